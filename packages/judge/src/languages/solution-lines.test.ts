// The line tables of a program that the machine's own compiler made.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import { solutionLines } from './solution-lines.ts';

const SOLUTION = ['int twice(int x) {', '  return 2 * x;', '}'].join('\n');
const MAIN = ['int other(int x) { return x + 1; }', '#include "solution.cpp"', 'int main() { return 0; }'];

test('each address belongs to the line that the debugger names, or to no line of the solution', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'lines-'));
  try {
    writeFileSync(path.join(directory, 'solution.cpp'), SOLUTION);
    writeFileSync(path.join(directory, 'main.cpp'), MAIN.join('\n'));
    execFileSync('g++', ['-O0', '-g1', '-gdwarf-4', '-no-pie', 'main.cpp', '-o', 'program'], {
      cwd: directory,
    });
    const rows = solutionLines(readFileSync(path.join(directory, 'program')), 'solution.cpp')
      .trim()
      .split('\n')
      .map((row) => row.split(' '));
    const lines = rows.map(([, line]) => Number(line));
    expect(lines).toEqual([1, 2, 3, 0]);
    const symbols = execFileSync('nm', ['program'], { cwd: directory, encoding: 'utf8' });
    const start = /^0*([0-9a-f]+) T _Z5twicei$/m.exec(symbols)?.[1];
    expect(rows[0]?.[0]).toBe(start);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
