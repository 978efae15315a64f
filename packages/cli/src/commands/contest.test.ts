import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { packageReportSchema, packageVerdictSchema } from '@greenroom/core/contest';

import { greenroom, scratchDirectory } from '../cli.fixture.ts';

/** Each call is a process of its own that opens a judge. */
vi.setConfig({ testTimeout: 180_000 });

let scratch: string;
let problem: string;
const inProblem = (file: string): string => path.join(problem, 'submissions', file);

const files: Readonly<Record<string, string>> = {
  'problem.yaml': 'name: Echo\ntype: scoring\nlimits: {time_limit: 1}\n',
  'data/testdata.yaml': 'on_reject: continue\ngrader_flags: always_accept ignore_sample\nrange: 0 100\n',
  'data/sample/1.in': '1\n',
  'data/sample/1.ans': '1\n',
  'data/secret/one/testdata.yaml': 'accept_score: 40\ngrader_flags: min\n',
  'data/secret/one/1.in': '2\n',
  'data/secret/one/1.ans': '2\n',
  'data/secret/two/testdata.yaml': 'accept_score: 60\ngrader_flags: min\n',
  'data/secret/two/1.in': '20\n',
  'data/secret/two/1.ans': '20\n',
  'submissions/accepted/all.py': 'print(input())\n',
  'submissions/partially_accepted/some.py': 'n = int(input())\nprint(n if n < 10 else 0)\n',
  'submissions/accepted/other.kt': 'fun main() {}\n',
};

beforeAll(() => {
  scratch = scratchDirectory();
  problem = path.join(scratch, 'echo');
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(problem, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('judge', () => {
  test('a score, groups and tests as JSON, and JUnit XML', async () => {
    const junit = path.join(scratch, 'judge.xml');
    const { code, stdout } = await greenroom([
      'judge',
      problem,
      inProblem('partially_accepted/some.py'),
      '--json',
      '--junit',
      junit,
    ]);
    expect(code).toBe(0);
    const verdict = packageVerdictSchema.parse(JSON.parse(stdout));
    expect(verdict).toMatchObject({
      verdict: 'AC',
      language: 'python',
      score: 40,
      maxScore: 100,
      limits: { cpuSeconds: 1 },
    });
    expect(
      verdict.tests.map(({ name, group, verdict: code_, score }) => [name, group, code_, score]),
    ).toEqual([
      ['sample/1', 'sample', 'AC', 1],
      ['secret/one/1', 'secret/one', 'AC', 40],
      ['secret/two/1', 'secret/two', 'WA', 0],
    ]);
    const xml = readFileSync(junit, 'utf8');
    expect(xml).toContain('<testsuite name="some.py" tests="3" failures="1" errors="0"');
    expect(xml).toContain('<testcase name="secret/two/1" classname="some.py"');
  });

  test('a program that does not compile, for people', async () => {
    const broken = path.join(scratch, 'broken.cpp');
    writeFileSync(broken, 'int main() { retrun 0; }\n');
    const { code, stdout } = await greenroom(['judge', problem, broken]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Compile error.*\ncpp, ran isolated/);
    expect(stdout).toContain('retrun');
  });

  test.each([
    [
      'a language that does not run here',
      () => [problem, inProblem('accepted/other.kt')],
      'Kotlin is not run here',
    ],
    ['a solution that is not there', () => [problem, path.join(scratch, 'gone.py')], 'It is not there'],
    [
      'a file that is no archive',
      () => [path.join(problem, 'problem.yaml'), inProblem('accepted/all.py')],
      'neither a .zip',
    ],
  ])('%s', async (_, args, words) => {
    const { code, stdout, stderr } = await greenroom(['judge', ...args()]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('verify', () => {
  test('as JSON and JUnit XML', async () => {
    const junit = path.join(scratch, 'verify.xml');
    const { code, stdout } = await greenroom(['verify', problem, '--json', '--junit', junit]);
    expect(code).toBe(0);
    const report = packageReportSchema.parse(JSON.parse(stdout));
    expect(report).toMatchObject({ ok: true, problem: 'echo', title: 'Echo', format: 'legacy', tests: 3 });
    expect(report.submissions.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['submissions/accepted/all.py', 'asked'],
      ['submissions/accepted/other.kt', 'skipped'],
      ['submissions/partially_accepted/some.py', 'asked'],
    ]);
    expect(readFileSync(junit, 'utf8')).toContain('tests="4" failures="0" errors="0" skipped="1"');
  });

  test('for people, with what was missed', async () => {
    writeFileSync(inProblem('accepted/wrong.py'), 'print(7)\n');
    const { code, stdout } = await greenroom(['verify', problem]);
    rmSync(inProblem('accepted/wrong.py'));
    expect(code).toBe(1);
    expect(stdout).toMatch(/accepted\/all\.py +AC +\d+ ms +100 +as asked/);
    expect(stdout).toContain('accepted/wrong.py');
    expect(stdout).toContain('4 submissions: 2 as asked, 1 not as asked, 1 skipped');
  });

  test('what is no package', async () => {
    const { code, stdout } = await greenroom(['verify', path.join(problem, 'problem.yaml'), '--json']);
    expect(code).toBe(2);
    expect(packageReportSchema.parse(JSON.parse(stdout))).toMatchObject({
      ok: false,
      faults: [{ seen: expect.stringContaining('neither a .zip') }],
    });
  });
});

test('pack import: whole or not at all', async () => {
  const into = path.join(scratch, 'imported');
  const { code, stdout } = await greenroom(['pack', 'import', problem, '--into', into, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    schema: 'greenroom.import/1',
    id: 'echo',
    tests: 3,
    made: 0,
    directory: path.join(into, 'echo'),
  });
  expect(readdirSync(into)).toEqual(['echo']);
  const again = await greenroom(['pack', 'import', problem, '--into', into]);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('There is something already');
});
