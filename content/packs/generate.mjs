// What generators of hidden tests stand on: every draw comes from the seeded random source that they are given.

/**
 * A random source: each call draws the next number in [0, 1).
 * @typedef {() => number} Random
 */

/**
 * For each category, a function from the category's own random source to its tests; a test is the list of arguments.
 * @typedef {Readonly<Record<string, (random: Random) => unknown[][]>>} Generators
 */

/**
 * A whole number from `low` to `high`, both included.
 * @param {Random} random @param {number} low @param {number} high
 */
export function int(random, low, high) {
  return low + Math.floor(random() * (high - low + 1));
}

/**
 * The results of calling `make` `count` times with 0, 1, 2 …
 * @template Item @param {number} count @param {(index: number) => Item} make @returns {Item[]}
 */
export function times(count, make) {
  return Array.from({ length: count }, (_, index) => make(index));
}

/**
 * `length` whole numbers, each from `low` to `high`.
 * @param {Random} random @param {number} length @param {number} low @param {number} high
 */
export function ints(random, length, low, high) {
  return times(length, () => int(random, low, high));
}

/**
 * `length` different whole numbers from `low` to `high`, in random order. There must be that many.
 * @param {Random} random @param {number} length @param {number} low @param {number} high @returns {number[]}
 */
export function distinctInts(random, length, low, high) {
  if (high - low + 1 < length) throw new Error(`There are no ${length} different numbers from ${low} to ${high}.`);
  if (high - low + 1 < 2 * length) return shuffle(random, times(high - low + 1, (index) => low + index)).slice(0, length);
  const seen = new Set();
  while (seen.size < length) seen.add(int(random, low, high));
  return [...seen];
}

/**
 * One of the items (of a list, or of the characters of a text).
 * @template Item @param {Random} random @param {ArrayLike<Item>} items @returns {Item}
 */
export function pick(random, items) {
  return items[int(random, 0, items.length - 1)];
}

/**
 * A shuffled copy (Fisher and Yates).
 * @template Item @param {Random} random @param {readonly Item[]} items @returns {Item[]}
 */
export function shuffle(random, items) {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = int(random, 0, last);
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled;
}

/**
 * A copy in ascending order.
 * @param {readonly number[]} numbers
 */
export function sorted(numbers) {
  return [...numbers].sort((a, b) => a - b);
}

/**
 * A text of `length` characters drawn from `alphabet`.
 * @param {Random} random @param {number} length @param {string} alphabet
 */
export function text(random, length, alphabet) {
  return times(length, () => pick(random, alphabet)).join('');
}

/**
 * A binary tree of random shape, level by level, with `null` for a missing child. `values` are placed level by level.
 * @template Value @param {Random} random @param {readonly Value[]} values @returns {(Value | null)[]}
 */
export function tree(random, values) {
  const root = { left: null, right: null };
  /** Places where a child may still grow. */
  const open = values.length > 0 ? [[root, 'left'], [root, 'right']] : [];
  for (let size = 1; size < values.length; size += 1) {
    const at = int(random, 0, open.length - 1);
    const [parent, side] = open[at];
    open[at] = open[open.length - 1];
    open.pop();
    const child = { left: null, right: null };
    parent[side] = child;
    open.push([child, 'left'], [child, 'right']);
  }
  return values.length === 0 ? [] : levels(root, values);
}

function levels(root, values) {
  const items = [];
  let placed = 0;
  for (let queue = [root]; queue.length > 0; ) {
    const next = [];
    for (const node of queue) {
      items.push(node === null ? null : values[placed++]);
      if (node !== null) next.push(node.left, node.right);
    }
    queue = next;
  }
  while (items[items.length - 1] === null) items.pop();
  return items;
}

/**
 * A binary tree without branches: each value is the child of the one before, on the side that `side` says.
 * @template Value @param {readonly Value[]} values @param {(index: number) => 'left' | 'right'} side
 * @returns {(Value | null)[]}
 */
export function chain(values, side) {
  const items = values.flatMap((value, index) => {
    if (index === 0) return [value];
    return side(index) === 'left' ? [value, null] : [null, value];
  });
  if (items[items.length - 1] === null) items.pop();
  return items;
}
