import fc from 'fast-check';
import { expect, test } from 'vitest';

import { jsonText, tidyJson } from './json-text.ts';

test('the text is the same value, spaced in one way', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(text));
      expect(tidyJson(JSON.stringify(value, null, 3))).toBe(tidyJson(text));
    }),
  );
});

test('lists have air, texts stay whole, nonsense stays nonsense', () => {
  expect(tidyJson('[1,[2,"a,b"],{"k":null}]')).toBe('[1, [2, "a,b"], {"k": null}]');
  expect(tidyJson('NaN, oh')).toBe('NaN, oh');
});
