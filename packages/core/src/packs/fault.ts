// What is wrong with content, in the house's one word: where, what was seen, why it matters, what to do.

import type { Finding, Result } from '../base/index.ts';

/** Each rule that content is held to, and why it is there. */
const reasons = {
  'missing-file': 'A problem is complete or it is not shown at all.',
  'unreadable-file': 'What cannot be read cannot be checked.',
  'not-yaml': 'Fields are read as YAML.',
  'wrong-field': 'Content is checked once, here, and trusted everywhere else.',
  'bad-id': 'Sessions and links remember ids for years.',
  'bad-type': 'Drivers are generated from the types of the signature.',
  'bad-test-file': 'Tests are JSON, one value for each parameter.',
  'illegal-argument': 'A test must be legal by the constraints that the candidate reads.',
  'unknown-reference': 'A name that points nowhere misleads whoever follows it.',
  'ambiguous-alias': 'The interviewer could not tell which fact a question is about.',
  'bad-complexity': 'Claims of candidates are compared with it.',
  'growth-differs':
    'Claims are compared with the cost that the problem states; the best known solution must have it.',
  'bad-statement': 'The page shows the title and the samples itself.',
  'unlisted-solution': 'A known-bad solution says which mistake it shows and what must catch it.',
  'generator-failed': 'Without hidden tests a problem judges nobody.',
  'not-trusted': 'A generator is a program; programs from elsewhere are not run outside the sandbox.',
  'sample-differs': 'A sample that is wrong sends candidates the wrong way.',
  'category-without-tests': 'What no test depends on cannot be caught or uncovered.',
  'solution-rejected': 'A right solution that is rejected makes every verdict worthless.',
  'wrong-verdict': 'The directory says which verdict a solution must get.',
  'mistake-survives': 'A mistake that passes teaches candidates that it is right.',
  'classes-not-separated': 'The tests must tell the slower class from the better one.',
  'oracle-differs': 'What is obviously right and what is fast must say the same.',
  'change-changes-nothing': 'A request that the old solution meets already asks for nothing.',
  'old-behaviour-broken': 'Regression tests hold what must stay as it was.',
  'mutant-survives': 'A small slip that every test lets through teaches candidates that it is right.',
  'thin-margin': 'A slower machine must not fail what is right.',
  'not-judged': 'A solution that nobody ran proves nothing.',
  incomplete: 'The pack promises it of each of its problems.',
  unsupported: 'What is read wrongly is judged wrongly.',
  'unsafe-file': 'A package from elsewhere may reach only what is its own.',
  'broken-program': 'Validators and graders decide every verdict.',
  'invalid-test': 'A test that breaks the rules of the problem judges nobody.',
  'unfit-time-limit': 'The limit must tell the submissions that are fast enough from those that are not.',
} as const;
export type FaultRule = keyof typeof reasons;

/** The file, relative to the problem's directory, and the field in it, `''` when it is about the file as a whole. */
interface ContentPlace {
  readonly file: string;
  readonly field: string;
}

/** `essential` faults fail the verification; `actionable` ones are advice. */
export type Fault = Finding<ContentPlace> & { readonly rule: FaultRule };

export interface FaultDetails {
  readonly file: string;
  readonly field?: string;
  readonly seen: string;
  readonly advice: string;
}

export function fault(rule: FaultRule, { file, field = '', seen, advice }: FaultDetails): Fault {
  return { kind: 'essential', rule, where: { file, field }, seen, why: reasons[rule], advice };
}

/** Something that may stay as it is and would be better otherwise. */
export function warning(rule: FaultRule, details: FaultDetails): Fault {
  return { ...fault(rule, details), kind: 'actionable' };
}

/** What is wrong with something that was read, if anything. */
export function faultsOf(result: Result<unknown, readonly Fault[]>): readonly Fault[] {
  return result.ok ? [] : result.problem;
}

/** The same faults of files that are below `directory` (`''` or with a slash at its end). */
export function faultsBelow(directory: string, faults: readonly Fault[]): readonly Fault[] {
  return faults.map((each) => ({
    ...each,
    where: { ...each.where, file: `${directory}${each.where.file}` },
  }));
}

/** `greenroom.yaml, facts[2].tests: … What to do.` */
export function describeFault({ where, seen, advice }: Fault): string {
  const place = [where.file, where.field].filter((part) => part !== '').join(', ');
  return `${place === '' ? '' : `${place}: `}${seen} ${advice}`;
}
