#!/usr/bin/env node
// Runs the built program; in a checkout that is not built yet, builds it first.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../../../dist/greenroom/cli.mjs', import.meta.url);
if (!existsSync(program)) {
  const script = fileURLToPath(new URL('../../../scripts/build.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(3);
}
await import(program.href);
