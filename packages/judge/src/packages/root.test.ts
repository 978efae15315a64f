import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import { checkoutDirectory, isOwnContent, packsDirectory } from './root.ts';

const checkout = checkoutDirectory() ?? '';

test('the packs are those of the checkout, or those that the environment names', () => {
  expect(packsDirectory({})).toBe(path.join(checkout, 'content', 'packs'));
  expect(packsDirectory({ GREENROOM_CONTENT: '' })).toBe(path.join(checkout, 'content', 'packs'));
  expect(packsDirectory({ GREENROOM_CONTENT: '/somewhere/else' })).toBe('/somewhere/else/packs');
});

test('only what lies in our own checkout is our own, wherever links point', () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'greenroom-root-'));
  symlinkSync(path.join(checkout, 'content'), path.join(elsewhere, 'link'));
  expect(isOwnContent(path.join(checkout, 'content/packs/core'))).toBe(true);
  expect(isOwnContent(path.join(elsewhere, 'link/packs/core'))).toBe(true);
  expect(isOwnContent(path.join(checkout, 'content'))).toBe(false);
  expect(isOwnContent(path.join(checkout, 'packages'))).toBe(false);
  expect(isOwnContent(elsewhere)).toBe(false);
  expect(isOwnContent(path.join(elsewhere, 'gone'))).toBe(false);
  rmSync(elsewhere, { recursive: true });
});
