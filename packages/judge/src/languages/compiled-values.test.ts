import type { Json } from '@greenroom/core/base';
import { type Signature, starterCode } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openRealJudge, signatureOf } from '../request.fixture.ts';
import type { Judge } from '../request.ts';
import { failures, valuesByType } from './values.fixture.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await openRealJudge();
});
afterAll(() => judge.close());

/** The starter with its body written. */
function filled(signature: Signature, language: Language, body: string): string {
  const { text, body: place } = starterCode(signature, language);
  return `${text.slice(0, place[0])}${body}${text.slice(place[1])}`;
}

const ECHO = { cpp: 'return a;', rust: 'a' } as const;

/** What compilers must take that interpreters take without a thought. */
const more: readonly (readonly [type: string, values: readonly Json[]])[] = [
  ['float', [5e-324, -1.7976931348623157e308]],
  ['string', ['\b\f\r \u007f end']],
  ['optional<string>', [null, '', 'null']],
  ['list<list<list<bool>>>', [[[[true], []], []]]],
  ['linked-list<int>', [Array.from({ length: 50_000 }, (_each, index) => index)]],
  ['linked-list<list<int>>', [[[], [1, 2]]]],
];

describe.each(['cpp', 'rust'] as const)('%s', (language) => {
  test.each([...valuesByType, ...more])(
    '%s goes in and out unchanged, by the starter code',
    async (type, values) => {
      const source = filled(signatureOf('echo_it', [type], type), language, ECHO[language]);
      const cases = values.map((value): [Json[], Json] => [[value], value]);
      expect(await failures(judge, 'echo_it', { language, source, types: [[type], type], cases })).toEqual(
        [],
      );
    },
  );
});
