import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { inspectMachine, type Machine } from '../probe.ts';
import type { CommandResult } from '../sandbox/command.ts';
import { runCommand } from '../sandbox/sandbox.ts';
import { removeWorkspace } from '../workspace.ts';
import { type Executable, type ProgramLanguage, programLanguageOf } from './program.ts';

const MEGABYTE = 1024 * 1024;

let machine: Machine;
let cacheDirectory: string;
beforeAll(async () => {
  cacheDirectory = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const inspection = await inspectMachine({ cacheDirectory });
  if (inspection.machine === null) throw new Error(JSON.stringify(inspection.probes));
  machine = inspection.machine;
});
afterAll(async () => {
  await removeWorkspace(machine.workspace);
  await rm(cacheDirectory, { recursive: true });
});

type Files = Readonly<Record<string, string>>;

async function build(language: ProgramLanguage, files: Files, entry: string | null = null) {
  const builder = machine.builders.get(language);
  if (builder === undefined) throw new Error(`This machine cannot build ${language}`);
  const source = {
    files: new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])),
    entry,
  };
  return builder.build(source, 64 * MEGABYTE);
}

async function run(executable: Executable, input: string): Promise<CommandResult> {
  const { command, visible, files, environment, ownBytes, stackBytes } = executable;
  const memoryBytes = 64 * MEGABYTE;
  return runCommand(machine.sandbox, {
    command,
    visible,
    files,
    environment,
    rights: 'program',
    limits: {
      cpuSeconds: 5,
      wallSeconds: 10,
      memoryBytes: memoryBytes + ownBytes,
      outputBytes: 65_536,
      dataBytes: memoryBytes + ownBytes,
      ...(stackBytes === undefined ? {} : { stackBytes }),
    },
    stdin: Buffer.from(input),
    work: null,
  });
}

/** Reads numbers, prints twice their sum by a function of another file. */
const sums: Readonly<Partial<Record<ProgramLanguage, Files>>> = {
  python: {
    'main.py':
      'import sys\nfrom twice import twice\nprint(twice(sum(map(int, sys.stdin.read().split()))))\nexit(0)\n',
    'twice.py': 'def twice(value):\n    return 2 * value\n',
  },
  javascript: {
    'main.js': `const { twice } = require('./twice.js');
const numbers = require('node:fs').readFileSync(0, 'utf8').split(/\\s+/).filter(Boolean).map(Number);
console.log(twice(numbers.reduce((a, b) => a + b, 0)));
`,
    'twice.js': 'exports.twice = (value) => 2 * value;\n',
  },
  typescript: {
    'main.ts': `import { readFileSync } from 'node:fs';
import { twice } from './twice';
const numbers: number[] = readFileSync(0, 'utf8').split(/\\s+/).filter(Boolean).map(Number);
console.log(twice(numbers.reduce((a, b) => a + b, 0)));
`,
    'twice.ts': 'export const twice = (value: number): number => 2 * value;\n',
  },
  c: {
    'main.c':
      '#include <stdio.h>\n#include "twice.h"\nint main(void) { long sum = 0, x; while (scanf("%ld", &x) == 1) sum += x; printf("%ld\\n", twice(sum)); return 0; }\n',
    'twice.c': '#include "twice.h"\nlong twice(long value) { return 2 * value; }\n',
    'twice.h': 'long twice(long value);\n',
  },
  java: {
    'Main.java': `import java.util.*;
public class Main {
  public static void main(String[] args) {
    Scanner in = new Scanner(System.in);
    long sum = 0;
    while (in.hasNextLong()) sum += in.nextLong();
    System.out.println(Twice.twice(sum));
  }
}
`,
    'Twice.java': 'class Twice { static long twice(long value) { return 2 * value; } }\n',
  },
  go: {
    'main.go': `package main

import "fmt"

func main() {
	sum, x := 0, 0
	for {
		if _, err := fmt.Scan(&x); err != nil {
			break
		}
		sum += x
	}
	fmt.Println(twice(sum))
}
`,
    'twice.go': 'package main\n\nfunc twice(value int) int { return 2 * value }\n',
  },
  cpp: {
    'main.cc':
      '#include <bits/stdc++.h>\n#include "twice.h"\nusing namespace std;\nint main() { long sum = 0, x; while (cin >> x) sum += x; cout << twice(sum) << endl; }\n',
    'twice.cpp': '#include "twice.h"\nlong twice(long value) { return 2 * value; }\n',
    'twice.h': 'long twice(long value);\n',
  },
};

