// What a library of problems covers: patterns, difficulties and languages, and how much stands behind it.

import { z } from 'zod';

import { type Language, languages, languageSchema } from '../judging/index.ts';
import { difficulties, type Difficulty, type Pattern, patterns } from './problem.ts';

/** One problem in numbers: nothing of it that a candidate should not know before. */
export const problemOutlineSchema = z.object({
  pack: z.string(),
  id: z.string(),
  title: z.string(),
  difficulty: z.enum(difficulties),
  patterns: z.array(z.enum(patterns)),
  /** Languages with an accepted solution. */
  accepted: z.array(languageSchema),
  /** Mistakes that the tests must catch. */
  knownBad: z.number().int().nonnegative(),
  facts: z.number().int().nonnegative(),
  /** Facts that only asking uncovers and that tests depend on. */
  hiddenFacts: z.number().int().nonnegative(),
  /** Ways to ask, of all facts together. */
  aliases: z.number().int().nonnegative(),
  followUps: z.number().int().nonnegative(),
  changeRequest: z.boolean(),
  bruteForce: z.boolean(),
});
export type ProblemOutline = z.infer<typeof problemOutlineSchema>;

export interface PatternRow {
  readonly pattern: Pattern;
  readonly problems: Readonly<Record<Difficulty, number>>;
  readonly total: number;
}

export interface Coverage {
  readonly problems: number;
  readonly difficulties: Readonly<Record<Difficulty, number>>;
  /** Patterns that a problem has, in the order of `patterns`. */
  readonly patterns: readonly PatternRow[];
  /** Patterns without any problem. */
  readonly missing: readonly Pattern[];
  /** How many problems have an accepted solution in a language; those without any are left out. */
  readonly languages: readonly { readonly language: Language; readonly problems: number }[];
  /** Problems with hidden facts. */
  readonly underSpecified: number;
  readonly knownBad: number;
  readonly facts: number;
  readonly aliases: number;
  readonly followUps: number;
  readonly changeRequests: number;
  readonly bruteForces: number;
}

export function coverageOf(problems: readonly ProblemOutline[]): Coverage {
  const rows = patterns.map((pattern): PatternRow => {
    const having = problems.filter((problem) => problem.patterns.includes(pattern));
    return { pattern, problems: byDifficulty(having), total: having.length };
  });
  const sum = (count: (problem: ProblemOutline) => number): number =>
    problems.reduce((total, problem) => total + count(problem), 0);
  return {
    problems: problems.length,
    difficulties: byDifficulty(problems),
    patterns: rows.filter(({ total }) => total > 0),
    missing: rows.filter(({ total }) => total === 0).map(({ pattern }) => pattern),
    languages: languages
      .map((language) => ({ language, problems: sum(({ accepted }) => Number(accepted.includes(language))) }))
      .filter((each) => each.problems > 0),
    underSpecified: sum(({ hiddenFacts }) => Number(hiddenFacts > 0)),
    knownBad: sum(({ knownBad }) => knownBad),
    facts: sum(({ facts }) => facts),
    aliases: sum(({ aliases }) => aliases),
    followUps: sum(({ followUps }) => followUps),
    changeRequests: sum(({ changeRequest }) => Number(changeRequest)),
    bruteForces: sum(({ bruteForce }) => Number(bruteForce)),
  };
}

function byDifficulty(problems: readonly ProblemOutline[]): Readonly<Record<Difficulty, number>> {
  const count = (wanted: Difficulty): number =>
    problems.filter(({ difficulty }) => difficulty === wanted).length;
  return { easy: count('easy'), medium: count('medium'), hard: count('hard') };
}
