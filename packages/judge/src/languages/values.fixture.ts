// Values of every type, and what a program made of them, as the tests of each language ask.

import type { Json } from '@greenroom/core/base';
import type { Language } from '@greenroom/core/judging';

import { requestOf, signatureOf, visibleTest } from '../request.fixture.ts';
import type { Judge } from '../request.ts';

/** A type, and values of it that must go in and out unchanged. */
export const valuesByType: readonly (readonly [type: string, values: readonly Json[]])[] = [
  ['int', [0, -1, 7, 2 ** 53 - 1, -(2 ** 53) + 1]],
  ['float', [0, 0.1, -2.5, 1e300, 1e-300, 3]],
  ['bool', [true, false]],
  ['string', ['', 'plain', 'a "quoted" \\ line\n\ttab', 'žluťoučký 🐎 \u2028 \u0000', "'''"]],
  ['optional<int>', [null, 3]],
  ['list<int>', [[], [1], [3, 1, 2], Array.from({ length: 5000 }, (_each, index) => index)]],
  ['list<list<string>>', [[], [[]], [['a'], [], ['b', 'c']]]],
  ['list<optional<bool>>', [[null, true, null, false]]],
  ['list<float>', [[1, 2.5, -0.25]]],
  ['linked-list<int>', [[], [1], [1, 2, 3]]],
  ['linked-list<string>', [['x', 'y']]],
  ['list<linked-list<int>>', [[], [[], [1, 2], [3]]]],
  ['tree<int>', [[], [1], [1, 2, 3], [1, null, 2, 3], [5, 4, 7, 3, null, 2, null, -1, null, 9]]],
  ['tree<string>', [['root', null, 'right']]],
  ['list<tree<int>>', [[[1, 2], []]]],
  ['optional<list<int>>', [null, [1]]],
];

export interface Trial {
  readonly source: string;
  readonly types: readonly [parameters: string[], returns: string];
  readonly cases: readonly (readonly [args: Json[], expected: Json])[];
}

/** What went wrong, in words; empty when every case was accepted. */
export async function failures(
  judge: Judge,
  name: string,
  { language, source, types, cases }: Trial & { readonly language: Language },
): Promise<readonly string[]> {
  const [parameters, returns] = types;
  const tests = cases.map(([args, expected]) => visibleTest(args, expected));
  const signature = signatureOf(name, parameters, returns);
  const verdict = await judge.judge(requestOf(language, source, tests, { signature }));
  if (verdict.tests.length !== tests.length) return [verdict.verdict, verdict.compile.message];
  return verdict.tests.flatMap((each) =>
    each.verdict === 'AC' ? [] : [`${each.verdict} ${each.message} ${JSON.stringify(each.shown)}`],
  );
}
