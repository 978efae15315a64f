// A coding problem as the house knows it: content, parsed once at the edge and trusted from there on.

import type { Json } from '../base/index.ts';
import type { Language, Limits, TestCategory } from '../judging/index.ts';
import type { Comparison } from './compare.ts';
import type { Query } from './query/query.ts';
import type { ValueType } from './value-type.ts';

export const difficulties = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof difficulties)[number];

/** Patterns by their usual names; a problem has one or more. */
export const patterns = [
  'two-pointers',
  'sliding-window',
  'hash-map',
  'prefix-sum',
  'sorting',
  'intervals',
  'stack',
  'monotonic-stack',
  'queue',
  'binary-search',
  'binary-search-on-answer',
  'linked-list',
  'tree',
  'bst',
  'heap',
  'bfs',
  'dfs',
  'backtracking',
  'union-find',
  'topological-sort',
  'shortest-path',
  'greedy',
  'dp-1d',
  'dp-2d',
  'bit-tricks',
  'string-matching',
  'trie',
  'matrix',
  'design-a-class',
  'simulation',
  'practical',
  'joins',
  'aggregation',
  'window-functions',
  'gaps-and-islands',
  'deduplication',
  'funnel',
  'cohorts',
] as const;
export type Pattern = (typeof patterns)[number];

export interface Parameter {
  readonly name: string;
  readonly type: ValueType;
  /** In words, shown under the signature. */
  readonly constraint: string;
  /** Lengths (of a list, text or tree) and numbers that are legal, when bounded; they tell what an extreme is. */
  readonly length: readonly [number, number] | null;
  readonly range: readonly [number, number] | null;
}

export interface Signature {
  /** In snake_case; each language's driver uses its own convention. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returns: ValueType;
  /** There when a query is asked for in place of a function: then there are no parameters, the tables are the arguments. */
  readonly query?: Query | undefined;
  /**
   * There when a class is asked for: then there are no parameters. A test has two arguments, those of the constructor as a
   * list and the calls, each a list of a method's name and its arguments; the answer is the list of what the calls returned.
   */
  readonly class?: ClassForm | undefined;
}

/** A class by what it can be asked; its name is the signature's, in PascalCase. */
export interface ClassForm {
  /** Of the constructor. */
  readonly parameters: readonly Parameter[];
  readonly methods: readonly Method[];
  /** How many calls a test may make. */
  readonly calls: readonly [least: number, most: number];
}

export interface Method {
  /** In snake_case. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** `null` when it returns nothing; tests say `null` for what it returned. */
  readonly returns: ValueType | null;
}

/** A fact about the exercise that a good question uncovers. */
export interface Fact {
  readonly id: string;
  /** The question in its plainest form. */
  readonly question: string;
  readonly aliases: readonly string[];
  readonly answer: string;
  /** Not in the statement: only asking uncovers it. */
  readonly hidden: boolean;
  /** The categories of tests that depend on it; none when no test does. */
  readonly tests: readonly TestCategory[];
}

/** A sum of products of parameters such as `n + m` or `n log k`, as in O(…). */
export interface ComplexityTarget {
  readonly time: string;
  readonly space: string;
}

export interface Sample {
  readonly args: readonly Json[];
  readonly expected: Json;
  readonly explanation: string;
}

/** A question for after the solution was accepted. */
export interface FollowUp {
  readonly question: string;
  /** What a good answer names. */
  readonly points: readonly string[];
}

/** One new requirement for who has solved the problem: what it changes, and its own samples and tests. */
export interface ChangeRequest extends Pick<
  Problem,
  'statement' | 'minutes' | 'signature' | 'comparison' | 'samples' | 'complexity' | 'categories'
> {
  /** Whether the function is still called the same way, so that the old solution can be run on the new tests. */
  readonly sameSignature: boolean;
}

/**
 * A problem without its hidden tests and solutions. Before somebody has solved it, the pages get it without what
 * comes afterwards (`withoutSequel`).
 */
export interface Problem {
  readonly id: string;
  readonly pack: string;
  readonly title: string;
  /** SHA-256 of the problem's files, hex; sessions remember which one they were about. */
  readonly revision: string;
  readonly difficulty: Difficulty;
  readonly patterns: readonly Pattern[];
  /** Whole minutes that it should take, unhurried and at the pace of a real interview. */
  readonly minutes: { readonly easyGoing: number; readonly onPace: number };
  /** Markdown. */
  readonly statement: string;
  readonly signature: Signature;
  readonly comparison: Comparison;
  readonly samples: readonly Sample[];
  readonly facts: readonly Fact[];
  /** From the gentlest to the clearest. */
  readonly hints: readonly string[];
  /** Asked once it is accepted. */
  readonly followUps: readonly FollowUp[];
  /** Made once it is accepted; `null` when there is none. */
  readonly changeRequest: ChangeRequest | null;
  /** What people often get wrong, in words; told when the session is over. */
  readonly mistakes: readonly string[];
  readonly complexity: {
    /** What the letters stand for: `n` → "length of nums". */
    readonly parameters: Readonly<Record<string, string>>;
    readonly best: ComplexityTarget;
    readonly baseline: ComplexityTarget;
  };
  readonly languages: readonly Language[];
  readonly limits: Limits;
  /** How many hidden tests each category has; empty until they are built. */
  readonly categories: Readonly<Partial<Record<TestCategory, number>>>;
}

/** One test with its answer. */
export interface TestCase {
  readonly name: string;
  readonly category: TestCategory;
  readonly args: readonly Json[];
  readonly expected: Json;
}
