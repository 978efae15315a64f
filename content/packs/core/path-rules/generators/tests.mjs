// Hidden tests of "Rules for paths".

import { int, pick, text, times } from '../../../generate.mjs';

/** A rule drawn from few characters, and paths that follow it more or less. */
function drawn(random, length, count) {
  const rule = times(length, () => pick(random, ['a', 'b', '/', '?', '*', '**'])).join('');
  return [rule.slice(0, 100), times(count, () => instance(random, rule))];
}

/** A path that the rule would allow, were it not for a change now and then. */
function instance(random, rule) {
  const symbols = rule.match(/\*\*|./g) ?? [];
  const path = symbols.map((symbol) => {
    if (random() < 0.06) return pick(random, ['', 'a', '/']);
    if (symbol === '**') return text(random, int(random, 0, 4), 'ab/');
    if (symbol === '*') return text(random, int(random, 0, 3), 'ab');
    return symbol === '?' ? pick(random, 'ab') : symbol;
  });
  return path.join('').slice(0, 200);
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [
    ['', ['', 'a']],
    ['a', []],
    ['', []],
    ['*', ['', 'a', '/']],
    ['**', ['', 'a', '/', 'a/b']],
    ['?', ['', 'a']],
  ],
  single: () => [
    ['a', ['a', 'b', 'aa', 'A', '']],
    ['?', ['a', '/', 'ab', '.']],
    ['*', ['abc', 'a/c', '/']],
    ['/', ['/', '//', 'a']],
  ],
  small: () => [
    ['team/*/plan.md', ['team//plan.md', 'team/red/plan.md', 'team/red/plan.md.old', 'my/team/red/plan.md']],
    ['team/plan.md', ['team/plan.md', 'team/planXmd', 'team/plan.md/', 'Team/plan.md']],
    ['a?c', ['abc', 'a/c', 'ac', 'abbc']],
    ['*.txt', ['.txt', 'a.txt', 'a/b.txt', 'a.TXT', 'atxt']],
    ['team/**/plan.md', ['team/plan.md', 'team/a/plan.md', 'team/a/b/plan.md', 'team//plan.md', 'teams/a/plan.md']],
    ['**.log', ['a.log', 'x/y/z.log', '.log', 'x/a.logs', 'log']],
    ['logs/*', ['logs/', 'logs/a', 'logs/a/b', 'logs']],
    ['a*c', ['ac', 'abc', 'abcc', 'abcd', 'a/c', 'c']],
  ],
  duplicates: () => [
    ['a*a', ['a', 'aa', 'aaa', 'aa', 'a/a', 'aaaaab']],
    ['**a**a**', ['a', 'aa', 'b/a/b/a/b', 'b/a/b']],
    ['*/*', ['/', 'a/b', 'a/b/c', 'a', 'a/b']],
    ['????', ['abab', 'aba', 'abab', 'ab/b']],
  ],
  extremes: (random) => [
    ['***', ['', 'a/b', '///']],
    ['a***b', ['ab', 'a/b', 'a/', 'axb/xb']],
    ['?'.repeat(100), ['a'.repeat(100), 'a'.repeat(99), `${'a'.repeat(99)}/`]],
    [`${'x'.repeat(98)}**`, ['x'.repeat(200), 'x'.repeat(98), 'x'.repeat(97)]],
    ['*'.repeat(100), [text(random, 200, 'ab/'), '']],
    ['a-b_c.9', ['a-b_c.9', 'a-b_c-9', 'a-bxc.9']],
  ],
  adversarial: (random) => [
    ['**x*y', ['x/xy', 'xaxa/xbxy', 'x/x/x', 'xy/']],
    ['**a*b**c*d', ['a/ab/c/cd', 'ab/a/cd', 'a/bcd', 'abcd/cd']],
    ['*a*b', ['aab', 'aabab', 'ab/ab', 'bab', 'aba']],
    ['**/*.md', ['a.md', '/a.md', 'x/y/a.md', 'x/a.md/b']],
    ['a.c*.d', ['a.c.d', 'abc.d', 'a.cx.d', 'a.cxd']],
    ['**ab?', [instance(random, '**ab?'), 'abab/', 'ab/abc', 'ab']],
  ],
  random: (random) => times(20, (index) => drawn(random, 3 + Math.floor(index / 2), 8)),
  large: (random) => [
    ['*a'.repeat(49), [...times(40, () => `${'a'.repeat(199)}b`), 'a'.repeat(200)]],
    [`${'**a'.repeat(32)}**b`, times(60, (index) => 'a/'.repeat(100).slice(index))],
    [
      `**/${'a*'.repeat(40)}/**/${'?*'.repeat(3)}b`,
      times(60, (index) => `${'a'.repeat(20)}/${'aa/'.repeat(2)}${'a'.repeat(100 + index)}`),
    ],
    drawn(random, 60, 100),
  ],
};

const RULE = /^[A-Za-z0-9._/?*-]*$/;

export const isValid = ([rule, paths]) => {
  if (!RULE.test(rule)) return `"${rule}" is not a rule`;
  const wrong = paths.find((path) => !RULE.test(path) || /[?*]/.test(path) || path.length > 200);
  return wrong === undefined ? true : `"${wrong}" is not a path`;
};
export const oracle = (random, size) => {
  const [rule, paths] = drawn(random, size, 4);
  return [rule, paths.map((path) => path.slice(0, 10))];
};
