// Reads complexity as people write it (“O(n log k)”, “n²”, “linear”) and compares it with what is known.

import {
  compareGrowth,
  type ComplexityForm,
  constant,
  exponentialOf,
  factorialOf,
  logOf,
  over,
  plus,
  quantitiesOf,
  quantity,
  times,
  toPower,
} from './complexity-form.ts';
import type { Problem } from './problem.ts';

/** Letters of a problem and what they stand for: `n` → “length of nums”. */
export type Quantities = Problem['complexity']['parameters'];

/**
 * Reads a complexity: the inside of the first `O(…)` if there is one, else a word such as “linear” or “constant”,
 * else the whole text as an expression. Null when it cannot be read or speaks of quantities that the problem does
 * not name; `len(nums)` and `nums.length` are read as the letter that stands for it.
 */
export function parseComplexity(text: string, quantities: Quantities): ComplexityForm | null {
  const plain = plainText(text);
  const inside = insideOf(plain);
  const form =
    inside === null ? (fromWords(plain, quantities) ?? parse(plain)) : parse(withLetters(inside, quantities));
  return form === null ? null : inLetters(form, Object.keys(quantities));
}

export type ClaimAgainstKnown =
  /** As the best known, as the baseline, or in between. */
  | 'best'
  | 'between'
  | 'baseline'
  /** Less than the best known, or more than the obvious solution. */
  | 'below-best'
  | 'above-baseline'
  | 'cannot-tell';

/** Where a claimed cost stands against the best known and the baseline, both given as in content files. */
export function compareClaim(
  claim: string,
  known: { readonly best: string; readonly baseline: string },
  quantities: Quantities,
): ClaimAgainstKnown {
  const [claimed, best, baseline] = [claim, known.best, known.baseline].map((text) =>
    parseComplexity(text, quantities),
  );
  if (!claimed || !best || !baseline) return 'cannot-tell';
  const againstBest = compareGrowth(claimed, best);
  if (againstBest === 'same') return 'best';
  const againstBaseline = compareGrowth(claimed, baseline);
  if (againstBaseline === 'same') return 'baseline';
  if (againstBest === 'slower' && againstBaseline !== 'faster') return 'below-best';
  // A faster solution may need more space than the obvious one: between means within the two, either way round.
  if (againstBest === 'faster' && againstBaseline === 'slower') return 'between';
  if (againstBest === 'slower' && againstBaseline === 'faster') return 'between';
  return againstBest === 'faster' && againstBaseline === 'faster' ? 'above-baseline' : 'cannot-tell';
}

export interface StatedCost {
  readonly subject: 'time' | 'space';
  /** The expression with its `O(…)`, or the word. */
  readonly text: string;
}

const STATED =
  /\bo\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\b(?:constant|logarithmic|linear|linearithmic|quadratic|cubic|exponential)(?= (?:time|space|extra|auxiliary|memory|runtime))/giu;
const ELSEWHERE =
  /\b(?:brute|naive|naïve|baseline|obvious|instead of|rather than|better than|slower than|from|would be|could be|was)\b/iu;

/** Costs that a chat line states of the solution; those of other solutions (“brute force would be …”) are left out. */
export function statedCosts(line: string): readonly StatedCost[] {
  const found = [...line.matchAll(STATED)];
  return found.flatMap((match, index) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = line.slice(endOf(found[index - 1]), start);
    const after = line.slice(end, found[index + 1]?.index ?? line.length);
    return ELSEWHERE.test(before) ? [] : [{ subject: subjectOf(before, after), text: match[0] }];
  });
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length;
}

function subjectOf(before: string, after: string): 'time' | 'space' {
  const next = /^\s+(?:\w+\s+){0,2}?(time|runtime|space|memory)\b/iu.exec(after)?.[1];
  const previous = /\b(time|runtime|space|memory)\b[^.;]*$/iu.exec(before)?.[1];
  return /space|memory/iu.test(next ?? previous ?? 'time') ? 'space' : 'time';
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = { '²': '^2', '³': '^3', ⁿ: '^n', '√': 'sqrt ' };

function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[²³ⁿ√]/gu, (sign) => SUPERSCRIPTS[sign] ?? '')
    .replaceAll('**', '^')
    .replaceAll(/[·×*]/gu, ' * ')
    .replaceAll(/[θω]\(/gu, 'o(')
    .replaceAll(/\b(\w+) squared\b/gu, '$1^2')
    .replaceAll(/\b(\w+) cubed\b/gu, '$1^3')
    .replaceAll(/\b(?:lg|ln|log_?2)\b/gu, 'log')
    .trim();
}

