import { expect, test, vi } from 'vitest';

import {
  addInPython,
  contestSurroundings,
  data,
  essentials,
  outcomes,
  submission,
  sums,
  writeFiles,
} from './package.fixture.ts';

/** Packages have many programs, each of which is compiled and run. */
vi.setConfig({ testTimeout: 180_000 });

const { verify, directory } = contestSurroundings();

/** Any two numbers with the right sum. */
const splits = {
  'problem.yaml': 'name: Split\nvalidation: custom\nvalidator_flags: strict\n',
  ...data({ 'sample/1': ['5\n', '\n'], 'secret/1': ['9\n', '\n'] }),
  'submissions/accepted/one.py': 'n = int(input())\nprint(1, n - 1)\n',
  'submissions/accepted/half.py': 'n = int(input())\nprint(n // 2, n - n // 2)\n',
  'submissions/wrong_answer/none.py': 'print(0)\n',
  'submissions/wrong_answer/off.py': 'n = int(input())\nprint(n, 1)\n',
};
const asked = {
  'accepted/half.py': 'AC asked',
  'accepted/one.py': 'AC asked',
  'wrong_answer/none.py': 'WA asked',
  'wrong_answer/off.py': 'WA asked',
};
const checkInPython = `
import sys
feedback = sys.argv[3]
assert feedback.endswith('/') and sys.argv[4] == 'strict'
def wrong(why):
    open(feedback + 'judgemessage.txt', 'w').write(why)
    sys.exit(43)
words = sys.stdin.read().split()
if len(words) != 2: wrong('%d numbers, not 2' % len(words))
if sum(map(int, words)) != int(open(sys.argv[1]).read()): wrong('a wrong sum')
open(sys.argv[2]).read()
sys.exit(42)
`;

test('a validator in Python, whose words are told', async () => {
  const report = await verify({ ...splits, 'output_validators/check.py': checkInPython });
  expect(outcomes(report)).toEqual(asked);
  expect(submission(report, 'wrong_answer/none.py').verdict?.tests[0]?.message).toBe('1 numbers, not 2');
});

test('a validator in C++ with a header, in the directory of the newer format', async () => {
  const report = await verify({
    ...splits,
    'problem.yaml': 'problem_format_version: 2025-09\nname: Split\nuuid: 1\nlimits: {time_limit: 1}\n',
    'output_validator/answer.h': '#pragma once\nenum { RIGHT = 42, WRONG = 43 };\n',
    'output_validator/check.cc':
      '#include "answer.h"\n#include <fstream>\n#include <iostream>\nint main(int, char** argv) { long n, a, b; std::ifstream(argv[1]) >> n; if (!(std::cin >> a >> b)) return WRONG; return a + b == n ? RIGHT : WRONG; }\n',
  });
  expect(outcomes(report)).toEqual(asked);
});

test('a legacy package that does not ask for its validator is compared by the default one', async () => {
  const report = await verify({
    ...sums,
    'output_validators/never.py': 'raise SystemExit(1)\n',
    'submissions/accepted/a.py': addInPython,
  });
  expect(report.ok).toBe(true);
});

test('a validator that its own scripts build and run', async () => {
  const report = await verify({
    ...splits,
    'output_validators/check/build':
      '#!/bin/sh\nset -e\ncc -o checker checker.c\nprintf \'#!/bin/sh\\nexec "$(dirname "$0")/checker" "$@"\\n\' > run\nchmod +x run\n',
    'output_validators/check/checker.c':
      '#include <stdio.h>\nint main(int argc, char** argv) { long n, a, b; if (fscanf(fopen(argv[1], "r"), "%ld", &n) != 1) return 1; if (scanf("%ld %ld", &a, &b) != 2) return 43; return a + b == n ? 42 : 43; }\n',
  });
  expect(outcomes(report)).toEqual(asked);
});

