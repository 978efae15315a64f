// A pack's own fields, and what it asks of each of its problems.

import { fail, ok, type Result } from '../base/index.ts';
import type { Problem } from '../coding/index.ts';
import { type Language, languageNames } from '../judging/index.ts';
import { type Fault, fault } from './fault.ts';
import type { ProblemPackage } from './problem-package.ts';
import { packYamlSchema } from './schema.ts';
import { bruteForce } from './solution.ts';
import { parseYamlFile } from './yaml-file.ts';

/** The least that each problem has. */
export interface PackRequirements {
  readonly samples: number;
  readonly facts: number;
  readonly hiddenFacts: number;
  /** For each fact. */
  readonly aliases: number;
  readonly hints: number;
  readonly followUps: number;
  readonly mistakes: number;
  readonly knownBad: number;
  /** A brute force and small random inputs to compare it on. */
  readonly oracle: boolean;
  readonly changeRequest: boolean;
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
  const { hidden_facts, follow_ups, known_bad, change_request, ...rest } = requires;
  const renamed = { hiddenFacts: hidden_facts, followUps: follow_ups, knownBad: known_bad };
  return ok({ id, title, description, requires: { ...rest, ...renamed, changeRequest: change_request } });
}

/** What a problem lacks of what its pack asks for. */
export function requirementFaults(requires: PackRequirements, entry: ProblemPackage): readonly Fault[] {
  const { problem, solutions } = entry;
  const counts: readonly (readonly [field: string, has: number, needs: number])[] = [
    ['samples', problem.samples.length, requires.samples],
    ['facts', problem.facts.length, requires.facts],
    ['facts[].hidden', problem.facts.filter(({ hidden }) => hidden).length, requires.hiddenFacts],
    ['hints', problem.hints.length, requires.hints],
    ['follow_ups', problem.followUps.length, requires.followUps],
    ['mistakes', problem.mistakes.length, requires.mistakes],
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
  return [...short, ...missing.map(missingLanguage), ...missingParts(requires, entry)];
}

function missingParts(requires: PackRequirements, { solutions, change }: ProblemPackage): readonly Fault[] {
  const faults: Fault[] = [];
  if (requires.oracle && bruteForce(solutions) === null) {
    const advice = 'Write one, as accepted/brute.py, and export oracle from generators/tests.mjs.';
    faults.push(
      fault('incomplete', { file: 'submissions/accepted/', seen: 'There is no brute force.', advice }),
    );
  }
  if (requires.changeRequest && change === null) {
    const seen = 'There is no change request.';
    const advice = 'Write one; docs/content.md says how. The pack asks for it.';
    faults.push(fault('incomplete', { file: 'change/', seen, advice }));
  }
  return faults;
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
