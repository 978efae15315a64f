// What the documents say is there: their links lead somewhere, their commands exist, their output is the program's.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/ARCHITECTURE.md',
  'docs/content.md',
  'docs/library.md',
];

function greenroom(
  args: readonly string[],
  input = '',
): { readonly status: number | null; readonly stdout: string } {
  const program = path.join(root, 'packages/cli/bin/greenroom.mjs');
  return spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8', input });
}

test.each(documents)('every link of %s leads to a file', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
  const missing = links.filter((link) => !existsSync(path.resolve(root, path.dirname(document), link)));
  expect(missing).toEqual([]);
});

test.each(documents)('every npm script that %s names exists', (document) => {
  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
  const named = [...read(document).matchAll(/npm (?:run )?(start|test|check|build|format|bench:\w+)\b/g)];
  const missing = named.map((match) => match[1] ?? '').filter((name) => !(name in scripts));
  expect(missing).toEqual([]);
});

test('the commands that the README names are those of the program', () => {
  const { stdout } = greenroom(['--help']);
  const known = new Set([...stdout.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1]));
  const list = /lists the commands: (.+?)\. Each has/s.exec(read('README.md'))?.[1] ?? '';
  const named = [...list.matchAll(/`([a-z]+)/g)].map((match) => match[1]);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test('the judge prints what the README shows', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'greenroom-readme-'));
  const solution = path.join(scratch, 'solution.py');
  writeFileSync(
    solution,
    `def pair_with_sum(nums, target):
    seen = {}
    for position, price in enumerate(nums):
        seen.setdefault(price, position)
        if target - price in seen:
            return [seen[target - price], position]
    return []
`,
  );
  const { status, stdout } = greenroom(['judge', 'content/packs/core/pair-with-sum', solution]);
  rmSync(scratch, { recursive: true, force: true });
  expect(status).toBe(1);
  const readme = read('README.md');
  const shown = readme.split('\n').filter((line) => /^ {4}(Pair with sum:|\w+ +\d+\/\d+ )/.test(line));
  expect(shown.length).toBeGreaterThan(3);
  // Times differ from machine to machine; verdicts and counts do not.
  const withoutTimes = (text: string): string => text.trim().replace(/ +\d+ ms.*$/, '');
  const printed = new Set(stdout.split('\n').map(withoutTimes));
  expect(shown.map(withoutTimes).filter((line) => !printed.has(line))).toEqual([]);
});

test('the impact reviewer prints what the README shows', () => {
  const readme = read('README.md');
  const { stdout } = greenroom(
    ['review', 'impact', '-'],
    'Reduced p95 latency from 320 ms to 180 ms via an index.\n',
  );
  const shown = readme.split('\n').filter((line) => /^ {4}\s*[+?i] .*320 ms/.test(line));
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((line) => !stdout.includes(line.trim()))).toEqual([]);
});
