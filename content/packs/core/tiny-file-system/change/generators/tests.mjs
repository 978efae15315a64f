// Hidden tests of the change request: files and directories can be renamed.

import { int, pick, times } from '../../../../generate.mjs';
import { calls, isValid as soundPaths } from '../../generators/tests.mjs';

/** Calls of before with some renaming in between. */
function withRenaming(random, count, names) {
  const path = () => times(int(random, 1, 3), () => `/${pick(random, names)}`).join('');
  return calls(random, count, { names, depth: 3 }).map((call) =>
    random() < 0.3 ? ['rename', random() < 0.05 ? '/' : path(), random() < 0.05 ? '/' : path()] : call,
  );
}

/** @type {import('../../../../generate.mjs').Generators} */
export const tests = {
  small: () => [
    [[], [['make_directory', '/a/b'], ['write_file', '/a/b/x', '1'], ['rename', '/a/b/x', '/x'], ['list_names', '/'], ['list_names', '/a/b'], ['read_file', '/x']]],
    [[], [['make_directory', '/a/b'], ['rename', '/a', '/a/b/a'], ['rename', '/a', '/a'], ['rename', '/a', '/c/a'], ['rename', '/z', '/y'], ['list_names', '/']]],
    [[], [['make_directory', '/a'], ['make_directory', '/ab'], ['rename', '/a', '/ab/a'], ['list_names', '/ab'], ['rename', '/', '/ab/r'], ['rename', '/ab', '/']]],
    [[], [['write_file', '/f', 't'], ['write_file', '/g', 'u'], ['rename', '/f', '/g'], ['rename', '/f', '/g/h'], ['read_file', '/f'], ['read_file', '/g']]],
  ],
  random: (random) => times(20, (index) => [[], withRenaming(random, int(random, 15, 50), ['a', 'b', 'B'].slice(0, 2 + (index % 2)))]),
  large: (random) => [[[], withRenaming(random, 40_000, times(20, (index) => `n${index}`))]],
  regression: (random) => [
    [[], []],
    [[], [['make_directory', '/a/b'], ['write_file', '/a/x', '1'], ['list_names', '/a'], ['remove', '/a'], ['list_names', '/']]],
    ...times(6, () => [[], calls(random, 30, { names: ['a', 'b'], depth: 3 })]),
  ],
};

export const isValid = ([given, asked]) => {
  const paths = asked.flatMap(([method, path, other]) => (method === 'rename' ? [['', path], ['', other]] : [['', path]]));
  return soundPaths([given, paths]);
};

export const oracle = (random, size) => [[], withRenaming(random, 2 * size, ['a', 'b', 'B'].slice(0, size < 5 ? 2 : 3))];
