// Everything that can be checked without running the program: format, lint, types, import walls, dead code.

import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const checks = [
  ['format', ['oxfmt', '--check']],
  ['lint', ['oxlint', '--type-aware', '--deny-warnings']],
  ['types', ['tsc', '-p', 'packages/core']],
  ['types of core tests', ['tsc', '-p', 'packages/core/tsconfig.test.json']],
  ['types of judge', ['tsc', '-p', 'packages/judge']],
  ['types of server', ['tsc', '-p', 'packages/server']],
  ['types of web', ['tsc', '-p', 'packages/web']],
  ['types of cli', ['tsc', '-p', 'packages/cli']],
  ['types of scripts and tests', ['tsc', '-p', '.']],
  ['walls', ['node', 'scripts/walls.mjs']],
  ['dead code', ['knip']],
  ['undeclared packages', ['knip', '--strict', '--include', 'unlisted,unresolved']],
];

/** Runs one check; its output is kept and shown only when it fails. */
function run([name, [tool, ...args]]) {
  return new Promise((resolve) => {
    const started = performance.now();
    const command = tool === 'node' ? [process.execPath, args] : ['npx', ['--no-install', tool, ...args]];
    const child = spawn(...command, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output);
      resolve(code === 0);
    });
  });
}

const waiting = [...checks];
const results = [];
async function worker() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift())
    results.push(await run(check));
}
await Promise.all([worker(), worker()]);
process.exitCode = results.every(Boolean) ? 0 : 1;
