// Growing inputs of "Note pad": more and more calls, with short texts.

import { times } from '../../../generate.mjs';

export const worst = {
  'written, then taken back': ({ n }) => [
    [],
    times(n, (index) => (index < n / 2 ? ['write', 'ab'] : ['undo'])),
  ],
  'erased and brought back': ({ n }) => {
    const half = Math.floor(n / 2);
    return [[], times(n, (index) => (index < half ? ['write', 'abc'] : index % 2 === half % 2 ? ['erase', 2] : ['undo']))];
  },
};
