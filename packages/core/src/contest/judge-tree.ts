// Walks the tests of a package in their order, stops where the package says so, and grades on the way up.

import type { VerdictCode } from '../judging/index.ts';
import { gradeByFlags, type GradedPart } from './grader.ts';
import type { MaxScore } from './group-settings.ts';
import { aggregationOf, type MaxScores, pointsOf } from './max-score.ts';
import type { JudgedGroup, JudgedSubmission, JudgedTest, TestOutcome } from './outcome.ts';
import type { GradingStyle, PackageSettings } from './settings.ts';
import { type ContestTest, isSample, type TestGroup } from './test-tree.ts';

export interface TreeJob {
  readonly root: TestGroup;
  readonly style: GradingStyle;
  readonly settings: PackageSettings;
  readonly maxScores: MaxScores;
  readonly run: (test: ContestTest) => Promise<TestOutcome>;
  /** The package's own grader; throws `GraderError` when it fails. */
  readonly grade: (parts: readonly GradedPart[], flags: readonly string[]) => Promise<GradedPart>;
  /** Stops at the first test that is not accepted, whatever the package says. */
  readonly stopAtFirstFailure: boolean;
}

/** A custom grader that did not do its work; the message is for people. */
export class GraderError extends Error {}

/** After so many tests in a row over the limit the rest would only wait for it again. */
const SLOW_IN_A_ROW = 3;

interface Walk extends TreeJob {
  readonly tests: JudgedTest[];
  readonly groups: JudgedGroup[];
  slowInARow: number;
  /** The judge itself failed, or enough was seen: nothing more runs. */
  over: boolean;
}

interface Part extends GradedPart {
  /** `null` where no test of it ran. */
  readonly ran: boolean;
}

export async function judgeTree(job: TreeJob): Promise<JudgedSubmission> {
  const walk: Walk = { ...job, tests: [], groups: [], slowInARow: 0, over: false };
  const whole = await judgeGroup(walk, job.root);
  const fault = walk.tests.find(({ verdict }) => verdict === 'IE');
  const verdict = fault === undefined ? whole.verdict : 'IE';
  const scored = job.settings.scoring && verdict !== 'IE';
  return {
    verdict,
    score: scored ? whole.score : null,
    maxScore: job.settings.scoring ? boundOf(maxOf(walk, job.root)) : null,
    tests: walk.tests,
    groups: walk.groups,
  };
}

async function judgeGroup(walk: Walk, group: TestGroup): Promise<Part> {
  const parts: (Part & { readonly name: string })[] = [];
  if (mayRun(walk, group)) {
    for (const item of group.items) {
      if (walk.over) break;
      const part = item.kind === 'test' ? await judgeTest(walk, group, item) : await judgeGroup(walk, item);
      parts.push({ ...part, name: item.name });
      if (part.verdict !== 'AC' && stopsHere(walk, group)) break;
    }
  }
  const graded =
    walk.style === 'legacy' ? await gradeLegacy(walk, group, parts) : gradeModern(walk, group, parts);
  const part = { ...graded, ran: parts.some(({ ran }) => ran) };
  const max = walk.settings.scoring ? boundOf(maxOf(walk, group)) : null;
  const score = walk.settings.scoring && !isSample(group.name) ? part.score : null;
  walk.groups.push({ name: group.name, verdict: part.verdict, score, maxScore: max });
  return part;
}

async function judgeTest(walk: Walk, group: TestGroup, test: ContestTest): Promise<Part> {
  const outcome = worth(walk, test, await walk.run(test));
  walk.tests.push({ ...outcome, name: test.name, group: group.name });
  walk.slowInARow = outcome.verdict === 'TLE' ? walk.slowInARow + 1 : 0;
  if (outcome.verdict === 'IE' || walk.slowInARow >= SLOW_IN_A_ROW) walk.over = true;
  return { verdict: outcome.verdict, score: outcome.points ?? 0, ran: true };
}

