// What a candidate's own tests are tried on: a problem's reference, its known-bad solutions and mutants of the reference.

import { mutationKinds, type Mutant, type TestBank, type WrongSolution } from '@greenroom/core/coding';
import type { ProblemPackage, Solution } from '@greenroom/core/packs';

import { generatorScript } from './generator.ts';
import { pythonMutants } from './mutants.ts';
import { isOwnContent } from './root.ts';

/** Enough to tell strong tests from weak ones; more would say the same again. */
const MOST_MUTANTS = 32;

/** Where a solution must be right, and quick: references by preference. */
const REFERENCES = ['accepted/best.py', 'accepted/best.sql'];

/**
 * The bank of a problem; null where it has no reference that can be asked. Solutions that are only too slow are left out: own
 * tests are too small to show it.
 */
export async function testBankOf(directory: string, entry: ProblemPackage): Promise<TestBank | null> {
  const reference = REFERENCES.map((file) => entry.solutions.find((each) => each.file === file)).find(
    Boolean,
  );
  if (reference === undefined) return null;
  const { language, source } = reference;
  const known = entry.solutions.flatMap(knownBad);
  const mutants = language === 'python' ? await chosenMutants(entry, source) : [];
  const validator = isOwnContent(directory) ? await generatorScript(directory, '') : null;
  return { reference: { language, source }, mistakes: [...known, ...mutants], validator };
}

function knownBad({ file, language, source, expected, mistake }: Solution): readonly WrongSolution[] {
  if (mistake === null || expected === 'TLE') return [];
  const { description: what, caughtBy: category } = mistake;
  return [{ id: file, origin: 'known-bad', what, category, language, source }];
}

/** Spread evenly over the program; those that nothing can tell from it are left out. */
async function chosenMutants(entry: ProblemPackage, source: string): Promise<readonly WrongSolution[]> {
  const equivalent = new Set(entry.equivalentMutants.map(({ mutant }) => mutant));
  const mutants = (await pythonMutants(source)).filter(({ id }) => !equivalent.has(id));
  const step = Math.max(1, mutants.length / MOST_MUTANTS);
  const chosen = Array.from(
    { length: Math.min(mutants.length, MOST_MUTANTS) },
    (_, index) => mutants[Math.floor(index * step)],
  );
  return chosen.flatMap((mutant) => (mutant === undefined ? [] : [asWrong(mutant)]));
}

function asWrong({ id, kind, before, after, source }: Mutant): WrongSolution {
  const what = `${mutationKinds[kind]}: “${after}” where “${before}” is right`;
  return { id, origin: 'mutant', what, category: null, language: 'python', source };
}
