import { recorderOf, type EventBody, type SessionEvent } from '@greenroom/core/session';
import { expect, test } from 'vitest';

import { readLanes, typingShape } from './lanes.ts';
import { keyMoments } from './moments.ts';

const verdict = {
  schema: 'greenroom.verdict/1',
  verdict: 'AC',
  isolation: 'isolated',
  language: 'python',
  compile: { ok: true, message: '' },
  tests: [],
  score: 1,
  limits: { cpuSeconds: 1, memoryBytes: 1, outputBytes: 1 },
} as const;

function timeline(...lines: readonly (readonly [number, EventBody])[]): readonly SessionEvent[] {
  const next = { browser: 0, server: 0 };
  return lines.map(([at, body]): SessionEvent => {
    const by = body.type === 'run-finished' || body.type === 'submission-judged' ? 'server' : 'browser';
    next[by] += 1;
    return { by, n: next[by] - 1, at, ...body };
  });
}

const events = timeline(
  [0, { type: 'document-opened', document: 'python', text: '' }],
  [1_000, { type: 'said', text: 'Can it be empty?' }],
  [1_001, { type: 'answered', answer: { kind: 'fact', fact: 'empty', text: 'Yes.' } }],
  [2_000, { type: 'phase-entered', phase: 'baseline' }],
  [3_000, { type: 'document-edited', document: 'python', changes: [[0, 'ab', 'c']] }],
  [3_500, { type: 'document-edited', document: 'python', changes: [1, [3, '']] }],
  [4_000, { type: 'focus-lost' }],
  [5_000, { type: 'focus-gained' }],
  [6_000, { type: 'run-requested', run: 'r', language: 'python', source: 'a', tests: [] }],
  [
    6_700,
    {
      type: 'run-finished',
      run: 'r',
      verdict: { ...verdict, compile: { ok: true, message: '' }, tests: [] },
    },
  ],
  [7_000, { type: 'submission-requested', submission: 's', language: 'python', source: 'a' }],
  [8_000, { type: 'focus-lost' }],
  [9_000, { type: 'ended', reason: 'finished' }],
  [99_000, { type: 'noted', text: 'later' }],
);
const { state } = recorderOf(events);

test('a timeline is read into lanes', () => {
  const lanes = readLanes(events, state, 9_000);
  expect(lanes.phases).toEqual([{ phase: 'baseline', from: 2_000, to: 9_000 }]);
  expect(lanes.keystrokes).toEqual([
    { at: 3_000, size: 4 },
    { at: 3_500, size: 3 },
  ]);
  expect(lanes.attempts.map(({ at, label }) => [at, label])).toEqual([
    [6_700, 'Run 1 passed'],
    [7_000, 'Submission 1 no verdict yet'],
  ]);
  expect(lanes.talk.map(({ from, kind }) => `${from} ${kind}`)).toEqual([
    'candidate line',
    'interviewer line',
  ]);
  expect(lanes.away).toEqual([
    { from: 4_000, to: 5_000 },
    { from: 8_000, to: 9_000 },
  ]);
});

test('the moments to jump to, in order, without what came after the end', () => {
  expect(keyMoments(events, state).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'question: Can it be empty?',
    'phase: Baseline',
    'edit: First edit',
    'passed: Run 1 passed',
    'failed: Submission 1 no verdict yet',
    'end: Finished',
  ]);
});

test('typing is gathered into bins; what the busiest tenth has is full', () => {
  const strokes = [
    { at: 0, size: 4 },
    { at: 50, size: 1 },
    { at: 100, size: 0 },
  ];
  expect(typingShape(strokes, (at) => at / 100, 2)).toEqual([1, 0.25]);
  const pasted = [...Array(20).keys()].map((at) => ({ at, size: at === 7 ? 900 : 3 }));
  expect(new Set(typingShape(pasted, (at) => at / 20, 20))).toEqual(new Set([1]));
  expect(typingShape([], () => 0, 3)).toEqual([0, 0, 0]);
});
