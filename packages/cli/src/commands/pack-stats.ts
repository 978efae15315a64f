// `greenroom pack stats`: what a pack covers, patterns by difficulty, languages, and how much stands behind it.

import path from 'node:path';

import { type Coverage, coverageOf, difficulties, type ProblemOutline } from '@greenroom/core/coding';
import { languageNames } from '@greenroom/core/judging';
import { describeFault, outlineOf } from '@greenroom/core/packs';
import { readPack, readProblem } from '@greenroom/judge';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { print, printJson, table } from '../output.ts';

/** Problems that cannot be read are named, and make the result negative. */
export async function statsCommand(directory: string, json: boolean): Promise<ExitCode> {
  const pack = await readPack(directory);
  if (!pack.ok) {
    throw new UsageError([`${directory} is not a pack:`, ...pack.problem.map(describeFault)].join('\n  '));
  }
  const problems: ProblemOutline[] = [];
  const unreadable: { readonly id: string; readonly faults: readonly string[] }[] = [];
  for (const each of pack.value.problems) {
    const read = await readProblem(each);
    if (read.ok) problems.push(outlineOf(read.value));
    else unreadable.push({ id: path.basename(each), faults: read.problem.map(describeFault) });
  }
  const coverage = coverageOf(problems);
  if (json) printJson({ schema: 'greenroom.coverage/1', ...coverage, outlines: problems, unreadable });
  else print(describe(coverage));
  for (const { id, faults } of unreadable) console.error([id, ...faults].join('\n  '));
  return unreadable.length === 0 ? exitCodes.good : exitCodes.negative;
}

function describe(coverage: Coverage): string {
  const counts = (row: Readonly<Record<(typeof difficulties)[number], number>>, total: number): string[] => [
    ...difficulties.map((each) => (row[each] === 0 ? '–' : String(row[each]))),
    String(total),
  ];
  const rows = [
    ['pattern', ...difficulties, 'all'],
    ...coverage.patterns.map(({ pattern, problems, total }) => [pattern, ...counts(problems, total)]),
    ['all problems', ...counts(coverage.difficulties, coverage.problems)],
  ];
  const languages = [
    ['language', 'problems'],
    ...coverage.languages.map(({ language, problems }) => [languageNames[language], String(problems)]),
  ];
  const behind = [
    `${coverage.knownBad} known-bad solutions`,
    `${coverage.facts} facts with ${coverage.aliases} other ways to ask`,
    `${coverage.underSpecified} problems with hidden facts`,
    `${coverage.followUps} follow-ups`,
    `${coverage.changeRequests} change requests`,
    `${coverage.bruteForces} brute forces`,
  ];
  const missing = coverage.missing.length === 0 ? [] : ['', `No problem yet: ${coverage.missing.join(', ')}`];
  return [
    table(['left', 'right', 'right', 'right', 'right'], rows),
    '',
    table(['left', 'right'], languages),
    '',
    behind.join(', '),
    ...missing,
  ].join('\n');
}
