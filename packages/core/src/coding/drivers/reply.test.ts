import fc from 'fast-check';
import { expect, test } from 'vitest';

import { describeProgramError, readDriverReply } from './reply.ts';

const source = 'def solve(nums):\n    total = 0\n    return nums[9]\n';
const error = {
  type: 'IndexError',
  message: 'list index out of range',
  frames: [{ line: 3, name: 'solve' }],
};

test('an error shows what happened and the own line', () => {
  expect(describeProgramError(error, source, false)).toBe(
    'IndexError: list index out of range\n  line 3, in solve: return nums[9]',
  );
});

test('a hidden test keeps the message, and names that are not in the source, to itself', () => {
  expect(describeProgramError(error, source, true)).toBe('IndexError\n  line 3, in solve: return nums[9]');
  const leaking = { type: 'The input is 7', message: '7', frames: [{ line: 3, name: 'input_7' }] };
  expect(describeProgramError(leaking, source, true)).toBe('An exception\n  line 3: return nums[9]');
});

test('a recursion is told once, and lines beyond the end are the last one', () => {
  const deep = { type: 'RecursionError', message: '', frames: [error.frames, error.frames].flat() };
  expect(describeProgramError(deep, source, false)).toBe(
    'RecursionError\n  line 3, in solve: return nums[9]',
  );
  const beyond = { type: 'SyntaxError', message: 'unexpected end', frames: [{ line: 99, name: '' }] };
  expect(describeProgramError(beyond, 'a\nb', false)).toBe('SyntaxError: unexpected end\n  line 2: b');
});

test('whatever a program says in place of its driver, it is read or refused, never believed blindly', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (status, text) => {
      const reply = readDriverReply(status, text);
      const known = ['loaded', 'missing', 'answer', 'unfit'].includes(status);
      expect(reply.ok || !known).toBe(true);
    }),
  );
  expect(readDriverReply('error', '{"type":1}')).toEqual({ ok: false, problem: 'a malformed error' });
  expect(readDriverReply('AC', '')).toEqual({ ok: false, problem: 'an unknown status' });
  expect(readDriverReply('error', JSON.stringify(error))).toEqual({
    ok: true,
    value: { status: 'error', error },
  });
});
