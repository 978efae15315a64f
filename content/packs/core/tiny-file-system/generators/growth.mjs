// Growing inputs of "Tiny file system": more and more calls, on short paths and small directories.

import { times } from '../../../generate.mjs';

const place = (index) => `/d${100 + (index % 20)}/e${100_000 + index}`;

export const worst = {
  'made and listed': ({ n }) => [
    [],
    times(n, (index) => [index % 2 === 0 ? 'make_directory' : 'list_names', place(index - (index % 2))]),
  ],
  'written and read': ({ n }) => [
    [],
    times(n, (index) => {
      const path = `/f${100_000 + index - (index % 2)}`;
      return index % 2 === 0 ? ['write_file', path, 'text'] : ['read_file', path];
    }),
  ],
  'made and removed in the end': ({ n }) => [
    [],
    times(n, (index) => [index < n / 2 ? 'make_directory' : 'remove', place(index < n / 2 ? index : n - 1 - index)]),
  ],
};
