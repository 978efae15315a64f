import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type Action, auditArch, compilePolicy, type ConditionalRule, type Policy } from './filter.ts';
import { handoverPolicy, policies as byRights, programPolicy, restrictedPolicy } from './policy.ts';
import { type FilterArch, type Syscall, syscalls } from './syscalls.ts';

const ALLOW = 0x7fff0000;
const KILL = 0x80000000;
const ERRNO = 0x00050000;
const arches: readonly FilterArch[] = ['x64', 'arm64'];
const policies: readonly Policy[] = Object.values(byRights).flatMap((policy) => [
  policy,
  handoverPolicy(policy),
  restrictedPolicy(policy),
]);

interface Call {
  readonly arch: number;
  readonly number: number;
  /** Low 32 bits of each argument. */
  readonly args: readonly number[];
}

/** Runs a filter as the kernel would (net/core/filter.c); throws when the program is malformed. */
function interpret(program: Buffer, call: Call): number {
  const data = Buffer.alloc(64);
  data.writeUInt32LE(call.number >>> 0, 0);
  data.writeUInt32LE(call.arch >>> 0, 4);
  for (const [index, value] of call.args.entries()) data.writeUInt32LE(value >>> 0, 16 + 8 * index);
  let accumulator = 0;
  for (let at = 0; at < program.length / 8; at += 1) {
    const value = program.readUInt32LE(at * 8 + 4);
    const jump = (condition: boolean) => program.readUInt8(at * 8 + (condition ? 2 : 3));
    const code = program.readUInt16LE(at * 8);
    if (code === 0x20) accumulator = data.readUInt32LE(value);
    else if (code === 0x54) accumulator = (accumulator & value) >>> 0;
    else if (code === 0x15) at += jump(accumulator === value);
    else if (code === 0x06) return value;
    else throw new Error(`unknown instruction ${code}`);
  }
  throw new Error('the program runs off its end');
}

function code(action: Action): number {
  return action === 'allow' ? ALLOW : ERRNO | action.errno;
}

/** What the policy says in its own words, without any BPF. */
function expected(policy: Policy, arch: FilterArch, call: Call): number {
  const name = Object.keys(syscalls).find((each) => syscalls[each as Syscall][arch] === call.number);
  const rule = name === undefined ? undefined : policy.rules[name as Syscall];
  if (rule === undefined) return code(policy.otherwise);
  if (rule === 'allow' || !('when' in rule)) return code(rule);
  return code(holds(rule, call) ? rule.action : rule.otherwise);
}

function holds(rule: ConditionalRule, call: Call): boolean {
  return rule.when.some(({ argument, mask, equals }) => {
    const value = call.args[argument] ?? 0;
    return (mask === undefined ? value : value & mask) >>> 0 === equals;
  });
}

/** Numbers around every flag and option that a rule looks at. */
const interesting: readonly number[] = [
  [0, 1, 2, 3, 15, 16, 22, 0x21, 0x22, 0x40, 0x100, 0x122, 0x5401, 0x5412, 0x10000, 0x3d0f00],
  [0x10010000, 0x10000000, 0x53564d41, 0x410000, 0xffffffff],
].flat();

test.each(arches)('every call number is decided as the policy says on %s', (arch) => {
  const mistakes: Call[] = [];
  for (const policy of policies) {
    const program = compilePolicy(policy, arch);
    for (let number = 0; number < 700; number += 1) {
      for (const value of interesting) {
        const call = { arch: auditArch[arch], number, args: Array.from({ length: 6 }, () => value) };
        if (interpret(program, call) !== expected(policy, arch, call)) mistakes.push(call);
      }
    }
  }
  expect(mistakes).toEqual([]);
});

test('any call with any arguments is decided as the policy says', () => {
  const word = fc.oneof(fc.constantFrom(...interesting), fc.nat(0xffffffff));
  const number = fc.oneof(fc.nat(500), fc.nat(0xffffffff));
  const args = fc.array(word, { minLength: 6, maxLength: 6 });
  const programs = new Map(arches.map((arch) => [arch, compilePolicy(programPolicy, arch)]));
  fc.assert(
    fc.property(fc.constantFrom(...arches), number, args, (arch, number, args) => {
      const call = { arch: auditArch[arch], number, args };
      const program = programs.get(arch) ?? Buffer.alloc(0);
      expect(interpret(program, call)).toBe(expected(programPolicy, arch, call));
    }),
    { numRuns: 2000 },
  );
});

test('another calling convention ends the process', () => {
  const i386 = 0x40000003;
  for (const arch of arches) {
    const program = compilePolicy(programPolicy, arch);
    expect(interpret(program, { arch: i386, number: 1, args: [0, 0, 0, 0, 0, 0] })).toBe(KILL);
  }
  const x32 = { arch: auditArch.x64, number: 0x40000000 | 39, args: [0, 0, 0, 0, 0, 0] };
  expect(interpret(compilePolicy(programPolicy, 'x64'), x32)).toBe(ERRNO | 38);
});

test('the program fits what the kernel takes', () => {
  for (const arch of arches) {
    for (const policy of policies) {
      expect(compilePolicy(policy, arch).length / 8).toBeLessThan(4096);
    }
  }
});

test.each([
  'ptrace',
  'mount',
  'unshare',
  'setns',
  'bpf',
  'keyctl',
  'io_uring_setup',
  'memfd_create',
  'mkdir',
])('%s has no rule, so it does not exist', (name) => {
  expect(Object.keys(programPolicy.rules)).not.toContain(name);
  expect(programPolicy.otherwise).toEqual({ errno: 38 });
});
