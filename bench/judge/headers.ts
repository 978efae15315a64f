// What precompiling the C++ driver's header is worth, and taking in less of the standard library: g++ outside of any box.
// Run: npx tsx bench/judge/headers.ts [rounds]

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { cppDriver, cppHeaders, cppPrelude } from '@greenroom/core/coding';

const ROUNDS = Number(process.argv[2] ?? 5);
const FLAGS = ['-std=gnu++20', '-O2'];
const source = `int countUnique(vector<int>& values) {
    unordered_set<int> seen(values.begin(), values.end());
    return seen.size();
}
`;
const parameter = { name: 'values', type: { kind: 'list', of: { kind: 'int' } }, constraint: '' } as const;
const signature = {
  name: 'count_unique',
  parameters: [{ ...parameter, length: null, range: null }],
  returns: { kind: 'int' },
} as const;

const scratch = mkdtempSync(path.join(tmpdir(), 'bench-headers-'));
const file = (name: string, text: string) => writeFileSync(path.join(scratch, name), text);

/** Milliseconds that g++ takes. */
function compile(...args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync('g++', [...FLAGS, ...args], { cwd: scratch });
  if (status !== 0) throw new Error(stderr.toString());
  return performance.now() - started;
}

function report(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b).map((time) => time.toFixed(0));
  console.log(`${what.padEnd(40)} min ${sorted[0]}  median ${sorted[Math.floor(sorted.length / 2)]} ms`);
}

try {
  file('usual.h', `${cppHeaders.map((name) => `#include <${name}>`).join('\n')}\n${cppPrelude}`);
  file('everything.h', `#include <bits/stdc++.h>\n${cppPrelude}`);
  file('solution.cpp', source);
  file('main.cpp', cppDriver(signature, source).main);
  for (const header of ['usual.h', 'everything.h']) {
    const once = () => compile('-include', `./${header}`, '-c', 'main.cpp', '-o', 'main.o');
    report(`${header} as text`, Array.from({ length: ROUNDS }, once));
    report(`${header}: precompiling it`, [compile('-x', 'c++-header', header)]);
    report(`${header} precompiled`, Array.from({ length: ROUNDS }, once));
  }
} finally {
  rmSync(scratch, { recursive: true });
}
