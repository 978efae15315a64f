// What groups and tests of the newer formats can be worth at most.
// Source: spec/2023-07-draft, “Maximum Score Inference”; spec/2025-09, “Scoring problems”, is its special case.

import { fail, ok, type Result } from '../base/index.ts';
import { type Fault, fault } from '../packs/index.ts';
import type { Aggregation, MaxScore } from './group-settings.ts';
import type { TestGroup } from './test-tree.ts';

/** The most that each test and group is worth, by name; a test in a pass-fail group has none. */
export type MaxScores = ReadonlyMap<string, MaxScore>;

const DEFAULT_OF_SECRET = 100;

export function aggregationOf(group: TestGroup): Aggregation {
  return group.settings.aggregation ?? (group.name === 'secret' ? 'sum' : 'pass-fail');
}

export function inferMaxScores(root: TestGroup): Result<MaxScores, readonly Fault[]> {
  const scores = new Map<string, MaxScore>();
  const faults: Fault[] = [];
  const secret = root.items.find(
    (item): item is TestGroup => item.kind === 'group' && item.name === 'secret',
  );
  if (secret !== undefined) share(secret, secret.settings.maxScore ?? DEFAULT_OF_SECRET, scores, faults);
  return faults.length > 0 ? fail(faults) : ok(scores);
}

function share(group: TestGroup, max: MaxScore, scores: Map<string, MaxScore>, faults: Fault[]): void {
  scores.set(group.name, max);
  const aggregation = aggregationOf(group);
  if (aggregation === 'pass-fail') {
    if (max === 'unbounded')
      faults.push(
        scoreFault(
          group.name,
          'A pass-fail group cannot be worth an unbounded score.',
          'Give it a max_score.',
        ),
      );
    return;
  }
  const own = (item: TestGroup['items'][number]): MaxScore | null =>
    item.kind === 'group' ? item.settings.maxScore : null;
  const given = group.items.map(own).filter((score): score is number => typeof score === 'number');
  const open = group.items.filter((item) => own(item) === null).length;
  const sum = given.reduce((total, score) => total + score, 0);
  if (typeof max === 'number' && aggregation === 'sum' && sum > max) {
    faults.push(
      scoreFault(group.name, `Its groups are worth ${sum}, more than its own ${max}.`, 'Make them add up.'),
    );
  }
  const left =
    max === 'unbounded' ? 'unbounded' : aggregation === 'min' ? max : (max - sum) / Math.max(1, open);
  for (const item of group.items) {
    const worth = own(item) ?? left;
    if (item.kind === 'group') share(item, worth, scores, faults);
    else scores.set(item.name, worth);
  }
}

function scoreFault(group: string, seen: string, advice: string): Fault {
  return fault('wrong-field', { file: `data/${group}`, field: 'max_score', seen, advice });
}

/**
 * What an accepted test is worth. The problem is what the validator did wrong.
 * `max` is `null` where the test has no score of its own.
 */
export function pointsOf(
  { score, multiplier }: { readonly score: number | null; readonly multiplier: number | null },
  max: MaxScore | null,
): Result<number | null, string> {
  if (score !== null && multiplier !== null)
    return fail('The validator wrote score.txt and score_multiplier.txt');
  if (max === null) {
    return score === null && multiplier === null
      ? ok(null)
      : fail('The validator gave a score where none is due');
  }
  if (max === 'unbounded') {
    if (multiplier !== null)
      return fail('The validator wrote score_multiplier.txt, but the score has no bound');
    return score === null ? fail('The validator accepted and wrote no score.txt') : ok(score);
  }
  if (multiplier !== null) {
    return multiplier > 1
      ? fail(`The validator wrote a multiplier of ${multiplier}, more than 1`)
      : ok(multiplier * max);
  }
  if (score !== null && score > max + TOLERANCE) return fail(`The validator gave ${score} of at most ${max}`);
  return ok(score ?? max);
}

/** Sums of shares such as 100/3 may be off by a little. */
const TOLERANCE = 1e-9;
