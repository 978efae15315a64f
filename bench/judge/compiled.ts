// What C++ and Rust cost in the judge: compiling in a box, and 30 tests of a compiled program against one bare start of
// a process. Run: npx tsx bench/judge/compiled.ts [rounds]

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { parseValueType, type Signature } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';
import { type JudgeTest, openJudge } from '@greenroom/judge';

const ROUNDS = Number(process.argv[2] ?? 9);
const TESTS = 30;

const sources = {
  cpp: `vector<int> pairWithSum(vector<int>& nums, int target) {
    unordered_map<int, int> first;
    for (int at = 0; at < (int)nums.size(); ++at) {
        auto partner = first.find(target - nums[at]);
        if (partner != first.end()) return {partner->second, at};
        first.insert({nums[at], at});
    }
    return {};
}
`,
  rust: `use std::collections::HashMap;
fn pair_with_sum(nums: Vec<i64>, target: i64) -> Vec<usize> {
    let mut first = HashMap::new();
    for (at, &price) in nums.iter().enumerate() {
        if let Some(&partner) = first.get(&(target - price)) { return vec![partner, at]; }
        first.entry(price).or_insert(at);
    }
    Vec::new()
}
`,
} as const;

function typeOf(text: string) {
  const type = parseValueType(text);
  if (!type.ok) throw new Error(type.problem);
  return type.value;
}

const parameter = { constraint: '', length: null, range: null };
const signature: Signature = {
  name: 'pair_with_sum',
  parameters: [
    { name: 'nums', type: typeOf('list<int>'), ...parameter },
    { name: 'target', type: typeOf('int'), ...parameter },
  ],
  returns: typeOf('list<int>'),
};

const tests = Array.from({ length: TESTS }, (_each, index): JudgeTest => ({
  name: `random/${index}`,
  group: 'random',
  category: 'random',
  args: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10 + index], 19 + index],
  expected: { value: [8, 9] },
  visible: false,
}));

const scratch = mkdtempSync(path.join(tmpdir(), 'bench-compiled-'));
// Boxes read our headers there.
chmodSync(scratch, 0o755);
const judge = await openJudge({ cacheDirectory: path.join(scratch, 'cache') });

async function submit(language: keyof typeof sources & Language, variant: string): Promise<number> {
  const source = `${sources[language]}// ${variant}\n`;
  const started = performance.now();
  const verdict = await judge.judge({
    language,
    source,
    signature,
    comparison: { kind: 'exact' },
    tests,
    limits: { cpuSeconds: 2, memoryBytes: 256 * 1024 * 1024, outputBytes: 65_536 },
    stopAtFirstFailure: false,
  });
  const ms = performance.now() - started;
  if (verdict.verdict !== 'AC') throw new Error(`${language}: ${verdict.verdict} ${verdict.compile.message}`);
  return ms;
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { cwd: scratch, env: { PATH: '/usr/bin:/bin' } });
  if (status !== 0) throw new Error(`${command}: ${stderr?.toString() ?? status}`);
}

function report(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  console.log(`${what.padEnd(58)} min ${at(0)}  median ${at(0.5)}  90 % ${at(0.9)} ms`);
}

/** One start of a process that does nothing, as the peer for running a compiled program. */
function bareStarts(): readonly number[] {
  writeFileSync(
    path.join(scratch, 'bare.cpp'),
    '#include <iostream>\nint main() { std::cout << 1 << std::endl; }\n',
  );
  run('g++', '-O2', 'bare.cpp', '-o', 'bare');
  return Array.from({ length: 3 * ROUNDS }, () => timed(() => run(path.join(scratch, 'bare'))));
}

try {
  for (const language of ['cpp', 'rust'] as const) {
    report(`${language}: the first submission of a machine`, [await submit(language, 'first')]);
    const fresh: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      fresh.push(await submit(language, `round ${round}`));
      again.push(await submit(language, `round ${round}`));
    }
    report(`${language}: compile in a box and ${TESTS} tests`, fresh);
    report(`${language}: ${TESTS} tests, compiled before`, again);
  }
  report('a bare process that prints a line', bareStarts());
} finally {
  await judge.close();
  rmSync(scratch, { recursive: true });
}
