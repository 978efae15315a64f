import { describe, expect, test, vi } from 'vitest';

import {
  addInPython,
  contestSurroundings,
  data,
  essentials,
  outcomes,
  submission,
  sums,
} from './package.fixture.ts';

/** Packages have many programs, each of which is compiled and run. */
vi.setConfig({ testTimeout: 180_000 });

const { verify } = contestSurroundings();

test('a legacy package: each directory of submissions gets its verdict', async () => {
  const report = await verify({
    ...sums,
    'submissions/accepted/a.py': addInPython,
    'submissions/accepted/a.cpp':
      '#include <iostream>\nint main() { long a, b; std::cin >> a >> b; std::cout << a + b << std::endl; }\n',
    'submissions/accepted/a.c':
      '#include <stdio.h>\nint main(void) { long a, b; scanf("%ld %ld", &a, &b); printf("%ld\\n", a + b); return 0; }\n',
    'submissions/accepted/a.js':
      'const [a, b] = require("fs").readFileSync(0, "utf8").split(" ").map(Number);\nconsole.log(a + b);\n',
    'submissions/wrong_answer/minus.py': 'a, b = map(int, input().split())\nprint(a - b)\n',
    'submissions/run_time_error/crash.py': 'print(1 // 0)\n',
    'submissions/run_time_error/code.py': 'import sys\nprint(3)\nsys.exit(3)\n',
    'submissions/time_limit_exceeded/endless.cpp': 'int main() { for (volatile long i = 0;; i++) {} }\n',
    'submissions/accepted/other.kt': 'fun main() {}\n',
    'submissions/accepted/old.py': '#!/usr/bin/env python2\nprint input()\n',
  });
  expect(outcomes(report)).toEqual({
    'accepted/a.c': 'AC asked',
    'accepted/a.cpp': 'AC asked',
    'accepted/a.js': 'AC asked',
    'accepted/a.py': 'AC asked',
    'accepted/old.py': '- skipped',
    'accepted/other.kt': '- skipped',
    'run_time_error/code.py': 'RTE asked',
    'run_time_error/crash.py': 'RTE asked',
    'time_limit_exceeded/endless.cpp': 'TLE asked',
    'wrong_answer/minus.py': 'WA asked',
  });
  expect(submission(report, 'accepted/other.kt').reasons).toEqual(['Kotlin is not run here.']);
  expect(submission(report, 'accepted/old.py').reasons).toEqual(['Python 2 is not run here, only Python 3.']);
  expect(report).toMatchObject({
    ok: true,
    title: 'Sum',
    format: 'legacy',
    tests: 3,
    timeLimit: { seconds: 1, source: 'submissions' },
  });
  const { verdict } = submission(report, 'accepted/a.py');
  expect(verdict?.tests.map(({ name, group, category }) => [name, group, category])).toEqual([
    ['sample/1', 'sample', 'sample'],
    ['secret/1', 'secret', 'secret'],
    ['secret/2', 'secret', 'secret'],
  ]);
  expect(verdict).toMatchObject({ schema: 'greenroom.verdict/1', language: 'python', score: 1 });
});

test('a submission that does not get what its directory asks for', async () => {
  const report = await verify({
    ...sums,
    'submissions/accepted/a.py': addInPython,
    'submissions/accepted/wrong.py': 'print(4)\n',
    'submissions/wrong_answer/right.py': addInPython,
    'submissions/accepted/broken.cpp': 'int main() { retrun 0; }\n',
  });
  expect(report.ok).toBe(false);
  expect(outcomes(report)).toEqual({
    'accepted/a.py': 'AC asked',
    'accepted/broken.cpp': 'CE missed',
    'accepted/wrong.py': 'WA missed',
    'wrong_answer/right.py': 'AC missed',
  });
  expect(submission(report, 'accepted/wrong.py').reasons[0]).toBe(
    'It is WA on sample/1 (Token 1: “4” instead of “3”), but accepted/ asks for AC',
  );
  expect(submission(report, 'accepted/broken.cpp').reasons.join('\n')).toContain('retrun');
});

