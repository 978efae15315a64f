import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Json } from '../base/index.ts';
import type { Signature, ValueType } from '../coding/index.ts';
import { formatAnswer, formatInput, parseAnswer, parseInput } from './test-file.ts';

function signature(types: readonly ValueType[]): Signature {
  const parameters = types.map((type, index) => {
    return { name: `p${index}`, type, constraint: '', length: null, range: null };
  });
  return { name: 'f', parameters, returns: types[0] ?? { kind: 'int' } };
}

/** A type with a value of it. */
const typed: fc.Arbitrary<readonly [ValueType, Json]> = fc.oneof(
  fc.maxSafeInteger().map((value) => [{ kind: 'int' }, value] as const),
  fc.string({ unit: 'binary' }).map((value) => [{ kind: 'string' }, value] as const),
  fc.array(fc.boolean()).map((value) => [{ kind: 'list', of: { kind: 'bool' } }, value] as const),
  fc.option(fc.integer()).map((value) => [{ kind: 'optional', of: { kind: 'int' } }, value] as const),
);

test('what is written is read again', () => {
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1 }), (pairs) => {
      const args = pairs.map(([, value]) => value);
      const shape = signature(pairs.map(([type]) => type));
      // JSON knows no negative zero.
      const plain: unknown = JSON.parse(JSON.stringify(args));
      expect(parseInput(formatInput(args), shape)).toEqual({ ok: true, value: plain });
      expect(parseAnswer(formatAnswer(args[0] ?? null), shape, args)).toEqual({
        ok: true,
        value: (plain as Json[])[0],
      });
    }),
  );
});

test('no text throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shape = signature([{ kind: 'tree', of: { kind: 'int' } }]);
      expect(parseInput(text, shape)).toHaveProperty('ok');
      expect(parseAnswer(text, shape, [])).toHaveProperty('ok');
    }),
  );
});
