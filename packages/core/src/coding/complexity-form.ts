// Complexity expressions in a canonical form: sums of products of named quantities, and which grows faster.

/** How one named quantity enters a product: factorial, exponential (ln of the base), power and log exponents. */
export interface Growth {
  readonly factorial: number;
  readonly exponential: number;
  readonly power: number;
  readonly log: number;
}

/** A product, by quantity; the constant is the product of nothing. */
export type Product = ReadonlyMap<string, Growth>;
/** A sum of products of which none grows slower than another. */
export type ComplexityForm = readonly Product[];

const STILL: Growth = { factorial: 0, exponential: 0, power: 0, log: 0 };
/** `n!`, `2^n` and powers above this are not told apart any further. */
const MAX_POWER = 6;

export const constant: ComplexityForm = [new Map()];

export function quantity(name: string): ComplexityForm {
  return [new Map([[name, { ...STILL, power: 1 }]])];
}

/** The sum of two forms, without what the rest outgrows. */
export function plus(a: ComplexityForm, b: ComplexityForm): ComplexityForm {
  return essential([...a, ...b]);
}

export function times(a: ComplexityForm, b: ComplexityForm): ComplexityForm {
  return essential(a.flatMap((left) => b.map((right) => joined(left, right, 1))));
}

/** A form divided by a single product; null for a divisor that is a sum. */
export function over(a: ComplexityForm, b: ComplexityForm): ComplexityForm | null {
  const [divisor] = b;
  if (divisor === undefined || b.length > 1) return null;
  return essential(a.map((left) => joined(left, divisor, -1)));
}

/** A form to a constant power; null where that is no sum of products, such as √(n + m). */
export function toPower(a: ComplexityForm, exponent: number): ComplexityForm | null {
  if (a.length > 1) {
    if (!Number.isInteger(exponent) || exponent < 0 || exponent > MAX_POWER) return null;
    return Array.from({ length: exponent }).reduce<ComplexityForm>((so) => times(so, a), constant);
  }
  return a.map((product) => joined(new Map(), product, exponent));
}

/** log of a form: of a product the sum of the logs, of a sum likewise; `log 2^n` is `n`. */
export function logOf(a: ComplexityForm): ComplexityForm | null {
  let sum: ComplexityForm = constant;
  for (const product of a) {
    for (const [name, growth] of product) {
      if (growth.factorial > 0) return null;
      const power = growth.exponential > 0 ? 1 : 0;
      const log = growth.exponential > 0 || growth.power === 0 ? 0 : 1;
      sum = plus(sum, [new Map([[name, { ...STILL, power, log }]])]);
    }
  }
  return sum;
}

/** `base` to the power of a form; null unless it is a sum of plain quantities with constant factors dropped. */
export function exponentialOf(base: number, a: ComplexityForm): ComplexityForm | null {
  if (base <= 1) return null;
  let product: ComplexityForm = constant;
  for (const each of a) {
    for (const [name, growth] of each) {
      if (each.size > 1 || growth.power !== 1 || growth.log + growth.exponential + growth.factorial > 0)
        return null;
      product = times(product, [new Map([[name, { ...STILL, exponential: Math.log(base) }]])]);
    }
  }
  return product;
}

/** `n!`; null for anything but a single plain quantity. */
export function factorialOf(a: ComplexityForm): ComplexityForm | null {
  const [[name, growth] = ['', STILL], ...others] = [...(a[0] ?? new Map<string, Growth>())];
  const plain =
    a.length === 1 && others.length === 0 && growth.power === 1 && growth.log + growth.exponential === 0;
  return plain ? [new Map([[name, { ...STILL, factorial: 1 }]])] : null;
}

/** Names of the quantities in a form, sorted. */
export function quantitiesOf(form: ComplexityForm): readonly string[] {
  return [...new Set(form.flatMap((product) => [...product.keys()]))].sort();
}

export type GrowthOrder = 'same' | 'slower' | 'faster' | 'incomparable';

/** How `a` grows against `b`, all quantities free of each other. */
export function compareGrowth(a: ComplexityForm, b: ComplexityForm): GrowthOrder {
  const below = isAtMost(a, b);
  const above = isAtMost(b, a);
  if (below && above) return 'same';
  if (below) return 'slower';
  return above ? 'faster' : 'incomparable';
}

function isAtMost(a: ComplexityForm, b: ComplexityForm): boolean {
  return a.every((left) => b.some((right) => isProductAtMost(left, right)));
}

function isProductAtMost(a: Product, b: Product): boolean {
  return [...new Set([...a.keys(), ...b.keys()])].every(
    (name) => compareGrowths(a.get(name) ?? STILL, b.get(name) ?? STILL) <= 0,
  );
}

function compareGrowths(a: Growth, b: Growth): number {
  for (const part of ['factorial', 'exponential', 'power', 'log'] as const) {
    const difference = a[part] - b[part];
    if (Math.abs(difference) > 1e-9) return difference;
  }
  return 0;
}

function joined(a: Product, b: Product, factor: number): Product {
  const product = new Map(a);
  for (const [name, growth] of b) {
    const old = product.get(name) ?? STILL;
    const next = {
      factorial: old.factorial + factor * growth.factorial,
      exponential: old.exponential + factor * growth.exponential,
      power: old.power + factor * growth.power,
      log: old.log + factor * growth.log,
    };
    if (compareGrowths(next, STILL) === 0) product.delete(name);
    else product.set(name, next);
  }
  return product;
}

/** Drops each product that another one outgrows or equals. */
function essential(products: ComplexityForm): ComplexityForm {
  return products.filter(
    (product, index) =>
      !products.some(
        (other, place) =>
          place !== index &&
          isProductAtMost(product, other) &&
          (place < index || !isProductAtMost(other, product)),
      ),
  );
}
