import { expect, test } from 'vitest';

import { messageOf, openRealm } from './realm.ts';

test('a realm has no clock, no dice and nothing of Node', () => {
  const realm = openRealm('code.js');
  expect(realm.evaluate('[typeof Date, typeof process, typeof require, typeof fetch].join()')).toBe(
    'undefined,undefined,undefined,undefined',
  );
  expect(() => realm.evaluate('Math.random()')).toThrow('Draw from the random source');
});

test('values are seen by name', () => {
  expect(openRealm('code.js').evaluate('values.length + more', { values: [1, 2], more: 3 })).toBe(5);
});

test('code that does not end is ended', () => {
  expect(() => openRealm('code.js', 20).evaluate('for (;;) {}')).toThrow(/timed out/);
});

test('errors of a realm are told by their message', () => {
  let caught: unknown;
  try {
    openRealm('code.js').evaluate('throw new TypeError("no such thing")');
  } catch (error) {
    caught = error;
  }
  expect(caught).not.toBeInstanceOf(Error);
  expect(messageOf(caught)).toBe('no such thing');
  expect(messageOf('plain')).toBe('plain');
});
