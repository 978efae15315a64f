// The review of one program: every rule's findings in the order of the lines, with why they matter.

import type { Finding, FindingKind } from '../../base/index.ts';
import type { SyntaxTree } from '../../syntax/index.ts';
import { cognitive, cyclomatic } from './code-complexity.ts';
import { type Code, linesOfCode } from './code.ts';
import { type CodeFindingKind, praised } from './kind.ts';
import { type Reading, readingOf } from './reading.ts';
import type { Remark } from './remark.ts';
import { duplicateBranches, needlessComplexity } from './rules/branches.ts';
import { overEngineering, type Parts, partsOf } from './rules/engineering.ts';
import { commentedOutCode, deadCode } from './rules/leftovers.ts';
import { misleadingNames, vagueNames } from './rules/names.ts';
import { mixedStyle, shadowing } from './rules/naming.ts';
import { fittingStructures, guardClauses, namedConstants, smallFunctions } from './rules/praise.ts';
import { deepNesting, longFunctions, missingEarlyReturns } from './rules/size.ts';
import { listAsQueue, listMembership, sortForExtreme } from './rules/structures.ts';
import { booleanParameters, magicNumbers, reassignedParameters } from './rules/values.ts';

export interface CodeLines {
  /** From 1, the end inclusive. */
  readonly line: number;
  readonly endLine: number;
}

export type CodeFinding = Finding<CodeLines> & { readonly rule: CodeFindingKind };

export interface FunctionMeasure {
  readonly name: string;
  readonly line: number;
  /** Blank lines and comments left out. */
  readonly lines: number;
  readonly cyclomatic: number;
  readonly cognitive: number;
}

export interface CodeReview {
  readonly findings: readonly CodeFinding[];
  readonly functions: readonly FunctionMeasure[];
}

export interface ReviewContext {
  /** Solutions of the same task that are known to be good, in any language. */
  readonly references?: readonly SyntaxTree[];
  /** The function that the task asks for, and other names that it prescribes. */
  readonly entry?: string | null;
  readonly given?: readonly string[];
  /** Kinds to leave out. */
  readonly without?: ReadonlySet<CodeFindingKind>;
}

/** Null for a language without rules, and for a program that does not parse. Pure. */
export function reviewCode(tree: SyntaxTree, context: ReviewContext = {}): CodeReview | null {
  const reading = readingOf(tree);
  if (reading === null) return null;
  const { code } = reading;
  return {
    findings: remarksOf(reading, context)
      .filter(({ kind }) => context.without?.has(kind) !== true)
      .map(findingOf),
    functions: code.functions.map((each) => measureOf(code, each)),
  };
}

function measureOf(code: Code, each: Code['functions'][number]): FunctionMeasure {
  return {
    name: each.name,
    line: each.nameNode.line,
    lines: linesOfCode(code, each.node),
    cyclomatic: cyclomatic(code, each),
    cognitive: cognitive(code, each),
  };
}

function remarksOf(
  reading: Reading,
  { references = [], entry = null, given = [] }: ReviewContext,
): readonly Remark[] {
  const prescribed = new Set([...given, ...(entry === null ? [] : [entry])]);
  const engineered = overEngineering(reading, references.flatMap(partsOfReference));
  const remarks = [
    ...vagueNames(reading, prescribed),
    ...misleadingNames(reading),
    ...longFunctions(reading),
    ...deepNesting(reading),
    ...missingEarlyReturns(reading),
    ...duplicateBranches(reading),
    ...deadCode(reading, entry),
    ...commentedOutCode(reading),
    ...magicNumbers(reading),
    ...booleanParameters(reading),
    ...reassignedParameters(reading),
    ...shadowing(reading),
    ...mixedStyle(reading, prescribed),
    ...needlessComplexity(reading),
    ...engineered,
    ...listMembership(reading),
    ...listAsQueue(reading),
    ...sortForExtreme(reading),
    ...guardClauses(reading),
    ...namedConstants(reading),
    ...fittingStructures(reading),
    ...(engineered.length > 0 ? [] : smallFunctions(reading)),
  ];
  const told = new Set<string>();
  return remarks
    .filter(({ kind, line }) => !told.has(`${kind} ${line}`) && told.add(`${kind} ${line}`))
    .sort((a, b) => a.line - b.line || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
}

function partsOfReference(tree: SyntaxTree): readonly Parts[] {
  const reading = readingOf(tree);
  return reading === null ? [] : [partsOf(reading.code)];
}

const WHY: Readonly<Record<CodeFindingKind, string>> = {
  'vague-name': 'A reader has to find out what it is from how it is used.',
  'misleading-name': 'A reader believes the name and is wrong.',
  'long-function': 'What does not fit on a screen cannot be read at once.',
  'deep-nesting': 'A reader has to keep every condition around it in mind.',
  'missing-early-return': 'The special case is done with; the reader should be too.',
  'duplicate-branches': 'Whoever changes one of them must know of the other.',
  'dead-code': 'It is read, and does nothing.',
  'commented-out-code': 'A reader wonders whether it still matters.',
  'magic-number': 'A reader cannot tell what it stands for, nor where else it must change.',
  'boolean-parameter': 'A call such as f(x, true) does not say what it asks for.',
  'reassigned-parameter': 'Below this line the name means something else than the caller gave.',
  shadowing: 'Two things have one name.',
  'mixed-style': 'Differences in style look as if they meant something.',
  'needless-complexity': 'More to read for the same answer.',
  'over-engineered': 'Every part more is a part to understand and to test.',
  'list-membership': 'Searching a list costs its length at every turn, a set or map costs about one step.',
  'list-as-queue': 'Taking from the front of an array list costs its length each time.',
  'sort-for-extreme': 'Sorting costs n log n where one pass is enough.',
  'guard-clause': 'Special cases first: the main path reads straight on.',
  'named-constant': 'The name says what the value means.',
  'fitting-structure': 'The structure matches the task.',
  'small-functions': 'Small functions are read one at a time.',
};

const WEIGHT: Readonly<Partial<Record<CodeFindingKind, FindingKind>>> = {
  'misleading-name': 'essential',
  'dead-code': 'actionable',
  'list-membership': 'essential',
  'list-as-queue': 'essential',
  'mixed-style': 'informative',
  'named-constant': 'celebratory',
};

function findingOf({ kind, line, endLine, seen, advice }: Remark): CodeFinding {
  return {
    kind: praised.has(kind) ? 'celebratory' : (WEIGHT[kind] ?? 'actionable'),
    rule: kind,
    where: { line, endLine },
    seen,
    why: WHY[kind],
    advice,
  };
}
