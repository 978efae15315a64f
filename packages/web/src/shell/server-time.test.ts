import { expect, test } from 'vitest';

import { clockSkew } from './server-time.ts';

test('the skew is taken from the server when the clocks really differ', () => {
  const sent = Date.parse('2026-11-22T10:00:00.000Z');
  expect(clockSkew('Sun, 22 Nov 2026 10:00:01 GMT', sent, sent + 80)).toBe(0);
  expect(clockSkew('Sun, 22 Nov 2026 11:00:00 GMT', sent, sent + 100)).toBe(3_600_450);
  expect(clockSkew('Sun, 22 Nov 2026 09:00:00 GMT', sent, sent)).toBe(-3_599_500);
  expect(clockSkew('nonsense', sent, sent)).toBe(0);
});