/** A test with its points; a validator that scores what it may not is the judge's fault. */
function worth(
  walk: Walk,
  test: ContestTest,
  outcome: TestOutcome,
): TestOutcome & { readonly points: number | null } {
  if (!walk.settings.scoring || (walk.style === 'modern' && isSample(test.name)))
    return { ...outcome, points: null };
  if (walk.style === 'legacy') return { ...outcome, points: legacyPoints(test, outcome) };
  const max = walk.maxScores.get(test.name) ?? null;
  if (outcome.verdict !== 'AC') return { ...outcome, points: max === null ? null : 0 };
  const points = pointsOf(outcome, max);
  if (points.ok) return { ...outcome, points: points.value };
  return { ...outcome, verdict: 'IE', message: points.problem, points: null };
}

function legacyPoints({ settings }: ContestTest, { verdict, score }: TestOutcome): number {
  return verdict === 'AC' ? (score ?? settings.acceptScore ?? 1) : (settings.rejectScore ?? 0);
}

function stopsHere(walk: Walk, group: TestGroup): boolean {
  if (walk.stopAtFirstFailure && !walk.settings.scoring) return true;
  if (walk.style === 'legacy') return group.settings.onReject === 'break';
  return (
    walk.settings.scoring &&
    group.name !== '' &&
    group.name !== 'sample' &&
    aggregationOf(group) !== 'sum' &&
    walk.stopAtFirstFailure
  );
}

/** A group runs only when those that it depends on were passed. */
function mayRun(walk: Walk, group: TestGroup): boolean {
  return group.settings.requirePass.every((name) => {
    const tests = walk.tests.filter((test) => test.name === name || test.name.startsWith(`${name}/`));
    return tests.length > 0 && tests.every(({ verdict }) => verdict === 'AC');
  });
}

async function gradeLegacy(walk: Walk, group: TestGroup, parts: readonly GradedPart[]): Promise<GradedPart> {
  const { customGrader, graderFlags } = group.settings;
  // The flag speaks of the root alone, though groups inherit the others.
  const flags = group.name === '' ? graderFlags : graderFlags.filter((flag) => flag !== 'ignore_sample');
  const stopped = parts.some(({ verdict }) => verdict === 'IE');
  return customGrader && !stopped && parts.length > 0 ? walk.grade(parts, flags) : gradeByFlags(parts, flags);
}

function gradeModern(
  walk: Walk,
  group: TestGroup,
  parts: readonly (GradedPart & { readonly name: string })[],
): GradedPart {
  const bad = parts.find(({ verdict }) => verdict === 'IE') ?? parts.find(({ verdict }) => verdict !== 'AC');
  // What a group asks for was not passed: none of it ran, none of it counts.
  const skipped = parts.length === 0 && group.items.length > 0;
  const verdict: VerdictCode = bad?.verdict ?? (skipped ? 'WA' : 'AC');
  return { verdict, score: modernScore(walk, group, parts, verdict) };
}

function modernScore(
  walk: Walk,
  group: TestGroup,
  parts: readonly (GradedPart & { readonly name: string })[],
  verdict: VerdictCode,
): number {
  if (!walk.settings.scoring || isSample(group.name)) return 0;
  const counted = parts.filter(({ name }) => !isSample(name)).map(({ score }) => score);
  if (group.name === '') return counted[0] ?? 0;
  const max = maxOf(walk, group);
  switch (aggregationOf(group)) {
    case 'pass-fail':
      return verdict === 'AC' && typeof max === 'number' ? max : 0;
    case 'sum':
      return counted.reduce((total, score) => total + score, 0);
    case 'min':
      // What did not run is worth nothing.
      return counted.length < group.items.length ? 0 : Math.min(...counted);
  }
}

function maxOf(walk: Walk, group: TestGroup): MaxScore | null {
  if (walk.style === 'modern') return walk.maxScores.get(group.name === '' ? 'secret' : group.name) ?? null;
  const end = group.settings.range?.[1];
  return end === undefined ? null : end;
}

function boundOf(max: MaxScore | null): number | null {
  return typeof max === 'number' && Number.isFinite(max) ? max : null;
}