test.each([
  ['crashes', 'import sys\nsys.stderr.write("I am lost")\nraise SystemExit(1)\n', 'exit code 1'],
  ['ends as if all were well', 'pass\n', 'exit code 0'],
  ['never ends', 'while True: pass\n', 'ran for too long'],
  [
    'writes a score that is none',
    'import sys\nopen(sys.argv[3] + "score.txt", "w").write("many")\nsys.exit(42)\n',
    'score.txt',
  ],
  [
    'asks for a pass that the problem has not',
    'import sys\nopen(sys.argv[3] + "nextpass.in", "w").write("1")\nsys.exit(42)\n',
    'another pass',
  ],
])('a validator that %s is the judge’s fault', async (_, validator, words) => {
  const report = await verify({
    ...data({ 'secret/1': ['9\n', '\n'] }),
    'submissions/accepted/one.py': splits['submissions/accepted/one.py'],
    'problem.yaml': 'name: Split\nvalidation: custom\nlimits: {validation_time: 1}\n',
    'output_validators/check.py': validator,
  });
  expect(report.ok).toBe(false);
  const { verdict, outcome } = submission(report, 'accepted/one.py');
  expect({ outcome, verdict: verdict?.verdict }).toEqual({ outcome: 'missed', verdict: 'IE' });
  expect(verdict?.tests.at(-1)?.message).toContain(words);
});

test('a validator that does not compile, or is not there', async () => {
  const broken = await verify({ ...splits, 'output_validators/check.cpp': 'int main( { }\n' });
  expect(essentials(broken).join()).toContain('output_validators cannot be built');
  const absent = await verify({
    ...sums,
    'problem.yaml': 'name: Sum\nvalidation: custom interactive\n',
    'submissions/accepted/a.py': addInPython,
  });
  expect(essentials(absent).join()).toContain('no output validator');
});

const header = `
#pragma once
#include <cstdio>
#include <cstdlib>
#include <fstream>
static std::ifstream inf, ouf, ans;
enum { _ok = 0, _wa = 1, _pe = 2, _fail = 3, _points = 7 };
static void registerTestlibCmd(int argc, char** argv) { if (argc < 4) exit(_fail); inf.open(argv[1]); ouf.open(argv[2]); ans.open(argv[3]); }
static void quit(int code, const char* words) { fprintf(stderr, "%s\\n", words); exit(code); }
`;
const checker =
  '#include "testlib.h"\nint main(int argc, char* argv[]) { registerTestlibCmd(argc, argv); long n, a, b; inf >> n; if (!(ouf >> a >> b)) quit(_pe, "two numbers"); quit(a + b == n ? _ok : _wa, "sum"); }\n';

test('a checker in the manner of testlib, with its header in the package', async () => {
  const report = await verify({
    ...splits,
    'problem.yaml': 'name: Split\n',
    'checker.cpp': checker,
    'testlib.h': header,
  });
  expect(outcomes(report)).toEqual({ ...asked, 'wrong_answer/none.py': 'PE asked' });
});

test('testlib from a directory that the user names; without it the report says so', async () => {
  const headers = writeFiles(directory(), { 'testlib.h': header });
  const files = {
    ...splits,
    'problem.yaml': 'name: Split\nvalidation: custom\n',
    'output_validators/check/check.cpp': checker,
  };
  const report = await verify(files, { headers });
  expect(outcomes(report)['accepted/half.py']).toBe('AC asked');
  expect(essentials(await verify(files)).join()).toContain('--testlib');
});

test('input validators run over every test', async () => {
  const validator =
    'import re, sys\ntext = sys.stdin.read()\nif len(sys.argv) > 1: sys.exit(42 if sys.argv[1] == "small" and len(text) < 6 else 43)\nsys.exit(42 if re.fullmatch(r"\\d+ \\d+\\n", text) else 1)\n';
  const files = { ...sums, 'submissions/accepted/a.py': addInPython, 'input_validators/check.py': validator };
  expect(essentials(await verify(files))).toEqual([]);
  const bad = await verify({ ...files, 'data/secret/2.in': '0  0\n' });
  expect(essentials(bad)).toEqual([
    'data/secret/2.in: input_validators/check.py does not accept it. It ended with exit code 1.',
  ]);
  const flagged = await verify({
    ...files,
    'data/sample/testdata.yaml': 'input_validator_flags: small\n',
    'data/secret/testdata.yaml': 'input_validator_flags: {name: check, flags: small}\n',
  });
  expect(essentials(flagged)).toEqual([
    'data/secret/1.in: input_validators/check.py does not accept it. It ended with exit code 43.',
  ]);
  const foreign = await verify({ ...files, 'input_validators/check.ctd': 'INT(0,9) NEWLINE\n' });
  expect(foreign.ok).toBe(true);
  expect(foreign.faults.map(({ seen }) => seen)).toContain('Checktestdata validators are not run here.');
});
