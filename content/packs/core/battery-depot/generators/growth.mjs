// Growing inputs of "Batteries for the festival".

import { times } from '../../../generate.mjs';

/** `t` is the latest minute in question: each charger takes ten minutes, and one alone would need all of them. */
export const quantities = { c: { fixed: 16 }, t: { most: 1e9, fixed: 4000 } };

export const worst = {
  'chargers that start together': ({ c, t }) => [times(c, () => [0, 10]), Math.max(1, Math.floor(t / 10))],
};
