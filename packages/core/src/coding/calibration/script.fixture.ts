// Words in which the sessions of the calibration set are written.

import type { TestCategory, VerdictCode } from '../../judging/index.ts';
import type { OwnTest, SessionMinutes } from '../../session/index.ts';
import { judge, own, ran, run, say, type ScriptLine, submit, tell, type } from '../session-script.fixture.ts';

export interface RecordedSession {
  readonly id: string;
  readonly minutes: SessionMinutes;
  readonly lines: readonly ScriptLine[];
}

export const RESTATE =
  'So I am given numbers and a target and have to find two positions that add up to the target.';
export const PLAN =
  'I check all pairs first because that is simple, then I keep each number in a map so that looking up the rest takes constant time.';
export const EMPTY = own('t1', ['[]', '3'], '[]');
export const SINGLE = own('t2', ['[3]', '3'], '[]');
export const TWINS = own('t3', ['[2, 2]', '4'], '[0, 1]');
export const HUGE = own('t4', ['[1000000000, 1]', '1000000001'], '[0, 1]');
export const ORDINARY = own('t5', ['[5, 6, 7]', '13'], '[1, 2]');
export const ALL = [EMPTY, SINGLE, TWINS, HUGE];

export const enter = (phase: 'approach' | 'baseline' | 'test' | 'improve' | 'wrap-up') =>
  ({ type: 'phase-entered', phase }) as const;
export const claim = (subject: 'time' | 'space' | 'approach', text: string) =>
  ({ type: 'claimed', subject, text }) as const;
export const hint = { type: 'hint-given', level: 1, text: 'What would you need to have seen?' } as const;
/** Types in front of what is there; how much that is, `fitted` knows. */
export const write = (time: string, program: string): ScriptLine => [time, type(program, 0)];

/** The same lines with every edit made for the text that the edits before it left. */
export function fitted(lines: readonly ScriptLine[]): readonly ScriptLine[] {
  let length = 0;
  return lines.map(([time, ...bodies]) => [
    time,
    ...bodies.map((body) => {
      const typed = body.type === 'document-edited' ? body.changes[0] : undefined;
      if (typed === undefined || typeof typed === 'number') return body;
      const text = typed.slice(1).join('\n');
      const edit = type(text, length);
      length += text.length;
      return edit;
    }),
  ]);
}
export const tried = (
  time: string,
  [id, program, tests = []]: readonly [string, string, (readonly OwnTest[])?],
  verdict: VerdictCode = 'AC',
): ScriptLine => [time, run(id, program, tests), ran(id, verdict, verdict === 'AC' ? 1 : 0.4)];
export const handed = (
  time: string,
  [id, program]: readonly [string, string],
  verdict: VerdictCode = 'AC',
  failing: readonly TestCategory[] = [],
): ScriptLine => [time, submit(id, program), judge(id, verdict, failing)];
export const over = (time: string, reason: 'finished' | 'abandoned' = 'finished'): ScriptLine => [
  time,
  { type: 'ended', reason },
];
export const asked: readonly ScriptLine[] = [
  ['0:10', say(RESTATE)],
  ['0:20', say('What if there is no such pair?'), tell('no-pair')],
  ['0:35', say('Can the list be empty?'), tell('empty')],
  ['0:50', say('Are there duplicates?'), tell('duplicates')],
];
