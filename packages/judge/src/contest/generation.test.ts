import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test, vi } from 'vitest';

import {
  contestSurroundings,
  data,
  essentials,
  outcomes,
  submission,
  writeFiles,
} from './package.fixture.ts';

/** Packages have many programs, each of which is compiled and run. */
vi.setConfig({ testTimeout: 180_000 });

const { verify, judge, directory } = contestSurroundings();

const bapc = {
  'problem.yaml':
    'problem_format_version: 2023-07-draft\nname: {en: Doubling}\ntype: pass-fail\nlimits: {time_limit: 1}\n',
  'generators/generators.yaml': `
solution: /submissions/accepted/double.py
random_salt: salt
generators:
  spread: [spread.py, lib.py]
data:
  sample:
    data:
      '1': {in: '3', ans: '6', hint: twice}
      '2': {copy: manual/two}
  secret:
    data:
      - one: spread 100 {seed}
      - other: spread 100 {seed:2}
      - '': {generate: 'count.cpp 7'}
      - group:
          testdata.yaml: {output_validator_flags: case_sensitive}
          data:
            large: spread 1000000 {seed}
            both: files.py {name}
            times: {generate: 'spread 9 {count} {seed}', count: 2}
`,
  'generators/spread.py':
    'import sys, random\nfrom lib import show\nrandom.seed(int(sys.argv[-1]))\nshow(random.randint(1, int(sys.argv[1])))\n',
  'generators/lib.py': 'def show(n):\n    print(n)\n',
  'generators/count.cpp': '#include <cstdio>\nint main(int, char** argv) { puts(argv[1]); }\n',
  'generators/files.py':
    'open("testcase.in", "w").write("21\\n")\nopen("testcase.ans", "w").write("42\\n")\n',
  'generators/manual/two.in': '4\n',
  'input_validators/number.py':
    'import re, sys\nsys.exit(42 if re.fullmatch("[1-9][0-9]*\\n", sys.stdin.read()) else 43)\n',
  'submissions/accepted/double.py': 'print(2 * int(input()))\n',
  'submissions/wrong_answer/small.py': 'n = int(input())\nprint(2 * n if n < 10 else 0)\n',
};
const madeTests = [
  'data/sample/1',
  'data/sample/2',
  'data/secret/1-one',
  'data/secret/2-other',
  'data/secret/3',
  'data/secret/4-group/both',
  'data/secret/4-group/large',
  'data/secret/4-group/times-1',
  'data/secret/4-group/times-2',
];

test('a BAPCtools tree without data: its generators run in the sandbox', async () => {
  const report = await verify(bapc);
  expect(essentials(report)).toEqual([]);
  expect(outcomes(report)).toEqual({ 'accepted/double.py': 'AC asked', 'wrong_answer/small.py': 'WA asked' });
  const names = submission(report, 'accepted/double.py').verdict?.tests.map(({ name }) => `data/${name}`);
  expect(names).toEqual(madeTests);
});

test('importing makes the tests and keeps them, the same each time', async () => {
  const into = directory();
  const from = writeFiles(path.join(directory(), 'doubling'), bapc);
  const imported = await judge().import({ from, into });
  expect(imported).toMatchObject({
    ok: true,
    value: { id: 'doubling', tests: 9, made: 9, submissions: 2, title: 'Doubling' },
  });
  const read = (place: string) =>
    madeTests.map(
      (name) =>
        readFileSync(path.join(place, `${name}.in`), 'utf8') +
        readFileSync(path.join(place, `${name}.ans`), 'utf8'),
    );
  const first = read(path.join(into, 'doubling'));
  expect(first[0]).toBe('3\n6\n');
  expect(first[5]).toBe('21\n42\n');
  const again = directory();
  await judge().import({ from, into: again });
  expect(read(path.join(again, 'doubling'))).toEqual(first);
  // What stands there is not written over.
  expect(await judge().import({ from, into })).toMatchObject({ ok: false });
});

