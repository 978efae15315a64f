// Four weeks of sessions of somebody who skips days and gets better, as an export has them.

import type { TestResult, Verdict, VerdictCode } from '@greenroom/core/judging';
import type { EventBody, SessionEvent } from '@greenroom/core/session';

const DAY_MS = 86_400_000;
const SECOND = 1_000;

const problems = [
  ['pair-with-sum', 'Pair with sum'],
  ['fold-alerts', 'Fold alerts'],
  ['settle-invoices', 'Settle invoices'],
  ['snake-rows', 'Snake rows'],
  ['on-call-gaps', 'On-call gaps'],
  ['fire-drill', 'Fire drill'],
  ['path-rules', 'Path rules'],
  ['support-desk', 'Support desk'],
] as const;

/** Days before today with a session: some weeks are better than others. */
export const practiceDays = [27, 26, 24, 21, 20, 19, 15, 14, 12, 11, 8, 7, 6, 4, 2, 1];

interface Recorded {
  readonly id: string;
  readonly title: string;
  readonly events: readonly SessionEvent[];
}

export function recordedMonth(now: Date): readonly Recorded[] {
  return practiceDays.map((daysAgo, index) => {
    const [exercise, title] = problems[index % problems.length] ?? problems[0];
    const startedAt = new Date(now.getTime() - daysAgo * DAY_MS - 3_600_000);
    return {
      id: `session-of-the-month-${index + 1}`,
      title,
      events: eventsOf({ exercise, startedAt, skill: index / (practiceDays.length - 1) }),
    };
  });
}

interface Situation {
  readonly exercise: string;
  readonly startedAt: Date;
  /** 0 at the beginning, 1 at the end of the month. */
  readonly skill: number;
}

type Line = readonly [seconds: number, body: EventBody];

function eventsOf({ exercise, startedAt, skill }: Situation): readonly SessionEvent[] {
  const started: EventBody = {
    type: 'started',
    exercise: { track: 'coding', pack: 'core', exercise, revision: 'r' },
    minutes: 25,
    startedAt: startedAt.toISOString(),
    language: 'python',
  };
  const next = { browser: 0, server: 0 };
  return ([[0, started], ...script(skill)] satisfies readonly Line[]).map(([seconds, body]): SessionEvent => {
    const isVerdict = body.type === 'run-finished' || body.type === 'submission-judged';
    const by = isVerdict || body.type === 'started' ? 'server' : 'browser';
    const n = next[by];
    next[by] += 1;
    return { by, n, at: seconds * SECOND, ...body };
  });
}

const ownTests = ['[]', '[1]', '[2, 2]', '[1000000000]'].map((args, index) => ({
  id: `t${index + 1}`,
  args: [args],
  expected: args,
}));

const SOURCE = 'def solve(items):\n    return items\n';

function script(skill: number): readonly Line[] {
  const early = Math.round(400 - 250 * skill);
  const tests = ownTests.slice(0, Math.round(skill * ownTests.length));
  return [
    [0, { type: 'document-opened', document: 'python', text: '' }],
    ...(skill > 0.25 ? questions(skill) : []),
    [early, { type: 'phase-entered', phase: 'approach' }],
    ...(skill > 0.4 ? [line(early + 10, 'All of them first because it is simple, then one pass.')] : []),
    [early + 60, { type: 'phase-entered', phase: 'baseline' }],
    [early + 90, { type: 'document-edited', document: 'python', changes: [[0, ...SOURCE.split('\n')]] }],
    ...tests.map((test): Line => [early + 100, { type: 'test-added', test }]),
    [early + 120, { type: 'run-requested', run: 'r1', language: 'python', source: SOURCE, tests }],
    [early + 122, { type: 'run-finished', run: 'r1', verdict: verdict('AC', 3) }],
    ...(skill < 0.45 ? submission(early + 200, 's1', 'WA') : []),
    ...(skill > 0.15 ? submission(early + 400, 's2', 'AC') : submission(early + 500, 's2', 'TLE')),
    ...(skill > 0.6
      ? [[early + 420, { type: 'claimed', subject: 'time', text: 'O(n)' }] satisfies Line]
      : []),
    [Math.round(1_400 - 400 * skill), { type: 'ended', reason: 'finished' }],
  ];
}

function questions(skill: number): readonly Line[] {
  const asked = [
    'Can the input be empty?',
    'May there be duplicates?',
    'What should I return when there is none?',
  ].slice(0, skill > 0.6 ? 3 : 1);
  return asked.flatMap((text, index) => {
    const at = 20 + index * 15;
    const fact = { kind: 'fact', fact: `fact-${index + 1}`, text: 'It may.' } as const;
    return [line(at, text), [at, { type: 'answered', answer: fact }] satisfies Line];
  });
}

function line(seconds: number, text: string): Line {
  return [seconds, { type: 'said', text }];
}

function submission(seconds: number, id: string, code: VerdictCode): readonly Line[] {
  return [
    [seconds, { type: 'submission-requested', submission: id, language: 'python', source: SOURCE }],
    [seconds + 2, { type: 'submission-judged', submission: id, verdict: verdict(code, 40) }],
  ];
}

function verdict(code: VerdictCode, count: number): Verdict {
  const failed = code === 'AC' ? 0 : Math.round(count / 3);
  const tests = Array.from({ length: count }, (_, index): TestResult => ({
    name: `test-${index + 1}`,
    group: 'secret',
    category: index % 2 === 0 ? 'random' : 'small',
    verdict: index < count - failed ? 'AC' : code,
    cpuMs: 1,
    wallMs: 1,
    memoryBytes: 1_000_000,
    message: '',
  }));
  return {
    schema: 'greenroom.verdict/1',
    verdict: code,
    isolation: 'isolated',
    language: 'python',
    compile: { ok: true, message: '' },
    tests,
    score: (count - failed) / count,
    limits: { cpuSeconds: 2, memoryBytes: 268_435_456, outputBytes: 65_536 },
  };
}
