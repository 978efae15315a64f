import { MAX_BATCH, type SessionEvent } from '@greenroom/core/session';
import { expect, test } from 'vitest';

import { fitRequest } from './sender.ts';

function said(n: number, length: number): SessionEvent {
  return { by: 'browser', n, at: 0, type: 'said', text: 'x'.repeat(length) };
}

test('a request holds as many events as fit, and always one', () => {
  const large = [said(0, 50_000), said(1, 50_000), said(2, 50_000)];
  expect(fitRequest(large)).toEqual([large[0]]);
  expect(fitRequest(large, 10)).toEqual([large[0]]);
  expect(fitRequest(large, 320_000)).toEqual(large.slice(0, 2));
  const small = Array.from({ length: MAX_BATCH + 3 }, (_, n) => said(n, 1));
  expect(fitRequest(small)).toHaveLength(MAX_BATCH);
  expect(fitRequest([])).toEqual([]);
});
