// Growing inputs of "The release train".

import { shuffle, times } from '../../../generate.mjs';

const named = (index) => `s${index.toString(36).padStart(4, '0')}`;

export const quantities = { r: { with: ['p'] } };

export const worst = {
  'everything is free': ({ r }, random) => [shuffle(random, times(r, named)), times(r, (index) => [named(index), 'old'])],
  'one frees all': ({ r }, random) => [shuffle(random, times(r, named)), times(r - 1, (index) => [named(index), named(r - 1)])],
};
