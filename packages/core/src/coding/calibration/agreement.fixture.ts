// How far the assessors agree with the two readings of the calibration set.

import { hashText } from '../../base/index.ts';
import type { Level, SignalId } from '../../signals/index.ts';
import type { SyntaxParser } from '../../syntax/index.ts';
import { exampleProblem } from '../problem.fixture.ts';
import { scoreSession } from '../score-session.ts';
import { parseSessionCode } from '../session-code.ts';
import { sessionOf } from '../session-script.fixture.ts';
import { firstSessions } from './first-sessions.fixture.ts';
import { REFERENCE } from './programs.fixture.ts';
import { twoReadings } from './readings.fixture.ts';
import { fitted } from './script.fixture.ts';
import { secondSessions } from './second-sessions.fixture.ts';

/** One signal of one session, as far as a reading or an assessor observed it. */
export interface Compared {
  readonly session: string;
  readonly part: 'tuning' | 'set-aside';
  readonly signal: SignalId;
  readonly a: Level | null;
  readonly b: Level | null;
  /** Where the readings agree, that level; else the lower one. Null where one of them observed nothing. */
  readonly settled: Level | null;
  readonly read: Level | null;
}

/** Everything that a reading or an assessor observed. */
export async function compareReadings(parser: SyntaxParser): Promise<readonly Compared[]> {
  const compared: Compared[] = [];
  for (const { id, minutes, lines } of [...firstSessions, ...secondSessions]) {
    const readings = twoReadings.find(({ session }) => session === id);
    if (readings === undefined) throw new Error(`Nobody read ${id}`);
    const events = sessionOf(minutes, fitted(lines));
    const references = [{ language: 'python', source: REFERENCE } as const];
    const code = await parseSessionCode({ events, references, parser });
    const { rows } = scoreSession({ sessionId: id, problem: exampleProblem, events, code });
    for (const row of rows) {
      const a = readings.a.levels[row.signal] ?? null;
      const b = readings.b.levels[row.signal] ?? null;
      const read = row.observed ? row.level : null;
      if (a === null && b === null && read === null) continue;
      compared.push({ session: id, part: partOf(id), signal: row.signal, a, b, settled: lower(a, b), read });
    }
  }
  return compared;
}

/** A third (nine of 24) is set aside by its name; no assessor was changed after the first scoring. */
function partOf(id: string): Compared['part'] {
  return hashText(`third ${id}`) % 3 === 0 ? 'set-aside' : 'tuning';
}

function lower(a: Level | null, b: Level | null): Level | null {
  if (a === null || b === null) return null;
  return a < b ? a : b;
}

export interface Agreement {
  /** Where both the readings and an assessor give a level. */
  readonly both: number;
  readonly exact: number;
  /** More than one level apart. */
  readonly apart: readonly Compared[];
  /** Where only one side observed something. */
  readonly onlyRead: number;
  readonly onlySettled: number;
}

export function agreementOf(
  compared: readonly Compared[],
  reader: 'settled' | 'a' | 'b' = 'settled',
): Agreement {
  const pairs = compared.flatMap((each) => {
    const level = each[reader];
    return level === null || each.read === null ? [] : [{ each, distance: Math.abs(level - each.read) }];
  });
  return {
    both: pairs.length,
    exact: pairs.filter(({ distance }) => distance === 0).length,
    apart: pairs.filter(({ distance }) => distance > 1).map(({ each }) => each),
    onlyRead: compared.filter((each) => each[reader] === null && each.read !== null).length,
    onlySettled: compared.filter((each) => each[reader] !== null && each.read === null).length,
  };
}
