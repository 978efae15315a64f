// Growing inputs of the labelled corpus, by name: worst families and typical ones.

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const int = (random, low, high) => low + Math.floor(random() * (high - low + 1));

function shuffled(random, n) {
  const items = times(n, (index) => index + 1);
  for (let at = n - 1; at > 0; at -= 1) {
    const other = int(random, 0, at);
    [items[at], items[other]] = [items[other], items[at]];
  }
  return items;
}
const rising = (n) => times(n, (index) => index + 1);
const falling = (n) => rising(n).toReversed();
const letters = (random, n) => times(n, () => 'abcdefghijklmnopqrstuvwxyz'[int(random, 0, 25)]).join('');
const isPrime = (n) => {
  for (let divisor = 2; divisor * divisor <= n; divisor += 1) if (n % divisor === 0) return false;
  return n > 1;
};
function primeFrom(n) {
  let prime = Math.max(2, n);
  while (!isPrime(prime)) prime += 1;
  return prime;
}
const matrix = (random, n) => times(n, () => times(n, () => int(random, 1, 100)));
const LARGE = { n: { most: 1_000_000_000, fixed: 16 } };
const SHALLOW = { n: { most: 12_000, fixed: 16 } };
const TINY = { n: { most: 3_000, fixed: 16 } };
const SMALL = { n: { most: 40, fixed: 8 } };

/** The quantities of an input where they are not the usual ones, and its families. */
export const inputs = {
  ints: { worst: { shuffled: ({ n }, random) => [shuffled(random, n)] } },
  ints_shallow: { quantities: SHALLOW, worst: { shuffled: ({ n }, random) => [shuffled(random, n)] } },
  ints_tiny: { quantities: TINY, worst: { shuffled: ({ n }, random) => [shuffled(random, n)] } },
  ints_small: { quantities: SMALL, worst: { shuffled: ({ n }, random) => [shuffled(random, n)] } },
  small_values: { worst: { values: ({ n }, random) => [times(n, () => int(random, 0, n))] } },
  shuffled: { worst: { shuffled: ({ n }, random) => [shuffled(random, n)] } },
  rising: { worst: { rising: ({ n }) => [rising(n)] } },
  falling: { worst: { falling: ({ n }) => [falling(n)] } },
  orders_shallow: {
    quantities: SHALLOW,
    worst: { rising: ({ n }) => [rising(n)], falling: ({ n }) => [falling(n)] },
    typical: { shuffled: ({ n }, random) => [shuffled(random, n)] },
  },
  orders_tiny: {
    quantities: TINY,
    worst: { rising: ({ n }) => [rising(n)], falling: ({ n }) => [falling(n)] },
    typical: { shuffled: ({ n }, random) => [shuffled(random, n)] },
  },
  missing: { worst: { missing: ({ n }, random) => [shuffled(random, n), -1] } },
  sorted_missing: { worst: { missing: ({ n }) => [rising(n), 0] } },
  sorted_target: {
    worst: { below: ({ n }) => [rising(n), -1], above: ({ n }) => [rising(n), n + 5] },
  },
  sorted_two: { worst: { both: ({ n }, random) => [rising(n), shuffled(random, n)] } },
  heap_ints: { worst: { heap: ({ n }) => [rising(n)] } },
  mountain: {
    worst: {
      right: ({ n }) => [[...rising(n - 1), 0]],
      middle: ({ n }) => [times(n, (index) => Math.min(index, n - 1 - index) * 2 + (index < n / 2 ? 1 : 0))],
    },
  },
  number: { quantities: LARGE, worst: { number: ({ n }) => [n] } },
  prime: { quantities: LARGE, worst: { prime: ({ n }) => [primeFrom(n)] } },
  count: { worst: { count: ({ n }) => [n] } },
  count_shallow: { quantities: SHALLOW, worst: { count: ({ n }) => [n] } },
  count_small: { quantities: SMALL, worst: { count: ({ n }) => [n] } },
  text: { worst: { letters: ({ n }, random) => [letters(random, n)] } },
  same_text: { worst: { same: ({ n }) => ['a'.repeat(n)] } },
  two_texts: { worst: { letters: ({ n }, random) => [letters(random, n), letters(random, n)] } },
  brackets: {
    worst: { deep: ({ n }) => ['('.repeat(Math.ceil(n / 2)) + ')'.repeat(Math.floor(n / 2))] },
  },
  record: {
    worst: { record: ({ n }) => [Object.fromEntries(times(n, (index) => [String(index), index])), 1] },
  },
  matrix: {
    quantities: { n: { most: 1000, fixed: 8 } },
    worst: { numbers: ({ n }, random) => [matrix(random, n)] },
  },
  matrix_small: { quantities: SMALL, worst: { numbers: ({ n }, random) => [matrix(random, n)] } },
  two_sizes: {
    quantities: { n: { most: 16_384, fixed: 64 }, m: { most: 16_384, fixed: 64 } },
    worst: { shuffled: ({ n, m }, random) => [shuffled(random, n), shuffled(random, m)] },
  },
  intervals: {
    worst: {
      apart: ({ n }, random) => [shuffled(random, n).map((start) => [start, start + 1])],
    },
  },
  chain_graph: {
    worst: {
      chain: ({ n }) => [times(n, (node) => [node - 1, node + 1].filter((other) => other >= 0 && other < n))],
    },
  },
};
