// Hidden tests of "Tiny file system".

import { int, pick, times } from '../../../generate.mjs';

const METHODS = ['make_directory', 'make_directory', 'write_file', 'write_file', 'read_file', 'list_names', 'remove'];

/** A path of at most `depth` names. */
function pathOf(random, names, depth) {
  return times(int(random, 1, depth), () => `/${pick(random, names)}`).join('');
}

export function calls(random, count, { names, depth, methods = METHODS }) {
  return times(count, (index) => {
    const method = pick(random, methods);
    const path = random() < 0.04 ? '/' : pathOf(random, names, depth);
    return method === 'write_file' ? [method, path, `text ${index}`] : [method, path];
  });
}

const make = (...paths) => paths.map((path) => ['make_directory', path]);
const write = (...paths) => paths.map((path) => ['write_file', path, `in ${path.length}`]);
const read = (...paths) => paths.map((path) => ['read_file', path]);
const list = (...paths) => paths.map((path) => ['list_names', path]);
const remove = (...paths) => paths.map((path) => ['remove', path]);
const script = (...calls) => [[], calls.flat()];

/** Many directories with a few files each. */
function wide(random, count, methods) {
  const places = times(Math.floor(count / 4), (index) => `/d${index % 100}/e${index}`);
  return [
    ...make(...places),
    ...places.flatMap((place) => write(`${place}/a`)),
    ...times(Math.floor(count / 2), () => {
      const method = pick(random, methods);
      return [method, pick(random, places)];
    }),
  ];
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [script(), script(list('/')), script(read('/'), list('/a'), remove('/a', '/'))],
  single: () => [script(make('/a')), script(write('/a')), script(list('/a')), script(read('/a')), script(remove('/a'))],
  small: () => [
    script(make('/a/b/c'), list('/', '/a', '/a/b', '/a/b/c', '/a/b/c/d')),
    script(write('/x.txt'), list('/x.txt', '/'), read('/x.txt')),
    script(make('/a/b'), write('/a/b/x'), list('/a/b/x'), read('/a/b/x', '/a/b', '/a/c')),
    script(write('/p/x'), list('/'), make('/p'), write('/p/x'), list('/', '/p')),
    script(make('/b', '/B', '/a', '/1', '/a.b', '/Z'), write('/c', '/C'), list('/')),
    script(make('/a/b'), write('/a/b/x', '/a/y'), remove('/a/b'), list('/a'), read('/a/b/x', '/a/y'), remove('/a'), list('/')),
    script(make('/.../..', '/.a'), list('/', '/...')),
  ],
  duplicates: () => [
    script(make('/a', '/a', '/a/b', '/a', '/a/b')),
    script([['write_file', '/x', 'one'], ['write_file', '/x', 'two'], ['read_file', '/x'], ['write_file', '/x', ''], ['read_file', '/x']]),
    script(make('/a'), remove('/a', '/a'), make('/a'), list('/', '/')),
    script(make('/a/a/a'), write('/a/a/a/a'), list('/a', '/a/a', '/a/a/a'), read('/a/a/a/a')),
  ],
  extremes: () => {
    const long = `/${'abcdefghi/'.repeat(19)}abcdefghi`;
    return [
      script(make('/'), write('/'), read('/'), remove('/'), list('/')),
      script(make(long), list('/', long), write(`${long.slice(0, -1)}j`), list(long.slice(0, long.lastIndexOf('/')))),
      script([['write_file', `/${'n'.repeat(199)}`, 't'.repeat(50)], ['read_file', `/${'n'.repeat(199)}`]]),
      script(make('/a'), write('/a/b'), make('/'), remove('/'), list('/', '/a')),
    ];
  },
  adversarial: () => [
    script(write('/f'), make('/f', '/f/a', '/f/a/b'), read('/f', '/f/a'), list('/', '/f', '/f/a'), remove('/f/a'), read('/f')),
    script(make('/d/e'), write('/d', '/d/e'), read('/d', '/d/e'), list('/d')),
    script(make('/d'), write('/d/f', '/d/f/g'), list('/d/f', '/d/f/g'), make('/d/f/g/h'), list('/d')),
    script(make('/ab', '/a'), write('/ab/x'), remove('/a'), list('/', '/ab'), make('/a/ab'), remove('/ab'), list('/', '/a')),
    script(make('/a/b'), write('/a/f'), make('/a/n/m', '/a/f/m'), list('/a', '/a/n')),
    script(write('/t'), remove('/t'), make('/t/u'), write('/t/u/v'), remove('/t'), write('/t'), read('/t', '/t/u/v')),
  ],
  random: (random) =>
    times(20, (index) => [
      [],
      calls(random, int(random, 10, 50), { names: ['a', 'b', 'c', 'B'].slice(0, 2 + (index % 3)), depth: 1 + (index % 3) }),
    ]),
  large: (random) => [
    script(wide(random, 40_000, ['list_names'])),
    script(wide(random, 40_000, ['list_names', 'remove'])),
    [[], calls(random, 40_000, { names: times(30, (index) => `n${index}`), depth: 4 })],
  ],
};

/** Names of letters, digits and dots, each after a slash. */
export const isValid = ([, asked]) => {
  const odd = asked.findIndex(([, path]) => path !== '/' && !/^(\/[A-Za-z0-9.]+)+$/.test(path));
  return odd < 0 || `Call ${odd + 1} has no sound path`;
};

export const oracle = (random, size) => [[], calls(random, 2 * size, { names: size < 5 ? ['a', 'b'] : ['a', 'b', 'B'], depth: 3 })];
