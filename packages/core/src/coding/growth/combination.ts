// Growth in several quantities: each alone, and every two together, tell whether their costs add up or multiply.

import {
  compareGrowth,
  type ComplexityForm,
  constant,
  exponentialOf,
  factorialOf,
  type Growth,
  logOf,
  plus,
  type Product,
  quantity,
  times,
  toPower,
} from '../complexity-form.ts';
import type { GrowthClass } from './growth-class.ts';

/** The growth of letters that were varied together, all others held still. */
export interface Direction {
  readonly varies: readonly string[];
  readonly growth: GrowthClass;
}

/** The class as a form in a letter. */
export function formOf(growth: GrowthClass, letter: string): ComplexityForm {
  const n = quantity(letter);
  const log = logOf(n) ?? constant;
  switch (growth) {
    case '1':
      return constant;
    case 'log n':
      return log;
    case 'sqrt n':
      return toPower(n, 0.5) ?? constant;
    case 'n':
      return n;
    case 'n log n':
      return times(n, log);
    case 'n sqrt n':
      return toPower(n, 1.5) ?? constant;
    case 'n^2':
      return toPower(n, 2) ?? constant;
    case 'n^2 log n':
      return times(toPower(n, 2) ?? constant, log);
    case 'n^3':
      return toPower(n, 3) ?? constant;
    case '2^n':
      return exponentialOf(2, n) ?? constant;
    case 'n!':
      return factorialOf(n) ?? constant;
  }
}

/**
 * The cost in all letters. Two letters multiply when they grow faster together than either does alone, and as fast as
 * their product; the terms are the largest groups in which every two multiply. Null when two letters fit neither a sum nor
 * a product.
 */
export function combine(directions: readonly Direction[]): ComplexityForm | null {
  const alone = new Map(
    directions.flatMap(({ varies, growth }) =>
      varies.length === 1 ? [[varies[0] ?? '', growth] as const] : [],
    ),
  );
  const multiplies = (a: string, b: string): boolean | null => {
    const both = directions.find(({ varies }) => varies.includes(a) && varies.includes(b));
    const [left, right] = [alone.get(a), alone.get(b)];
    if (both === undefined || left === undefined || right === undefined) return false;
    if (left === '1' || right === '1') return false;
    const together = formOf(both.growth, 'x');
    const product = times(formOf(left, 'x'), formOf(right, 'x'));
    const sum = plus(formOf(left, 'x'), formOf(right, 'x'));
    if (compareGrowth(together, sum) === 'same') return false;
    return compareGrowth(together, product) === 'same' ? true : null;
  };
  const letters = [...alone.keys()];
  const groups: string[][] = [];
  for (const letter of letters) {
    const answers = letters.map((other) => (other === letter ? true : multiplies(letter, other)));
    if (answers.includes(null)) return null;
  }
  for (const group of subsets(letters)) {
    const whole = group.every((a) => group.every((b) => a === b || multiplies(a, b) === true));
    const isPart = groups.some((each) => group.every((letter) => each.includes(letter)));
    if (whole && !isPart) groups.push(group);
  }
  return groups
    .map((group) =>
      group.reduce<ComplexityForm>(
        (form, letter) => times(form, formOf(alone.get(letter) ?? '1', letter)),
        constant,
      ),
    )
    .reduce(plus, constant);
}

/** All groups of letters, the largest first. */
function subsets(letters: readonly string[]): readonly string[][] {
  const all = letters.reduce<string[][]>(
    (found, letter) => [...found, ...found.map((each) => [...each, letter])],
    [[]],
  );
  return all.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
}

/** The form as people write it: `n log n + m`. */
export function formText(form: ComplexityForm): string {
  const texts = form.map(productText).filter((text) => text !== '1');
  return texts.length === 0 ? '1' : texts.join(' + ');
}

function productText(product: Product): string {
  const texts = [...product].map(([letter, growth]) => growthText(letter, growth));
  return texts.length === 0 ? '1' : texts.join(' ');
}

function growthText(letter: string, { factorial, exponential, power, log }: Growth): string {
  return [
    ...(factorial > 0 ? [`${letter}!`] : []),
    ...(exponential > 0 ? [`2^${letter}`] : []),
    ...powerTexts(letter, power),
    ...(log > 0 ? [log === 1 ? `log ${letter}` : `log^${log} ${letter}`] : []),
  ].join(' ');
}

function powerTexts(letter: string, power: number): readonly string[] {
  if (power <= 0) return [];
  const whole = Math.floor(power);
  const wholeTexts = whole === 0 ? [] : [whole === 1 ? letter : `${letter}^${whole}`];
  return power === whole ? wholeTexts : [...wholeTexts, `sqrt ${letter}`];
}
