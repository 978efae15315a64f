// Compiles a system-call policy to a classic BPF program for seccomp (man 2 seccomp, linux/filter.h).

import { type FilterArch, type Syscall, syscalls } from './syscalls.ts';

/** What becomes of a call: it happens, or it fails with this error number. */
export type Action = 'allow' | { readonly errno: number };

/** Holds when the low 32 bits of an argument, masked, equal a number. */
export interface Condition {
  readonly argument: 0 | 1 | 2 | 3 | 4 | 5;
  readonly mask?: number;
  readonly equals: number;
}

export interface ConditionalRule {
  /** Any one of them is enough. */
  readonly when: readonly Condition[];
  readonly action: Action;
  readonly otherwise: Action;
}

export interface Policy {
  readonly rules: Readonly<Partial<Record<Syscall, Action | ConditionalRule>>>;
  /** For every call that has no rule. */
  readonly otherwise: Action;
}

/** AUDIT_ARCH_* of linux/audit.h. */
export const auditArch: Readonly<Record<FilterArch, number>> = { x64: 0xc000003e, arm64: 0xc00000b7 };

interface Instruction {
  readonly code: number;
  readonly whenTrue: number;
  readonly whenFalse: number;
  readonly value: number;
}

const LOAD_WORD = 0x20;
const AND = 0x54;
const JUMP_EQUAL = 0x15;
const RETURN = 0x06;

const RETURN_ALLOW = 0x7fff0000;
const RETURN_KILL_PROCESS = 0x80000000;
const RETURN_ERRNO = 0x00050000;

/** Offsets in struct seccomp_data. */
const SYSCALL_NUMBER = 0;
const ARCHITECTURE = 4;
const ARGUMENTS = 16;

/**
 * The filter as bytes, an array of struct sock_filter. A call made through another machine's convention (i386 on
 * x86-64) kills the process; x32 numbers have no rule.
 */
export function compilePolicy(policy: Policy, arch: FilterArch): Buffer {
  const rules = Object.entries(policy.rules).flatMap(([name, rule]) => {
    const number = syscalls[name as Syscall][arch];
    return number === null ? [] : [{ number, rule }];
  });
  // Rules with conditions first: the kernel remembers which calls are always allowed, but walks the program for others.
  rules.sort((a, b) => Number(isConditional(b.rule)) - Number(isConditional(a.rule)) || a.number - b.number);
  const program = [
    load(ARCHITECTURE),
    jumpEqual(auditArch[arch], 1, 0),
    returns(RETURN_KILL_PROCESS),
    load(SYSCALL_NUMBER),
    ...rules.flatMap(({ number, rule }) => {
      const body = isConditional(rule) ? conditional(rule) : [returns(codeOf(rule))];
      return [jumpEqual(number, 0, body.length), ...body];
    }),
    returns(codeOf(policy.otherwise)),
  ];
  return assemble(program);
}

function isConditional(rule: Action | ConditionalRule): rule is ConditionalRule {
  return typeof rule === 'object' && 'when' in rule;
}

function conditional(rule: ConditionalRule): readonly Instruction[] {
  const tests = rule.when.flatMap(({ argument, mask, equals }) => [
    load(ARGUMENTS + 8 * argument),
    ...(mask === undefined ? [] : [{ code: AND, whenTrue: 0, whenFalse: 0, value: mask }]),
    jumpEqual(equals, 0, 1),
    returns(codeOf(rule.action)),
  ]);
  return [...tests, returns(codeOf(rule.otherwise))];
}

function codeOf(action: Action): number {
  return action === 'allow' ? RETURN_ALLOW : RETURN_ERRNO | action.errno;
}

function load(offset: number): Instruction {
  return { code: LOAD_WORD, whenTrue: 0, whenFalse: 0, value: offset };
}

function jumpEqual(value: number, whenTrue: number, whenFalse: number): Instruction {
  return { code: JUMP_EQUAL, whenTrue, whenFalse, value };
}

function returns(value: number): Instruction {
  return { code: RETURN, whenTrue: 0, whenFalse: 0, value };
}

function assemble(program: readonly Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * 8);
  for (const [index, { code, whenTrue, whenFalse, value }] of program.entries()) {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(whenTrue, index * 8 + 2);
    bytes.writeUInt8(whenFalse, index * 8 + 3);
    bytes.writeUInt32LE(value >>> 0, index * 8 + 4);
  }
  return bytes;
}
