import { expect, test } from 'vitest';

import { compareVerdicts } from './testing/same-verdicts.ts';

// bench/same-verdicts.ts does the same with 200.
test('verdicts are the same one at a time and many at once', { timeout: 240_000 }, async () => {
  const { differences, verdicts } = await compareVerdicts(24);
  expect(differences).toEqual([]);
  expect([...verdicts.keys()]).toEqual(expect.arrayContaining(['AC', 'WA']));
});
