// Growing inputs of "Blast radius": everything depends on the service that failed.

import { shuffle, times } from '../../../generate.mjs';

/** As many services as pairs, one more or less. */
export const quantities = { c: { with: ['s'] } };

/** Names of one length in no order: each costs the same, and hash tables fill evenly. */
const name = (index) => (26 ** 4 + ((index * 7919) % 26 ** 4)).toString(26);

export const worst = {
  'a chain of calls': ({ c }) => [times(c, (index) => [name(index + 1), name(index)]), name(0)],
  'a chain in mixed order': ({ c }, random) => [
    shuffle(random, times(c, (index) => [name(index + 1), name(index)])),
    name(0),
  ],
  'all call one': ({ c }) => [times(c, (index) => [name(index + 1), name(0)]), name(0)],
};
