// Growing inputs of "Fire drill": square floors, of which half the squares hold people.

import { times } from '../../../generate.mjs';

export const quantities = { s: { with: ['p'] } };

const side = (s) => Math.max(2, Math.round(Math.sqrt(s)));

export const worst = {
  'open floor, one exit': ({ s }) => [
    times(side(s), (row) => times(side(s), (column) => (row + column === 0 ? 'E' : (row + column) % 2 ? 'P' : '.')).join('')),
  ],
  'one winding corridor': ({ s }) => [
    times(side(s), (row) => {
      if (row % 2 === 0) return `${row === 0 ? 'E' : 'P'}${'P'.repeat(side(s) - 1)}`;
      const wall = '#'.repeat(side(s) - 1);
      return row % 4 === 1 ? `${wall}P` : `P${wall}`;
    }),
  ],
};
