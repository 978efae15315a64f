// A problem in numbers, for what a library covers.

import type { ProblemOutline } from '../coding/index.ts';
import { languages } from '../judging/index.ts';
import type { ProblemPackage } from './problem-package.ts';
import { bruteForce } from './solution.ts';

export function outlineOf({ problem, solutions, change }: ProblemPackage): ProblemOutline {
  const { pack, id, title, difficulty, facts } = problem;
  const right = solutions.filter(({ expected }) => expected === 'AC');
  return {
    pack,
    id,
    title,
    difficulty,
    patterns: [...problem.patterns],
    accepted: languages.filter((language) => right.some((solution) => solution.language === language)),
    knownBad: solutions.filter(({ mistake }) => mistake !== null).length,
    facts: facts.length,
    hiddenFacts: facts.filter(({ hidden, tests }) => hidden && tests.length > 0).length,
    aliases: facts.reduce((sum, { aliases }) => sum + aliases.length, 0),
    followUps: problem.followUps.length,
    changeRequest: change !== null,
    bruteForce: bruteForce(solutions) !== null,
  };
}