test('a draft package runs every test, and each must be one that the directory permits', async () => {
  const report = await verify({
    ...sums,
    'problem.yaml':
      'problem_format_version: 2023-07-draft\nname: {en: Sum, sv: Summa}\nuuid: 1\ntype: pass-fail\nlimits: {time_limit: 1}\n',
    'submissions/accepted/a.py': addInPython,
    'submissions/wrong_answer/zero.py': 'print(0)\n',
    'submissions/wrong_answer/crashes_too.py': 'a, b = map(int, input().split())\nprint(1 // b)\n',
    'submissions/brute_force/slow.py': `${addInPython}\nwhile a > 10: pass\n`,
    'submissions/rejected/any.py': 'print(0)\n',
  });
  expect(outcomes(report)).toEqual({
    'accepted/a.py': 'AC asked',
    'brute_force/slow.py': 'TLE asked',
    'rejected/any.py': 'WA asked',
    'wrong_answer/crashes_too.py': 'WA missed',
    'wrong_answer/zero.py': 'WA asked',
  });
  expect(report.timeLimit).toEqual({ seconds: 1, source: 'package' });
  expect(submission(report, 'wrong_answer/zero.py').verdict?.tests.map(({ verdict }) => verdict)).toEqual([
    'WA',
    'WA',
    'AC',
  ]);
});

test('submissions.yaml: patterns, tests, scores of messages, and its own meaning of a directory', async () => {
  const report = await verify({
    ...sums,
    'problem.yaml': 'problem_format_version: 2025-09\nname: Sum\nuuid: 1\nlimits: {time_limit: 1}\n',
    'submissions/submissions.yaml': [
      'wrong_answer: {permitted: [AC, WA, RTE], required: [WA]}',
      'mixed/{a,b}.py: {permitted: [AC, WA], message: instead of}',
      'mixed/b.py:',
      '  sample: {permitted: [AC]}',
      '  secret/1: {permitted: [WA], required: [WA]}',
      'mixed/c.py: {permitted: [AC]}',
    ].join('\n'),
    'submissions/accepted/a.py': addInPython,
    'submissions/wrong_answer/crashes_too.py': 'a, b = map(int, input().split())\nprint(1 // b)\n',
    'submissions/mixed/a.py': 'print(0)\n',
    'submissions/mixed/b.py': 'a, b = map(int, input().split())\nprint(3 if a else 0)\n',
    'submissions/mixed/c.py': 'print(0)\n',
  });
  expect(outcomes(report)).toEqual({
    'accepted/a.py': 'AC asked',
    'mixed/a.py': 'WA asked',
    'mixed/b.py': 'WA asked',
    'mixed/c.py': 'WA missed',
    'wrong_answer/crashes_too.py': 'WA asked',
  });
});

test('tags in the source, as DOMjudge and BAPCtools write them', async () => {
  const report = await verify({
    ...sums,
    'submissions/accepted/a.py': addInPython,
    'submissions/mixed/either.py': '# @EXPECTED_RESULTS@: CORRECT, WRONG-ANSWER\nprint(0)\n',
    'submissions/mixed/broken.cpp': '// @EXPECTED_RESULTS@: COMPILER-ERROR\nint main() {\n',
    'submissions/mixed/crash.py': '# @expected_results@: run_time_error , time_limit_exceeded\nprint(x)\n',
    'submissions/mixed/wrong.py': '# @EXPECTED_RESULTS@: ACCEPTED\nprint(0)\n',
    'submissions/odd/untagged.py': addInPython,
  });
  expect(outcomes(report)).toEqual({
    'accepted/a.py': 'AC asked',
    'mixed/broken.cpp': 'CE asked',
    'mixed/crash.py': 'RTE asked',
    'mixed/either.py': 'WA asked',
    'mixed/wrong.py': 'WA missed',
    'odd/untagged.py': 'AC unasked',
  });
});

test('tolerances, case and white space, by package and by group', async () => {
  const report = await verify({
    'problem.yaml': 'name: Root\nvalidator_flags: float_tolerance 1e-4\n',
    ...data({
      'sample/1': ['2\n', '1.41421356\n'],
      'secret/1': ['3\n', '1.7320508\n'],
      'secret/words/1': ['x\n', 'Yes  no\n'],
    }),
    'data/secret/words/testdata.yaml': 'output_validator_flags: case_sensitive space_change_sensitive\n',
    'submissions/accepted/a.py': "s = input()\nprint('Yes  no' if s == 'x' else f'{int(s) ** 0.5:.5e}')\n",
    'submissions/wrong_answer/imprecise.py':
      "s = input()\nprint('Yes  no' if s == 'x' else round(int(s) ** 0.5, 2))\n",
    'submissions/wrong_answer/lower.py': "s = input()\nprint('yes  no' if s == 'x' else int(s) ** 0.5)\n",
    'submissions/wrong_answer/space.py': "s = input()\nprint('Yes no' if s == 'x' else int(s) ** 0.5)\n",
  });
  expect(outcomes(report)).toEqual({
    'accepted/a.py': 'AC asked',
    'wrong_answer/imprecise.py': 'WA asked',
    'wrong_answer/lower.py': 'WA asked',
    'wrong_answer/space.py': 'WA asked',
  });
});

