// Communication, as far as typed lines show it: how often, how long the silences, and whether choices were weighed.

import type { Evidence, Level } from '../../signals/index.ts';
import type { SessionEvent } from '../../session/index.ts';
import { thinkAloud } from '../think-aloud.ts';
import { sentencesOf } from '../question.ts';
import { type Assessor, clock, endClock, eventsOf, keysOf, MINUTE, type Recording } from './recording.ts';
import { clockText, count } from './wording.ts';

const ID = 'coding/communication@2';

/** Less typing than this shows no silence. */
export const LEAST_WORK = 3 * MINUTE;
export const WEIGHING =
  /\b(?:because|instead|rather than|trade-?offs?|versus|vs\.?|alternatively|at the (?:cost|expense)|but (?:it )?(?:costs|needs|uses|takes)|faster|slower|simpler|more memory|less memory|extra space|so that)\b|\bo\(/iu;

/**
 * One piece of evidence (weight 0.7: typing stands in for talking), once code was edited over at least three minutes
 * of the session's clock. A line is a chat line with narration in it, or an approach that was claimed. A silence is a stretch of
 * editing, first edit to last, without a line between. Where the microphone heard the work, `think-aloud` speaks instead: silence
 * in the chat is no silence then.
 *
 * | level | lines per 10 minutes | longest silence | lines that weigh a choice |
 * |---|---|---|---|
 * | 4 | ≥ 4 | ≤ 3 minutes | ≥ 2 |
 * | 3 | ≥ 2 | ≤ 6 minutes | |
 * | 2 | any line | | |
 * | 1 | none | | |
 */
export const communication: Assessor = { id: ID, signals: ['communication'], assess };

function assess(recording: Recording): readonly Evidence[] {
  const edits = eventsOf(recording, 'document-edited').map(({ at }) => at);
  const [start, end] = [edits[0], edits.at(-1)];
  if (start === undefined || end === undefined) return [];
  if (clock(recording, end) - clock(recording, start) < LEAST_WORK) return [];
  const heard = thinkAloud(recording.events, recording.state);
  if (heard !== null && heard.editingMs >= LEAST_WORK) return [];
  const lines = narration(recording);
  const silence = longestSilence(recording, edits, lines);
  const weighing = lines.filter(weighs);
  const rate = (lines.length * 10 * MINUTE) / Math.max(MINUTE, endClock(recording));
  const level = levelOf({ lines: lines.length, rate, silence: silence.ms, weighing: weighing.length });
  const length = clockText(endClock(recording));
  const spoken =
    lines.length === 0
      ? `No line of thinking aloud in ${length}`
      : `${count(lines.length, 'line')} of thinking aloud in ${length} (${rate.toFixed(1)} per 10 minutes), ${weighing.length === 0 ? 'none' : weighing.length} of them weighing a choice`;
  const edited = recording.events.find(
    (event) => event.type === 'document-edited' && event.at === silence.from,
  );
  return [
    {
      signal: 'communication',
      assessor: ID,
      level,
      weight: 0.7,
      seen: `${spoken}; the longest stretch of typing without a word took ${clockText(silence.ms)}, from ${clockText(clock(recording, silence.from))}.`,
      events: keysOf(recording, [
        ...lines.map(({ event }) => event),
        ...(edited === undefined ? [] : [edited]),
      ]),
      at: level <= 2 ? silence.from : (lines[0]?.event.at ?? silence.from),
    },
  ];
}

/** Lines and approaches that weigh a choice. */
export function weighedLines(recording: Recording): number {
  return narration(recording).filter(weighs).length;
}

const weighs = ({ text }: Line): boolean => WEIGHING.test(text);

interface Line {
  readonly event: SessionEvent;
  readonly text: string;
}

function narration(recording: Recording): readonly Line[] {
  return recording.events.flatMap((event): readonly Line[] => {
    if (event.type === 'said') {
      return sentencesOf(event.text).some(({ kind }) => kind === 'narration')
        ? [{ event, text: event.text }]
        : [];
    }
    return event.type === 'claimed' && event.subject === 'approach' ? [{ event, text: event.text }] : [];
  });
}

function levelOf(seen: {
  readonly lines: number;
  readonly rate: number;
  readonly silence: number;
  readonly weighing: number;
}): Level {
  if (seen.lines === 0) return 1;
  if (seen.rate >= 4 && seen.silence <= 3 * MINUTE && seen.weighing >= 2) return 4;
  return seen.rate >= 2 && seen.silence <= 6 * MINUTE ? 3 : 2;
}

/** The longest stretch from a first to a last edit with no line between them. */
function longestSilence(
  recording: Recording,
  edits: readonly number[],
  lines: readonly Line[],
): { readonly from: number; readonly ms: number } {
  const words = lines.map(({ event }) => event.at);
  let longest = { from: edits[0] ?? 0, ms: 0 };
  let from = edits[0] ?? 0;
  let spoken = 0;
  for (const at of edits) {
    while ((words[spoken] ?? Infinity) < at) {
      if ((words[spoken] ?? 0) >= from) from = at;
      spoken += 1;
    }
    const ms = clock(recording, at) - clock(recording, from);
    if (ms > longest.ms) longest = { from, ms };
  }
  return longest;
}
