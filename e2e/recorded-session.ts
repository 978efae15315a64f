// Records a whole interview at a running house, as a page would have sent it, and waits for the judge's verdicts.

import { type EventBody, type Session, sessionSchema } from '@greenroom/core/session';

import type { House } from './house.ts';

const OPENING = 'def pair_with_sum(nums: list[int], target: int) -> list[int]:\n    pass\n';
const PAIRS = `    for i in range(len(nums)):
        for j in range(i + 1, len(nums)):
            if nums[i] + nums[j] == target:
                return [i, j]
    return []
`;
const MAP = `    seen = {}
    for position, price in enumerate(nums):
        if target - price in seen:
            return [seen[target - price], position]
        seen.setdefault(price, position)
    return []
`;
const HEAD = OPENING.slice(0, OPENING.indexOf('    pass'));

/** The code at the end of the recording. */
export const lastCode = HEAD + MAP;

type Line = readonly [seconds: number, body: EventBody];

const tests = [
  { id: 't1', args: ['[]', '3'], expected: '[]' },
  { id: 't2', args: ['[3, 3]', '6'], expected: '[0, 1]' },
];

/** Types a text piece by piece over the first `from` characters of a document; what follows them is cut off. */
function typing(start: number, from: number, cut: number, text: string): readonly Line[] {
  const pieces = text.match(/[\s\S]{1,6}/gu) ?? [];
  let length = from;
  return pieces.map((piece, index): Line => {
    const [kept, deleted] = [length, index === 0 ? cut : 0];
    length += piece.length;
    const changes = [kept, [deleted, ...piece.split('\n')] satisfies [number, ...string[]]];
    return [start + index * 0.6, { type: 'document-edited', document: 'python', changes }];
  });
}

function script(): readonly Line[] {
  const baseline = HEAD + PAIRS;
  return [
    [0.01, { type: 'document-opened', document: 'python', text: OPENING }],
    [20, { type: 'said', text: 'What should I return when no two items add up to the target?' }],
    [20, { type: 'answered', answer: { kind: 'fact', fact: 'no-pair', text: 'Return an empty list.' } }],
    [60, { type: 'phase-entered', phase: 'approach' }],
    [70, { type: 'said', text: 'All pairs first, because it is simpler, then a map.' }],
    [100, { type: 'phase-entered', phase: 'baseline' }],
    ...typing(105, HEAD.length, '    pass\n'.length, PAIRS),
    [130, { type: 'test-added', test: { ...tests[0], id: 't1', args: ['[]', '3'], expected: '[]' } }],
    [135, { type: 'run-requested', run: 'r1', language: 'python', source: baseline, tests }],
    [150, { type: 'phase-entered', phase: 'improve' }],
    [160, { type: 'paused' }],
    [460, { type: 'resumed' }],
    [470, { type: 'hint-asked' }],
    [470, { type: 'hint-given', level: 1, text: 'What would you need to have seen?' }],
    ...typing(480, HEAD.length, PAIRS.length, MAP),
    [520, { type: 'submission-requested', submission: 's1', language: 'python', source: lastCode }],
    [560, { type: 'phase-entered', phase: 'wrap-up' }],
    [570, { type: 'claimed', subject: 'time', text: 'O(n)' }],
    [600, { type: 'noted', text: 'Say the cost earlier.' }],
    [610, { type: 'ended', reason: 'finished' }],
  ];
}

/** Records the interview under an id and gives it back once every verdict and measurement is there. */
export async function recordInterview(house: House, id: string): Promise<Session> {
  await house.ask('POST', '/api/sessions', {
    id,
    track: 'coding',
    pack: 'core',
    exercise: 'pair-with-sum',
    minutes: 25,
    language: 'python',
  });
  const events = script().map(([seconds, body], n) => ({ by: 'browser', n, at: seconds * 1_000, ...body }));
  await house.ask('POST', `/api/sessions/${id}/events`, { events });
  for (;;) {
    const session = sessionSchema.parse(await house.ask('GET', `/api/sessions/${id}`));
    const isJudged = session.events.filter(({ type }) => /-(?:finished|judged)$/u.test(type)).length === 2;
    // What is measured after the end changes the scorecard, too.
    const open = isJudged ? await house.ask('GET', `/api/sessions/${id}/measurements`) : null;
    if (Array.isArray(open) && open.length === 0) {
      return sessionSchema.parse(await house.ask('GET', `/api/sessions/${id}`));
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