test('programs of several files, included files, constants, arguments and files of a test', async () => {
  const report = await verify({
    'problem.yaml':
      'problem_format_version: 2025-09\nname: Parts\nuuid: 1\nconstants: {offset: 5}\nlimits: {time_limit: 2}\n',
    ...data({ 'secret/1': ['1\n', '18\n'] }),
    'data/secret/1.yaml': 'args: [three, "4"]\n',
    'data/secret/1.files/extra.txt': '8\n',
    'include/python3/offset.py': 'OFFSET = {{offset}}\n',
    'include/cpp/offset.h': '#define OFFSET {{offset}}\n',
    'submissions/accepted/parts/main.py':
      'import sys\nfrom part import add\nfrom offset import OFFSET\nprint(add(int(input()), OFFSET, int(sys.argv[2]), int(open("extra.txt").read())))\n',
    'submissions/accepted/parts/part.py': 'def add(*numbers):\n    return sum(numbers)\n',
    'submissions/accepted/parts_cpp/main.cpp':
      '#include "part.h"\n#include "offset.h"\n#include <fstream>\n#include <iostream>\n#include <string>\nint main(int, char** argv) { int a, e; std::cin >> a; std::ifstream("extra.txt") >> e; std::cout << add(a, OFFSET) + std::stoi(argv[2]) + e; }\n',
    'submissions/accepted/parts_cpp/part.cpp': '#include "part.h"\nint add(int a, int b) { return a + b; }\n',
    'submissions/accepted/parts_cpp/part.h': 'int add(int a, int b);\n',
  });
  expect(outcomes(report)).toEqual({ 'accepted/parts': 'AC asked', 'accepted/parts_cpp': 'AC asked' });
});

describe('limits', () => {
  test('of memory, output and sleep', async () => {
    const report = await verify({
      ...sums,
      'problem.yaml':
        'problem_format_version: 2023-07-draft\nname: Sum\nlimits: {time_limit: 1, memory: 128, output: 1}\n',
      'submissions/accepted/a.py': addInPython,
      'submissions/run_time_error/memory.py': 'x = bytearray(400_000_000)\nprint(len(x))\n',
      'submissions/mixed/output.py': '# @EXPECTED_RESULTS@: OUTPUT-LIMIT\nwhile True: print("x" * 1000)\n',
      'submissions/time_limit_exceeded/sleep.py': 'import time\ntime.sleep(60)\n',
    });
    expect(Object.values(outcomes(report)).every((outcome) => outcome.endsWith(' asked'))).toBe(true);
    expect(submission(report, 'mixed/output.py').verdict?.verdict).toBe('OLE');
  });

  test('of the time, from DOMjudge’s and BAPC’s files beside problem.yaml', async () => {
    const accepted = { 'submissions/accepted/a.py': addInPython };
    const domjudge = await verify({ ...sums, ...accepted, 'domjudge-problem.ini': "timelimit='3.5'\n" });
    expect(domjudge.timeLimit).toEqual({ seconds: 3.5, source: 'package' });
    const bapc = await verify({ ...sums, ...accepted, '.timelimit': '4\n' });
    expect(bapc.timeLimit).toEqual({ seconds: 4, source: 'package' });
    const { 'problem.yaml': _without, ...rest } = sums;
    const bare = await verify({
      ...rest,
      ...accepted,
      'domjudge-problem.ini': 'name = "Adding"\ntimelimit = 2\n',
    });
    expect(bare).toMatchObject({ ok: true, title: 'Adding', timeLimit: { seconds: 2 } });
  });

  test('a source that is too large does not compile', async () => {
    const report = await verify({
      ...sums,
      'problem.yaml': 'name: Sum\nlimits: {code: 1}\n',
      'submissions/accepted/a.py': addInPython,
      'submissions/mixed/large.py': `# @EXPECTED_RESULTS@: COMPILER-ERROR\n${addInPython}${'#'.repeat(2000)}`,
    });
    expect(outcomes(report)['mixed/large.py']).toBe('CE asked');
    expect(essentials(report)).toEqual([]);
  });
});
