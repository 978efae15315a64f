// The classes of growth that a measurement tells apart, as content files and claims write them.

export const growthClasses = [
  '1',
  'log n',
  'sqrt n',
  'n',
  'n log n',
  'n sqrt n',
  'n^2',
  'n^2 log n',
  'n^3',
  '2^n',
  'n!',
] as const;
export type GrowthClass = (typeof growthClasses)[number];
/** Classes whose growth is a power of n and of log n. */
export type PolynomialClass = Exclude<GrowthClass, '2^n' | 'n!'>;

export function isPolynomial(growth: GrowthClass): growth is PolynomialClass {
  return growth !== '2^n' && growth !== 'n!';
}

/** Negative when `a` grows slower than `b`. */
export function compareClasses(a: GrowthClass, b: GrowthClass): number {
  return growthClasses.indexOf(a) - growthClasses.indexOf(b);
}

/** What each class stands for at a size of at least 1. */
export const growthAt: Readonly<Record<PolynomialClass, (n: number) => number>> = {
  '1': () => 1,
  'log n': (n) => Math.log2(n),
  'sqrt n': (n) => Math.sqrt(n),
  n: (n) => n,
  'n log n': (n) => n * Math.log2(n),
  'n sqrt n': (n) => n * Math.sqrt(n),
  'n^2': (n) => n * n,
  'n^2 log n': (n) => n * n * Math.log2(n),
  'n^3': (n) => n ** 3,
};

/** For people: `n log n` stays, `n^2` becomes `n²`. */
export function classText(growth: string): string {
  return growth
    .replaceAll('^2', '²')
    .replaceAll('^3', '³')
    .replaceAll('^n', 'ⁿ')
    .replaceAll(/sqrt (\w)/gu, '√$1');
}

/** The class in another letter: `n log n` in `m` is `m log m`. */
export function classIn(growth: GrowthClass, letter: string): string {
  return growth.replaceAll(/\bn\b/gu, letter);
}