/** What stands inside the first balanced `O(…)`. */
function insideOf(plain: string): string | null {
  const start = /(?:^|[^a-z])o\s*\(/u.exec(plain);
  if (start === null) return null;
  const from = start.index + start[0].length;
  let depth = 1;
  for (let at = from; at < plain.length; at += 1) {
    if (plain[at] === '(') depth += 1;
    if (plain[at] === ')') depth -= 1;
    if (depth === 0) return plain.slice(from, at);
  }
  return null;
}

const WORDS: readonly (readonly [RegExp, (all: readonly string[]) => string | null])[] = [
  [/\bconstant\b/u, () => '1'],
  [/\blinearithmic\b|\blog-?linear\b/u, (all) => one(all, (n) => `${n} log ${n}`)],
  [/\blogarithmic\b/u, (all) => one(all, (n) => `log ${n}`)],
  [/\blinear\b/u, (all) => all.join(' + ') || null],
  [/\bquadratic\b/u, (all) => one(all, (n) => `${n}^2`)],
  [/\bcubic\b/u, (all) => one(all, (n) => `${n}^3`)],
];

function one(all: readonly string[], write: (name: string) => string): string | null {
  const [name, ...others] = all;
  return name === undefined || others.length > 0 ? null : write(name);
}

function fromWords(plain: string, quantities: Quantities): ComplexityForm | null {
  const word = WORDS.find(([pattern]) => pattern.test(plain));
  const written = word?.[1](Object.keys(quantities)) ?? null;
  return written === null ? null : parse(written);
}

/** `len(nums)`, `nums.length`, `|nums|` and `size of nums` as the letter whose description names `nums`. */
function withLetters(plain: string, quantities: Quantities): string {
  return plain.replaceAll(
    /\blen\(\s*(\w+)\s*\)|\b(\w+)\.(?:length|size)(?:\(\))?|\|\s*(\w+)\s*\|/gu,
    (whole, ...names: (string | undefined)[]) => {
      const name = names.slice(0, 3).find((each) => each !== undefined) ?? '';
      const letter = Object.entries(quantities).find(([, meaning]) => namesWord(meaning, name))?.[0];
      return letter ?? whole;
    },
  );
}

function namesWord(meaning: string, word: string): boolean {
  return meaning
    .toLowerCase()
    .split(/[^a-z0-9_]+/u)
    .includes(word);
}

/** The form if it speaks only of known letters; a lone `n` stands for a problem's only quantity. */
function inLetters(form: ComplexityForm, letters: readonly string[]): ComplexityForm | null {
  const known = new Set(letters.map((letter) => letter.toLowerCase()));
  const used = quantitiesOf(form);
  if (used.every((name) => known.has(name))) return form;
  const [only, ...others] = [...known];
  if (only === undefined || others.length > 0 || used.join() !== 'n') return null;
  return form.map((product) => new Map([...product].map(([, growth]) => [only, growth])));
}

// — the parser: a sum of products, by recursive descent; null for anything that it does not know —

interface Cursor {
  readonly tokens: readonly string[];
  at: number;
}

function parse(plain: string): ComplexityForm | null {
  const tokens =
    plain.match(/\d+(?:\.\d+)?|log|sqrt|max|[a-z](?=log|sqrt)|[a-z][a-z0-9_]*|[-+*/^!(),]|\S/gu) ?? [];
  const cursor = { tokens, at: 0 };
  const form = sum(cursor);
  return cursor.at === tokens.length ? form : null;
}

function take(cursor: Cursor, ...wanted: readonly string[]): boolean {
  const hit = wanted.includes(cursor.tokens[cursor.at] ?? '');
  if (hit) cursor.at += 1;
  return hit;
}

/** A difference grows as its sum does, but for what is taken away: `n - 1`, `n - k`. */
function sum(cursor: Cursor): ComplexityForm | null {
  let form = product(cursor);
  for (;;) {
    if (form === null) return null;
    if (take(cursor, '+')) form = both(form, product(cursor), plus);
    else if (take(cursor, '-')) form = both(form, product(cursor), (kept) => kept);
    else return form;
  }
}

function product(cursor: Cursor): ComplexityForm | null {
  let form = factor(cursor);
  while (form !== null) {
    const next = cursor.tokens[cursor.at];
    if (take(cursor, '/')) form = both(form, factor(cursor), over);
    else if (take(cursor, '*') || (next !== undefined && /^[a-z0-9(]/u.test(next))) {
      form = both(form, factor(cursor), times);
    } else return form;
  }
  return null;
}

function factor(cursor: Cursor): ComplexityForm | null {
  const token = cursor.tokens[cursor.at] ?? '';
  const base = atom(cursor);
  if (base === null) return null;
  if (take(cursor, '!')) return factorialOf(base);
  if (!take(cursor, '^')) return base;
  const from = cursor.at;
  const exponent = atom(cursor);
  if (exponent === null) return null;
  const value = numberIn(cursor.tokens.slice(from, cursor.at));
  if (value !== null) return /^\d/u.test(token) ? constant : toPower(base, value);
  return /^\d/u.test(token) ? exponentialOf(Number(token), exponent) : null;
}

/** The value of `2`, `(1.5)` or `(1/2)`; null for anything else. */
function numberIn(tokens: readonly string[]): number | null {
  const match = /^\(?(\d+(?:\.\d+)?)(?:\/(\d+))?\)?$/u.exec(tokens.join(''));
  return match === null ? null : Number(match[1]) / Number(match[2] ?? 1);
}

function atom(cursor: Cursor): ComplexityForm | null {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) return null;
  cursor.at += 1;
  if (token === '(') return closed(cursor, sum(cursor));
  if (token === 'log') return mapped(factor(cursor), logOf);
  if (token === 'sqrt') return mapped(factor(cursor), (form) => toPower(form, 0.5));
  if (token === 'max' && take(cursor, '(')) return largest(cursor);
  if (/^\d/u.test(token)) return constant;
  return /^[a-z][a-z0-9_]*$/u.test(token) ? quantity(token) : null;
}

/** `max(a, b)` grows as `a + b`. */
function largest(cursor: Cursor): ComplexityForm | null {
  let form = sum(cursor);
  while (take(cursor, ',')) form = both(form, sum(cursor), plus);
  return closed(cursor, form);
}

function closed(cursor: Cursor, form: ComplexityForm | null): ComplexityForm | null {
  return take(cursor, ')') ? form : null;
}

function mapped(
  form: ComplexityForm | null,
  change: (form: ComplexityForm) => ComplexityForm | null,
): ComplexityForm | null {
  return form === null ? null : change(form);
}

function both(
  a: ComplexityForm | null,
  b: ComplexityForm | null,
  join: (a: ComplexityForm, b: ComplexityForm) => ComplexityForm | null,
): ComplexityForm | null {
  return a === null || b === null ? null : join(a, b);
}
