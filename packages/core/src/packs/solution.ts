// The solutions that a problem ships: each stands in the directory of the verdict that it must get.

import { fail, ok, type Result } from '../base/index.ts';
import { type Language, languageExtensions, type VerdictCode } from '../judging/index.ts';
import { type Fault, fault } from './fault.ts';
import type { GreenroomYaml, HiddenCategory } from './schema.ts';

/** A mistake that people really make. */
export interface Mistake {
  readonly description: string;
  /** The category whose tests must catch it. */
  readonly caughtBy: HiddenCategory;
}

export interface Solution {
  /** Relative to `submissions/`, e.g. `accepted/best.py`. */
  readonly file: string;
  readonly language: Language;
  readonly source: string;
  readonly expected: VerdictCode & ('AC' | 'WA' | 'RTE' | 'TLE');
  /** `null` for right solutions, the slower baseline among them. */
  readonly mistake: Mistake | null;
}

const verdictOfDirectory = {
  accepted: 'AC',
  wrong_answer: 'WA',
  run_time_error: 'RTE',
  time_limit_exceeded: 'TLE',
} as const;

const listing = 'greenroom.yaml';

/** The best known solution, in a second language where there is one. */
export function bestFiles(languages: readonly Language[]): readonly string[] {
  return languages.includes('sql') ? ['accepted/best.sql'] : ['accepted/best.py', 'accepted/best.ts'];
}

/** The obvious slower one. */
export function baselineFile(languages: readonly Language[]): string {
  return languages.includes('sql') ? 'baseline.sql' : 'baseline.py';
}

/** The brute force, obviously right; it is written in one language at most. */
export function bruteForce(solutions: readonly Solution[]): Solution | null {
  return solutions.find(({ file }) => /^accepted\/brute\.[a-z]+$/.test(file)) ?? null;
}

/** `required` names files that must be there: with their directory, or without it where any will do. */
export interface SolutionRules {
  readonly languages: readonly Language[];
  readonly required: readonly string[];
}

/** Reads `submissions/` against the list of known-bad solutions; `languages` are those that the problem is solved in. */
export function parseSolutions(
  files: ReadonlyMap<string, string>,
  knownBad: GreenroomYaml['known_bad'],
  { languages, required }: SolutionRules,
): Result<readonly Solution[], readonly Fault[]> {
  const mistakes = new Map(
    knownBad.map(({ file, mistake, caught_by }) => [file, { description: mistake, caughtBy: caught_by }]),
  );
  const faults: Fault[] = listingFaults(files, knownBad);
  const solutions: Solution[] = [];
  for (const [path, source] of files) {
    if (!path.startsWith('submissions/')) continue;
    const file = path.slice('submissions/'.length);
    const solution = parseSolution({ file, source, mistake: mistakes.get(file) ?? null, languages });
    if (solution.ok) solutions.push(solution.value);
    else faults.push(solution.problem);
  }
  for (const name of required) {
    if (solutions.some(({ file }) => file === name || file.endsWith(`/${name}`))) continue;
    faults.push(missingSolution(name));
  }
  return faults.length === 0 ? ok(solutions) : fail(faults);
}

function missingSolution(name: string): Fault {
  const [file, advice] = name.startsWith('baseline.')
    ? ['submissions/', `Write ${name} in accepted/ or time_limit_exceeded/.`]
    : [`submissions/${name}`, 'Write the best known solution there.'];
  return fault('missing-file', { file, seen: `${name} is not there.`, advice });
}

function parseSolution(entry: {
  readonly file: string;
  readonly source: string;
  readonly mistake: Mistake | null;
  readonly languages: readonly Language[];
}): Result<Solution, Fault> {
  const { file, source, mistake, languages } = entry;
  const path = `submissions/${file}`;
  const [directory = '', name = '', ...deeper] = file.split('/');
  const expected = Object.entries(verdictOfDirectory).find(([known]) => known === directory)?.[1];
  if (expected === undefined || name === '' || deeper.length > 0) {
    const known = Object.keys(verdictOfDirectory).join(', ');
    return fail(
      fault('unknown-reference', {
        file: path,
        seen: 'No verdict belongs to that place.',
        advice: `Put the file directly into one of ${known}.`,
      }),
    );
  }
  const language = languages.find((each) => name.endsWith(`.${languageExtensions[each]}`));
  if (language === undefined) {
    const known = languages.map((each) => `.${languageExtensions[each]}`).join(', ');
    const advice = `Name it with one of ${known}.`;
    return fail(fault('unknown-reference', { file: path, seen: 'The language is not known.', advice }));
  }
  if (expected !== 'AC' && mistake === null && !name.startsWith('baseline.')) {
    const advice = `Add it to known_bad in ${listing}: the mistake in words and the category that catches it.`;
    return fail(fault('unlisted-solution', { file: path, seen: 'It is not in known_bad.', advice }));
  }
  return ok({ file, language, source, expected, mistake });
}

function listingFaults(files: ReadonlyMap<string, string>, knownBad: GreenroomYaml['known_bad']): Fault[] {
  const seen = new Set<string>();
  return knownBad.flatMap(({ file }, index) => {
    const field = `known_bad[${index}].file`;
    const problem = listingProblem(files, file, seen);
    seen.add(file);
    return problem === null ? [] : [fault('unknown-reference', { file: listing, field, ...problem })];
  });
}

function listingProblem(files: ReadonlyMap<string, string>, file: string, seen: ReadonlySet<string>) {
  if (seen.has(file)) return { seen: `${file} is there twice.`, advice: 'Take one out.' };
  if (!files.has(`submissions/${file}`)) {
    return {
      seen: `submissions/${file} is not there.`,
      advice: 'Write it, or mend the name; it is relative to submissions/.',
    };
  }
  if (file.startsWith('accepted/')) {
    return {
      seen: `${file} must be accepted.`,
      advice: 'Move it to the directory of its verdict, or take it out here.',
    };
  }
  return null;
}
