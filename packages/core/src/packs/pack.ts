// A pack's own fields, and what it asks of each of its problems.

import { fail, ok, type Result } from '../base/index.ts';
import type { Problem } from '../coding/index.ts';
import { type Language, languageNames } from '../judging/index.ts';
import { type Fault, fault } from './fault.ts';
import type { ProblemPackage } from './problem.ts';
import { packYamlSchema } from './schema.ts';
import { parseYamlFile } from './yaml-file.ts';

/** The least that each problem has. */
export interface PackRequirements {
  readonly samples: number;
  readonly facts: number;
  readonly hiddenFacts: number;
  /** For each fact. */
  readonly aliases: number;
  readonly hints: number;
  readonly knownBad: number;
  /** Languages with an accepted solution. */
  readonly accepted: readonly Language[];
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly requires: PackRequirements;
}

export function parsePack(id: string, text: string | undefined): Result<Pack, readonly Fault[]> {
  const parsed = parseYamlFile({ file: 'pack.yaml', text }, packYamlSchema);
  if (!parsed.ok) return fail(parsed.problem);
  const { title, description, requires } = parsed.value;
  const { hidden_facts: hiddenFacts, known_bad: knownBad, ...rest } = requires;
  return ok({ id, title, description, requires: { ...rest, hiddenFacts, knownBad } });
}

/** What a problem lacks of what its pack asks for. */
export function requirementFaults(requires: PackRequirements, entry: ProblemPackage): readonly Fault[] {
  const { problem, solutions } = entry;
  const counts: readonly (readonly [field: string, has: number, needs: number])[] = [
    ['samples', problem.samples.length, requires.samples],
    ['facts', problem.facts.length, requires.facts],
    ['facts[].hidden', problem.facts.filter(({ hidden }) => hidden).length, requires.hiddenFacts],
    ['hints', problem.hints.length, requires.hints],
    ['known_bad', solutions.filter(({ mistake }) => mistake !== null).length, requires.knownBad],
    ...aliasCounts(problem, requires.aliases),
  ];
  const short = counts
    .filter(([, has, needs]) => has < needs)
    .map(([field, has, needs]) =>
      incomplete(field, [`There are ${has}.`, `The pack asks for ${needs} or more.`]),
    );
  const accepted = new Set(
    solutions.filter(({ expected }) => expected === 'AC').map(({ language }) => language),
  );
  const missing = requires.accepted.filter((language) => !accepted.has(language));
  return [...short, ...missing.map(missingLanguage)];
}

function aliasCounts(problem: Problem, needs: number): readonly (readonly [string, number, number])[] {
  return problem.facts.map(({ aliases }, index) => [`facts[${index}].aliases`, aliases.length, needs]);
}

function missingLanguage(language: Language): Fault {
  const seen = `There is no accepted solution in ${languageNames[language]}.`;
  return fault('incomplete', {
    file: 'submissions/accepted/',
    seen,
    advice: 'Write one; the pack asks for it.',
  });
}

function incomplete(field: string, [seen, advice]: readonly [string, string]): Fault {
  return fault('incomplete', { file: 'greenroom.yaml', field, seen, advice });
}
