import { expect, test, vi } from 'vitest';

import { readPackageFile, scanPackage } from './package-directory.ts';
import {
  addInPython,
  contestSurroundings,
  data,
  essentials,
  type Files,
  outcomes,
  submission,
  sums,
  writeFiles,
} from './package.fixture.ts';

/** Packages have many programs, each of which is compiled and run. */
vi.setConfig({ testTimeout: 180_000 });

const { verify, directory } = contestSurroundings();

const checkSum = `
import sys
words = sys.stdin.read().split()
if 'lenient' in sys.argv[4:]: sys.exit(42)
sys.exit(42 if words == [str(sum(map(int, open(sys.argv[1]).read().split())))] else 43)
`;
const twoNumbers = `
import re, sys
digits = '[0-9]' if 'small' in sys.argv[1:] else '[0-9]+'
sys.exit(42 if re.fullmatch(digits + ' ' + digits + '\\n', sys.stdin.read()) else 43)
`;
/** Answers are one number, and not larger than twice the larger one of the input. */
const oneNumber = `
import sys
most = 2 * max(map(int, open(sys.argv[1]).read().split()))
line = sys.stdin.readline().strip()
sys.exit(42 if line.isdigit() and int(line) <= most else 43)
`;
const modern: Files = {
  ...sums,
  'problem.yaml': 'problem_format_version: 2025-09\nname: Sum\nuuid: 1\nlimits: {time_limit: 1}\n',
  'input_validators/two.py': twoNumbers,
  'answer_validators/one.py': oneNumber,
  'output_validator/check.py': checkSum,
  'submissions/accepted/a.py': addInPython,
};

test('data that must be rejected, or accepted, by validators', async () => {
  const report = await verify({
    ...modern,
    'data/invalid_input/letters.in': 'x y\n',
    'data/invalid_input/small/test_group.yaml': 'input_validator_args: [small]\n',
    'data/invalid_input/small/large.in': '10 20\n',
    ...data({ 'invalid_output/more': ['1 2\n', '3\n'], 'valid_output/right': ['1 2\n', '3\n'] }),
    'data/invalid_output/more.out': '3 4\n',
    'data/valid_output/right.out': ' 3 ',
    ...data({ 'invalid_answer/word': ['1 2\n', 'three\n'], 'invalid_answer/off': ['1 2\n', '4\n'] }),
    'data/sample/1.out': '3\n',
  });
  expect(report.faults).toEqual([]);
  expect(report.ok).toBe(true);
});

test('what validators let through, or hold back, is told file by file', async () => {
  const report = await verify({
    ...modern,
    'data/invalid_input/sound.in': '1 2\n',
    'data/invalid_output/test_group.yaml': 'output_validator_args: [lenient]\n',
    ...data({
      'invalid_output/any': ['1 2\n', '3\n'],
      'valid_output/wrong': ['1 2\n', '3\n'],
      'invalid_answer/right': ['1 2\n', '3\n'],
      'secret/3': ['1 2\n', '5\n'],
      'sample/2': ['1 2\n', '4\n'],
    }),
    'data/invalid_output/any.out': '0\n',
    'data/valid_output/wrong.out': '4\n',
  });
  expect(report.ok).toBe(false);
  expect([...essentials(report)].sort()).toEqual([
    'data/invalid_answer/right.ans: The output validator accepts it, though it is meant to be wrong.',
    'data/invalid_input/sound.in: No input validator rejects it, though it lies among the invalid inputs.',
    'data/invalid_output/any.out: The output validator accepts it, though it is meant to be wrong.',
    'data/sample/2.ans: The output validator rejects it, though it is meant to be right.',
    'data/secret/3.ans: answer_validators/one.py does not accept it. It ended with exit code 43.',
    'data/valid_output/wrong.out: The output validator rejects it, though it is meant to be right.',
  ]);
});

test('an input validator finds what the submission finds, and may be built by its own scripts', async () => {
  const report = await verify({
    ...sums,
    'data/secret/1.files/note.txt': 'kept\n',
    'data/secret/1.yaml': 'args: [--loud]\ninput_validator_args: [strict]\n',
    'input_validators/files.py':
      'import os, sys\nnote = os.path.exists("note.txt") and open("note.txt").read()\nsys.exit(42 if (note, sys.argv[1:]) in [("kept\\n", ["strict", "--loud"]), (False, [])] else 43)\n',
    'input_validators/made/build':
      "#!/bin/sh\nprintf '#!/bin/sh\\nexec ./check\\n' > run\ncc -o check check.c && chmod +x run\n",
    'input_validators/made/check.c':
      '#include <stdio.h>\nint main(void) { long a, b; return scanf("%ld %ld", &a, &b) == 2 ? 42 : 43; }\n',
    // No directory of the older formats.
    'input_validator/never.py': 'raise SystemExit(1)\n',
    'submissions/accepted/a.py': addInPython,
  });
  expect(essentials(report)).toEqual([]);
  expect(report.ok).toBe(true);
});

test('files are written where a package allows it, and nowhere else', async () => {
  const writes =
    'open("note", "w").write(input())\na, b = map(int, open("note").read().split())\nprint(a + b)\n';
  const allowed = await verify({
    ...modern,
    'problem.yaml': `${modern['problem.yaml'] as string}allow_file_writing: true\n`,
    'submissions/accepted/writes.py': writes,
  });
  expect(outcomes(allowed)).toEqual({ 'accepted/a.py': 'AC asked', 'accepted/writes.py': 'AC asked' });
  const usual = await verify({ ...modern, 'submissions/run_time_error/writes.py': writes });
  expect(submission(usual, 'run_time_error/writes.py').outcome).toBe('asked');
});

test('names that the format does not allow are passed over, and said to be', async () => {
  const place = writeFiles(directory(), {
    ...sums,
    'submissions/accepted/a.py': addInPython,
    'submissions/wrong_answer/my solution.py': 'print(0)\n',
    'data/secret/1 (copy).in': 'nonsense',
    '.git/config': '',
  });
  const scanned = await scanPackage(place);
  if (!scanned.ok) throw new Error('It is a sound directory');
  expect(scanned.value.ignored).toEqual([
    'data/secret/1 (copy).in',
    'submissions/wrong_answer/my solution.py',
  ]);
  expect((await readPackageFile(scanned.value, 'problem.yaml', 100)).toString()).toBe('name: Sum\n');
  const report = await verify({ ...sums, 'submissions/accepted/a.py': addInPython, 'data/x y.in': '' });
  expect(report.ok).toBe(true);
  expect(report.faults.map(({ where }) => where.file)).toEqual(['data/x y.in']);
});