test.each([
  ['a generator that is not there', { 'generators/spread.py': undefined }, 'generators/spread.py'],
  ['a generator that fails', { 'generators/spread.py': 'raise SystemExit("no luck")\n' }, 'no luck'],
  [
    'a generator that never ends',
    { 'generators/spread.py': 'import time\nwhile True: print("x" * 10000)\n' },
    'wrote too much',
  ],
  [
    'a generator in a language that nobody runs here',
    {
      'generators/generators.yaml': 'data: {secret: {data: {a: gen.kt 1}}}\n',
      'generators/gen.kt': 'fun main() {}',
    },
    'Kotlin',
  ],
  [
    'no solution that makes the answers',
    {
      'generators/generators.yaml': 'data: {secret: {data: {a: {in: "1"}}}}\n',
      'submissions/accepted/double.py': undefined,
    },
    'no solution',
  ],
  ['a plan that is no YAML', { 'generators/generators.yaml': 'data: [' }, 'generators.yaml'],
  [
    'a test whose name leads elsewhere',
    { 'generators/generators.yaml': 'data: {secret: {data: {"../../x": {in: "1"}}}}\n' },
    'no name for a test',
  ],
])('%s is a clear fault, and nothing is left behind', async (_, changes, words) => {
  const from = path.join(directory(), 'doubling');
  const files = Object.entries({ ...bapc, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  writeFiles(from, Object.fromEntries(files));
  const before = readdirSync(from, { recursive: true }).sort();
  const into = directory();
  const imported = await judge().import({ from, into });
  expect(imported.ok).toBe(false);
  expect(imported.ok ? '' : JSON.stringify(imported.problem)).toContain(words);
  expect(readdirSync(into)).toEqual([]);
  expect(readdirSync(from, { recursive: true }).sort()).toEqual(before);
});

test('a package whose data is complete does not need its generators', async () => {
  const report = await verify({
    ...bapc,
    'generators/generators.yaml': 'data: {secret: {data: {a: gone.py 1, b: gone.py 2}}}\n',
    ...data({ 'secret/a': ['100\n', '200\n'] }),
  });
  expect(report.ok).toBe(true);
  expect(report.faults.some(({ seen }) => seen.includes('gone.py'))).toBe(true);
});

/** The words of testlib that the layout's programs use, in a few lines of our own. */
const testlib = `
#pragma once
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
static std::ifstream inf, ouf, ans;
enum { _ok = 0, _wa = 1 };
inline void registerTestlibCmd(int, char** argv) { inf.open(argv[1]); ouf.open(argv[2]); ans.open(argv[3]); }
inline void registerValidation() {}
inline void quit(int code) { exit(code); }
`;
const library = {
  'common/testlib.h': testlib,
  'common/random.h':
    '#pragma once\nstruct Random { unsigned long s; Random(unsigned long seed) : s(seed * 2654435761u + 1) {} long upTo(long most) { s = s * 6364136223846793005ul + 1442695040888963407ul; return (long)(s >> 33) % (most + 1); } };\n',
  'math/addition/info.toml': `
title = "Addition"
timelimit = 2.0
[[tests]]
name = "example.in"
number = 2
[[tests]]
name = "random.cpp"
number = 3
[[solutions]]
name = "wrong.cpp"
wrong = true
[[solutions]]
name = "slow.cpp"
allow_tle = true
[params]
MOST = 1000
NAME = "sum"
RATE = 0.5
`,
  'math/addition/gen/example_00.in': '1 2\n',
  'math/addition/gen/example_01.in': '1000 1000\n',
  'math/addition/gen/random.cpp':
    '#include "random.h"\n#include "../params.h"\n#include <cstdio>\n#include <cstdlib>\nint main(int, char** argv) { Random random(atoi(argv[1])); printf("%ld %ld\\n", random.upTo(MOST), random.upTo(MOST)); }\n',
  'math/addition/checker.cpp':
    '#include "testlib.h"\nint main(int argc, char** argv) { registerTestlibCmd(argc, argv); long a, b; ouf >> a; ans >> b; quit(ouf && a == b ? _ok : _wa); }\n',
  'math/addition/verifier.cpp':
    '#include "testlib.h"\n#include "params.h"\nint main() { registerValidation(); long a, b; std::cin >> a >> b; return a <= MOST && b <= MOST && std::cin ? 0 : 3; }\n',
  'math/addition/sol/correct.cpp':
    '#include "../params.h"\n#include <cstdio>\nint main() { long a, b; if (scanf("%ld %ld", &a, &b) != 2) return 1; printf("%ld\\n", a + b + 0 * MOST); }\n',
  'math/addition/sol/wrong.cpp':
    '#include <cstdio>\nint main() { long a, b; if (scanf("%ld %ld", &a, &b) != 2) return 1; printf("%ld\\n", a + b == 3 ? 3 : a); }\n',
  'math/addition/sol/slow.cpp': 'int main() { for (volatile long i = 0;; i++) {} }\n',
};

test('Library Checker’s functions are called by the problem’s grader', async () => {
  const root = writeFiles(directory(), {
    ...library,
    'common/fast.h': '#pragma once\n#include <cstdio>\n',
    'math/addition/info.toml': `${library['math/addition/info.toml']}
[[solutions]]
name = "function.cpp"
function = true
[[solutions]]
name = "wrong_function.cpp"
function = true
wrong = true
`,
    'math/addition/grader/grader.cpp':
      '#include "fast.h"\n#include "solve.hpp"\nint main() { long a, b; if (scanf("%ld %ld", &a, &b) != 2) return 1; printf("%ld\\n", solve(a, b)); }\n',
    'math/addition/grader/solve.hpp': 'long solve(long a, long b);\n',
    'math/addition/sol/function.cpp': '#include "solve.hpp"\nlong solve(long a, long b) { return a + b; }\n',
    'math/addition/sol/wrong_function.cpp': 'long solve(long a, long b) { return a - b; }\n',
  });
  const report = await judge().verify({ id: 'addition', directory: path.join(root, 'math/addition') });
  expect(essentials(report)).toEqual([]);
  expect(outcomes(report)).toMatchObject({
    'accepted/correct.cpp': 'AC asked',
    'accepted/function.cpp': 'AC asked',
    'rejected/wrong_function.cpp': 'WA asked',
  });

  // Alone, elsewhere, it still has what its collection shares.
  const into = directory();
  const imported = await judge().import({ from: path.join(root, 'math/addition'), into });
  expect(imported).toMatchObject({ ok: true, value: { tests: 5, made: 5 } });
  const alone = await judge().verify({ id: 'addition', directory: path.join(into, 'addition') });
  expect(alone.ok).toBe(true);
});

test('Library Checker’s layout: params.h, seeds, verifier, checker, solutions', async () => {
  const root = writeFiles(directory(), library);
  const place = path.join(root, 'math/addition');
  const report = await judge().verify({ id: 'addition', directory: place });
  expect(essentials(report)).toEqual([]);
  expect(report).toMatchObject({
    ok: true,
    title: 'Addition',
    format: 'library-checker',
    tests: 5,
    timeLimit: { seconds: 2 },
  });
  expect(outcomes(report)).toEqual({
    'accepted/correct.cpp': 'AC asked',
    'rejected/wrong.cpp': 'WA asked',
    'slow_accepted/slow.cpp': 'TLE asked',
  });
  expect(submission(report, 'accepted/correct.cpp').verdict?.tests.map(({ name }) => name)).toEqual([
    'sample/example_00',
    'sample/example_01',
    'secret/random_00',
    'secret/random_01',
    'secret/random_02',
  ]);
  expect(existsSync(path.join(place, 'params.h'))).toBe(false);

  const bad = writeFiles(directory(), { ...library, 'math/addition/gen/example_01.in': '1001 1\n' });
  const found = await judge().verify({ id: 'addition', directory: path.join(bad, 'math/addition') });
  expect(essentials(found)).toEqual([
    expect.stringContaining('data/sample/example_01.in: verifier.cpp does not accept it.'),
  ]);
  const lacking = writeFiles(directory(), {
    ...library,
    'math/addition/info.toml':
      `${library['math/addition/info.toml']}[[tests]]\nname = "gone.cpp"\nnumber = 1\n`
        .replace('[[tests]]\nname = "gone', '')
        .trim(),
  });
  expect((await judge().verify({ id: 'addition', directory: path.join(lacking, 'math/addition') })).ok).toBe(
    false,
  );
});
