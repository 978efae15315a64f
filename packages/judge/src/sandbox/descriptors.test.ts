import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import path from 'node:path';

import { expect, test } from 'vitest';

import { inheritedDescriptors } from './descriptors.ts';
import { tiers } from './sandboxes.fixture.ts';

/** Beyond those that Node itself marks when it starts. */
const INHERITED = 40;

test('what Node opens is closed in children', () => {
  const own = openSync(import.meta.filename, 'r');
  expect(inheritedDescriptors(0)).not.toContain(own);
  closeSync(own);
});

test.each(tiers)('what the judge was born with is not open in a box: %s', async (tier) => {
  const file = openSync(import.meta.filename, 'r');
  const stdio: ('ignore' | 'pipe' | 'inherit' | number)[] = ['ignore', 'pipe', 'inherit'];
  while (stdio.length < INHERITED) stdio.push('ignore');
  stdio.push(file);
  const program = path.join(import.meta.dirname, 'inherited.fixture.ts');
  const judge = spawn(process.execPath, ['--import', 'tsx', program, tier], { stdio });
  closeSync(file);
  const told = judge.stdout === null ? '' : await text(judge.stdout);
  expect(told).toContain('found: ');
  expect(told).not.toContain('REACHED');
});
