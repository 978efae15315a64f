// Whether an example submission got what is expected of it, and which submissions bound the time limit.

import type { ExpectedCode, Expectation } from './expectation.ts';
import { expectedCodeOf } from './expectation.ts';
import { matchesGlob } from './glob.ts';
import type { JudgedSubmission, JudgedTest } from './outcome.ts';
import type { TimingRule } from './settings.ts';

/** What was not as expected, in words; empty when all was. */
export function unfulfilled(
  expectations: readonly Expectation[],
  judged: JudgedSubmission,
): readonly string[] {
  if (judged.verdict === 'IE') {
    const fault = judged.tests.find(({ verdict }) => verdict === 'IE');
    return [fault === undefined ? 'The judge failed' : `The judge failed on ${fault.name}: ${fault.message}`];
  }
  return [...new Set(expectations.flatMap((expectation) => misses(expectation, judged)))];
}

function misses(expectation: Expectation, judged: JudgedSubmission): readonly string[] {
  const tests = judged.tests.filter(({ name }) => matchesGlob(expectation.scope, name));
  return [
    ...finalMisses(expectation, judged),
    ...(judged.verdict === 'CE' ? compileMisses(expectation) : testMisses(expectation, tests)),
    ...scoreMisses(expectation, judged),
  ];
}

function finalMisses(
  { final, source }: Expectation,
  { verdict, tests }: JudgedSubmission,
): readonly string[] {
  if (final === null || includes(final, verdict)) return [];
  const first = tests.find((test) => test.verdict === verdict);
  return [`It is ${describe(verdict, first)}, but ${source} asks for ${final.join(' or ')}`];
}

function compileMisses({ permitted, required, source }: Expectation): readonly string[] {
  const allowed = [...(permitted ?? []), ...(required ?? [])];
  return allowed.length === 0 || allowed.includes('CE')
    ? []
    : [`It does not compile, but ${source} asks for ${allowed.join(' or ')}`];
}

function testMisses(
  { permitted, required, message, scope, source }: Expectation,
  tests: readonly JudgedTest[],
): readonly string[] {
  const found: string[] = [];
  const bad = permitted === null ? undefined : tests.find(({ verdict }) => !includes(permitted, verdict));
  if (bad !== undefined)
    found.push(`${describe(bad.verdict, bad)}, but ${source} permits only ${(permitted ?? []).join(', ')}`);
  if (required !== null && !tests.some(({ verdict }) => includes(required, verdict))) {
    const where = scope === '' ? 'No test' : `No test of ${scope}`;
    found.push(`${where} is ${required.join(' or ')}, as ${source} asks`);
  }
  if (message !== null && message !== '' && !tests.some((test) => test.message.includes(message))) {
    found.push(`No validator said “${message}”, as ${source} asks`);
  }
  return found;
}

function scoreMisses(
  { score, marks, scope, source }: Expectation,
  judged: JudgedSubmission,
): readonly string[] {
  const found: string[] = [];
  if (score !== null) {
    const scored =
      scope === ''
        ? [{ name: 'It', score: judged.score }]
        : judged.groups.filter(({ name }) => matchesGlob(scope, name) && matchesWhole(scope, name));
    for (const part of scored) {
      if (part.score !== null && part.score >= score[0] - 1e-9 && part.score <= score[1] + 1e-9) continue;
      found.push(
        `${part.name} has the score ${part.score ?? 'none'}, but ${source} asks for ${score[0] === score[1] ? score[0] : `${score[0]} to ${score[1]}`}`,
      );
    }
  }
  const { score: points, maxScore } = judged;
  if (marks === null || points === null || maxScore === null || judged.verdict !== 'AC') return found;
  if (marks === 'full' && points < maxScore - 1e-9)
    found.push(`It has ${points} of ${maxScore} points, but ${source} asks for all`);
  if (marks === 'partial' && points >= maxScore - 1e-9)
    found.push(`It has all ${maxScore} points, but ${source} asks for less`);
  return found;
}

/** A score is asked of the group itself, not of those below it. */
function matchesWhole(scope: string, name: string): boolean {
  return scope.split('/').length === name.split('/').length;
}

/** The format has no name for too much output: to some judges it is a wrong answer, to others a crash or a time-out. */
function includes(codes: readonly ExpectedCode[], verdict: JudgedTest['verdict']): boolean {
  if (verdict === 'OLE') return codes.some((code) => code !== 'AC' && code !== 'CE');
  const code = expectedCodeOf(verdict);
  return code !== null && codes.includes(code);
}

function describe(verdict: string, test: JudgedTest | undefined): string {
  if (test === undefined) return verdict;
  return test.message === ''
    ? `${verdict} on ${test.name}`
    : `${verdict} on ${test.name} (${test.message.split('\n', 1)[0]})`;
}

/** Whether a submission's time bounds the limit from below: no test of it may be too slow. */
export function boundsFromBelow(expectations: readonly Expectation[]): boolean {
  return expectations.some(bounds) && !mustBeTooSlow(expectations);
}

/** Whether the time of one of its tests counts for that. */
export function boundsByTest(expectations: readonly Expectation[], test: string): boolean {
  return expectations.some((each) => bounds(each) && matchesGlob(each.scope, test));
}

function bounds({ final, permitted, useForTimeLimit }: Expectation): boolean {
  if (useForTimeLimit !== null) return useForTimeLimit === 'lower';
  if (final !== null) return final.every((code) => code === 'AC');
  return permitted !== null && !permitted.includes('TLE');
}

/** Whether it must be too slow on some test. */
export function mustBeTooSlow(expectations: readonly Expectation[]): boolean {
  return expectations.some(
    ({ final, required, useForTimeLimit }) =>
      useForTimeLimit === 'upper' ||
      (useForTimeLimit === null && (final ?? required)?.every((code) => code === 'TLE') === true),
  );
}

/** The CPU seconds that a package allows, from its slowest submission that must be fast enough. */
export function timeLimitFrom(slowestSeconds: number, { acceptedToLimit, resolution }: TimingRule): number {
  const steps = Math.max(1, Math.ceil((slowestSeconds * acceptedToLimit) / resolution - 1e-9));
  return Number((steps * resolution).toPrecision(12));
}
