// Checks the law of imports, and that the checker really saw the modules.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const run = spawnSync(
  'npx',
  ['--no-install', 'depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'packages'],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  },
);
let report;
try {
  report = JSON.parse(run.stdout);
} catch {
  console.error(run.stderr || run.stdout);
  process.exit(1);
}

/** @param {string} directory @returns {string[]} */
function sources(directory) {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(directory, entry.name);
    if (entry.isDirectory())
      return entry.name === 'node_modules' || entry.name === 'dist' ? [] : sources(full);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [full] : [];
  });
}

const seen = new Set(report.modules.map((module) => module.source));
const missed = sources('packages').filter((file) => !seen.has(file));
if (seen.size === 0 || missed.length > 0) {
  console.error(
    `The import checker did not see ${missed.length} of our files, ${missed[0] ?? 'none at all'} among them.`,
  );
  process.exit(1);
}
const withImports = report.modules.filter((module) => module.dependencies.length > 0).length;
if (withImports === 0) {
  console.error('The import checker saw files but not one import: its parser is broken.');
  process.exit(1);
}
for (const { rule, from, to } of report.summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
if (report.summary.error > 0) process.exit(1);
console.log(`Import walls hold: ${seen.size} modules, ${report.summary.totalDependenciesCruised} imports.`);
