// `npm test`: installs what tests need, checks the code, runs every test, and says how many passed.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ensureInstalled, ensurePrograms, readJson, requireNode, root } from './setup.mjs';

requireNode();
ensureInstalled({ development: true });
const missing = ensurePrograms({
  bwrap: 'bubblewrap',
  chromium: 'chromium',
  python3: 'python3',
  javac: 'default-jdk-headless',
  'g++': 'g++',
  go: 'golang-go',
  rustc: 'rustc',
  // They speak into the browser's microphone.
  'espeak-ng': 'espeak-ng',
  sox: 'sox',
});
if (missing.length > 0) {
  console.error(
    `The tests need programs that are not here. Install them, then try again:\n  ${missing.join('\n  ')}`,
  );
  process.exit(2);
}
const { buildStale } = await import('./build.mjs');
await buildStale();

const only = process.argv.slice(2);
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
const checked = only.length > 0 || node('scripts/check.mjs').status === 0;

const scratch = mkdtempSync(path.join(tmpdir(), 'greenroom-tests-'));
const reportFile = path.join(scratch, 'report.json');
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
node(vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`, ...only);
const report = readJson(reportFile);
rmSync(scratch, { recursive: true, force: true });

if (report === null) {
  console.error('The test runner ended without a report.');
  process.exit(3);
}
const skipped = report.numPendingTests + report.numTodoTests;
/** A file that could not be loaded has no tests to count; it failed all the same. */
const brokenFiles = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
const failed = report.numFailedTests + brokenFiles.length + (checked ? 0 : 1);
if (!checked) console.error('npm run check found faults; see above.');
for (const { name } of brokenFiles) console.error(`Could not be loaded: ${path.relative(root, name)}`);
if (skipped > 0) console.error(`${skipped} tests were skipped; none may be.`);
console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exit(failed > 0 || skipped > 0 || report.numPassedTests === 0 ? 1 : 0);
