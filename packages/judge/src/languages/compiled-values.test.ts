import type { Json } from '@greenroom/core/base';
import { type Signature, starterCode } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openRealJudge, requestOf, signatureOf, visibleTest } from '../request.fixture.ts';
import type { Judge } from '../request.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await openRealJudge();
});
afterAll(() => judge.close());

type Case = readonly [args: readonly Json[], expected: Json];

/** What went wrong, in words; empty when every case was accepted. */
async function failures(
  language: Language,
  source: string,
  { signature, cases }: { readonly signature: Signature; readonly cases: readonly Case[] },
): Promise<readonly string[]> {
  const tests = cases.map(([args, expected]) => visibleTest(args, expected));
  const verdict = await judge.judge(requestOf(language, source, tests, { signature }));
  if (verdict.tests.length !== tests.length) return [verdict.verdict, verdict.compile.message, source];
  return verdict.tests.flatMap((each) =>
    each.verdict === 'AC' ? [] : [`${each.verdict} ${each.message} ${JSON.stringify(each.shown)}`],
  );
}

/** The starter with its body written. */
function filled(signature: Signature, language: Language, body: string): string {
  const { text, body: place } = starterCode(signature, language);
  return `${text.slice(0, place[0])}${body}${text.slice(place[1])}`;
}

const ECHO = { cpp: 'return a;', rust: 'a' } as const;

const typed: readonly (readonly [string, readonly Json[]])[] = [
  ['int', [0, -1, 7, 2 ** 53 - 1, -(2 ** 53) + 1]],
  ['float', [0, 0.1, -2.5, 1e300, 1e-300, 3, 5e-324, -1.7976931348623157e308]],
  ['bool', [true, false]],
  [
    'string',
    ['', 'plain', 'a "quoted" \\ line\n\ttab\b\f\r', 'žluťoučký 🐎 \u2028 \u0000 \u007f end', "'''"],
  ],
  ['optional<int>', [null, 3]],
  ['optional<string>', [null, '', 'null']],
  ['list<int>', [[], [1], [3, 1, 2], Array.from({ length: 5000 }, (_each, index) => index)]],
  ['list<list<string>>', [[], [[]], [['a'], [], ['b', 'c']]]],
  ['list<list<list<bool>>>', [[[[true], []], []]]],
  ['list<optional<bool>>', [[null, true, null, false]]],
  ['list<float>', [[1, 2.5, -0.25]]],
  ['linked-list<int>', [[], [1], [1, 2, 3], Array.from({ length: 50_000 }, (_each, index) => index)]],
  ['linked-list<string>', [['x', 'y']]],
  ['linked-list<list<int>>', [[[], [1, 2]]]],
  ['list<linked-list<int>>', [[], [[], [1, 2], [3]]]],
  ['tree<int>', [[], [1], [1, 2, 3], [1, null, 2, 3], [5, 4, 7, 3, null, 2, null, -1, null, 9]]],
  ['tree<string>', [['root', null, 'right']]],
  ['list<tree<int>>', [[[1, 2], []]]],
  ['optional<list<int>>', [null, [1]]],
];

describe.each(['cpp', 'rust'] as const)('%s', (language) => {
  test.each(typed)('%s goes in and out unchanged, by the starter code', async (type, values) => {
    const signature = signatureOf('echo_it', [type], type);
    const cases = values.map((value): Case => [[value], value]);
    expect(
      await failures(language, filled(signature, language, ECHO[language]), { signature, cases }),
    ).toEqual([]);
  });
});