describe.each(Object.entries(sums))('%s', (name, files) => {
  const language = name as ProgramLanguage;

  test('several files, input, output', async () => {
    const built = await build(language, files);
    if (built.kind !== 'ready') throw new Error(built.message);
    const result = await run(built.executable, '1 2\n39');
    expect([result.ending, result.stdout.toString(), result.stderr.toString()]).toEqual([
      { kind: 'exit', code: 0 },
      '84\n',
      '',
    ]);
    await built.executable.release();
    expect(
      (await readdir(machine.workspace.directory)).filter((file) => file.startsWith('program-')),
    ).toEqual([]);
  });
});

test('what does not compile is told with its line', async () => {
  const c = await build('c', { 'a.c': 'int main(void) {\n  return nothing;\n}\n' });
  expect(c).toMatchObject({
    kind: 'rejected',
    message: expect.stringMatching(/a\.c:2:10: error: .nothing. undeclared/),
  });
  const cpp = await build('cpp', { 'a.cc': 'int helper();\nint main() { return helper(); }\n' });
  expect(cpp).toMatchObject({ kind: 'rejected', message: expect.stringContaining('undefined reference') });
  expect(await build('c', { 'readme.txt': '' })).toMatchObject({ kind: 'rejected' });
});

test('interpreted programs are read through before they run, file by file', async () => {
  const helper = { 'main.py': 'print(1)\n' };
  const python = await build('python', { ...helper, 'lib.py': 'def f():\n    return (1\n' });
  expect(python).toMatchObject({
    kind: 'rejected',
    message: expect.stringMatching(/lib\.py", line 2[^]*SyntaxError: '\(' was never closed/),
  });
  expect(await build('python', { 'a.py': 'print "1"\n' })).toMatchObject({
    kind: 'rejected',
    message: expect.stringContaining("Missing parentheses in call to 'print'"),
  });
  const javascript = await build('javascript', { 'a.js': 'let a = 1;\nlet a = 2;\n' });
  expect(javascript).toMatchObject({
    kind: 'rejected',
    message: expect.stringMatching(/a\.js:2[^]*Identifier 'a' has already been declared/),
  });
  const module = await build('javascript', { 'main.mjs': 'import { f } from "./f.mjs";\nf(;\n' });
  expect(module).toMatchObject({
    kind: 'rejected',
    message: expect.stringMatching(/main\.mjs:2[^]*SyntaxError/),
  });
  const typescript = await build('typescript', { 'a.ts': 'const a: number = 1;\nconst b = ;\n' });
  expect(typescript).toMatchObject({
    kind: 'rejected',
    message: expect.stringMatching(/SyntaxError[^]*a\.ts[^]*2/),
  });
});

test('a .js file may be a module or a script, and begin with its interpreter', async () => {
  const module = await build('javascript', {
    'hello.js': "#!/usr/bin/env node\nimport { text } from './text.js';\nconsole.log(await text);\n",
    'text.js': 'export const text = Promise.resolve("module");\n',
  });
  const script = await build('javascript', {
    'a.js': '#!/usr/bin/node\nif (1) return console.log("script");\n',
  });
  for (const [built, said] of [
    [module, 'module\n'],
    [script, 'script\n'],
  ] as const) {
    if (built.kind !== 'ready') throw new Error(built.message);
    expect((await run(built.executable, '')).stdout.toString()).toBe(said);
  }
});

test('Java without a main method compiles, and Java itself says what is missing', async () => {
  const built = await build('java', { 'main.java': 'public class main {\n  int main() { return 0; }\n}\n' });
  if (built.kind !== 'ready') throw new Error(built.message);
  const result = await run(built.executable, '');
  expect(result.ending).toEqual({ kind: 'exit', code: 1 });
  expect(result.stderr.toString()).toMatch(/main/i);
});

test('a compiler that is given too much to do is stopped', async () => {
  const doubling = Array.from(
    { length: 40 },
    (_each, index) => `#define X${index + 1} X${index} X${index}\n`,
  );
  const bomb = await build('c', { 'a.c': `#define X0 +1\n${doubling.join('')}int x = 0 X40;\n` });
  expect(bomb).toMatchObject({
    kind: 'rejected',
    message: expect.stringMatching(/^Compiling took more than/),
  });
});

test('files of the host cannot be drawn into a program', async () => {
  const built = await build('c', { 'a.c': '#include "/etc/passwd"\nint main(void) { return 0; }\n' });
  expect(built).toMatchObject({ kind: 'rejected', message: expect.stringMatching(/passwd.*No such file/) });
});

test('names of files say the language', () => {
  expect(['a.cc', 'a.cxx', 'b.py', 'c.kt', 'Makefile', 'x.C', 'x.c'].map(programLanguageOf)).toEqual([
    'cpp',
    'cpp',
    'python',
    null,
    null,
    'cpp',
    'c',
  ]);
});
