// Which problem to take next, and why. The same past gives the same answer.

import { difficulties, type Pattern, type ProblemSummary } from '@greenroom/core/coding';
import type { SessionSummary } from '@greenroom/core/session';

export interface Suggestion {
  readonly problem: ProblemSummary;
  /** One sentence for the candidate. */
  readonly why: string;
}

interface Past {
  readonly problems: readonly ProblemSummary[];
  /** Newest first. */
  readonly sessions: readonly SessionSummary[];
  /** The reason must not give the difficulty away. */
  readonly hideDifficulty: boolean;
}

const STATUS_RANK = { new: 0, tried: 1, solved: 2 } as const;

/** Untried before unsolved before solved; then the easiest; then the pattern that rested longest. */
export function suggest(past: Past): Suggestion | null {
  const rests = patternRests(past);
  const lastTried = new Map(
    past.sessions
      .map(({ exercise, startedAt }) => [`${exercise.pack}/${exercise.exercise}`, startedAt] as const)
      .toReversed(),
  );
  const rank = (problem: ProblemSummary): readonly (number | string)[] => [
    STATUS_RANK[problem.status],
    difficulties.indexOf(problem.difficulty),
    -restOf(problem, rests),
    lastTried.get(`${problem.pack}/${problem.id}`) ?? '',
    problem.title,
    problem.id,
  ];
  const ranked = past.problems
    .map((problem) => ({ problem, rank: rank(problem) }))
    .sort((a, b) => compareRanks(a.rank, b.rank));
  const best = ranked[0]?.problem;
  return best === undefined ? null : { problem: best, why: reason(best, past, rests) };
}

/** For each pattern, how many sessions ago it was last practised: 0 is the newest one. */
function patternRests({ problems, sessions }: Past): ReadonlyMap<Pattern, number> {
  const byAddress = new Map(problems.map((problem) => [`${problem.pack}/${problem.id}`, problem]));
  const rests = new Map<Pattern, number>();
  sessions.forEach(({ exercise }, ago) => {
    for (const pattern of byAddress.get(`${exercise.pack}/${exercise.exercise}`)?.patterns ?? []) {
      if (!rests.has(pattern)) rests.set(pattern, ago);
    }
  });
  return rests;
}

/** Sessions since any of the problem's patterns was practised; a pattern never practised rests longest. */
function restOf(problem: ProblemSummary, rests: ReadonlyMap<Pattern, number>): number {
  return Math.min(...problem.patterns.map((pattern) => rests.get(pattern) ?? Number.MAX_SAFE_INTEGER));
}

function compareRanks(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

function reason(problem: ProblemSummary, past: Past, rests: ReadonlyMap<Pattern, number>): string {
  if (problem.status === 'solved')
    return 'You have solved every problem; this one’s pattern has rested longest.';
  if (problem.status === 'tried') return 'You tried this one and have not solved it yet.';
  if (past.sessions.length === 0) {
    return past.hideDifficulty
      ? 'A good one to begin with.'
      : `${article(problem.difficulty)} one to begin with.`;
  }
  // Which pattern it is stays unsaid: finding that out is part of the interview.
  if (problem.patterns.some((pattern) => !rests.has(pattern))) {
    return 'New to you, and so is a pattern in it.';
  }
  return past.hideDifficulty
    ? 'New to you, with a pattern that has rested a while.'
    : 'The easiest of those that you have not tried.';
}

function article(difficulty: ProblemSummary['difficulty']): string {
  return difficulty === 'easy' ? 'An easy' : `A ${difficulty}`;
}
