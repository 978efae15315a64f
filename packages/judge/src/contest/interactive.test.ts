import { describe, expect, test, vi } from 'vitest';

import { contestSurroundings, data, outcomes, submission } from './package.fixture.ts';

/** Packages have many programs, each of which is compiled and run. */
vi.setConfig({ testTimeout: 180_000 });

const { verify } = contestSurroundings();

/** Guess a number up to 100 in ten questions: `higher`, `lower`, `correct`. */
const guessing = {
  ...data({ 'secret/1': ['17\n', ''], 'secret/2': ['100\n', ''] }),
  'problem.yaml':
    'problem_format_version: 2023-07-draft\nname: Guess\ntype: interactive\nlimits: {time_limit: 1}\n',
  'output_validator/guess.py': `
import sys
secret = int(open(sys.argv[1]).read())
def end(code, why):
    open(sys.argv[3] + 'judgemessage.txt', 'w').write(why)
    sys.exit(code)
for question in range(10):
    line = sys.stdin.readline()
    if not line.endswith('\\n'): end(43, 'no guess')
    try: guess = int(line)
    except ValueError: end(43, 'no number')
    print('correct' if guess == secret else 'higher' if guess < secret else 'lower', flush=True)
    if guess == secret:
        end(43, 'more after the end') if sys.stdin.read().strip() else end(42, '%d questions' % (question + 1))
end(43, 'too many questions')
`,
};
const search = `
low, high = 1, 100
while True:
    guess = (low + high) // 2
    print(guess, flush=True)
    said = input()
    if said == 'correct': break
    if said == 'higher': low = guess + 1
    else: high = guess - 1
`;

test('guessing: right, wrong, cheating, hanging, ending early, waiting for each other', async () => {
  const report = await verify({
    ...guessing,
    'submissions/accepted/search.py': search,
    'submissions/accepted/search.cpp':
      '#include <iostream>\n#include <string>\nint main() { int low = 1, high = 100; std::string said; while (said != "correct") { int guess = (low + high) / 2; std::cout << guess << std::endl; std::cin >> said; if (said == "higher") low = guess + 1; else high = guess - 1; } }\n',
    'submissions/wrong_answer/linear.py': search.replace('(low + high) // 2', 'low'),
    'submissions/wrong_answer/words.py': 'print("seventeen", flush=True)\ninput()\n',
    'submissions/wrong_answer/cheat.py':
      'import glob\nfor f in glob.glob("/work/*") + glob.glob("/box/*.in") + ["/tmp/test.in"]:\n    try: print(open(f).read())\n    except OSError: pass\nprint(1, flush=True)\nprint(2, flush=True)\n',
    'submissions/wrong_answer/early.py': 'print(50, flush=True)\n',
    'submissions/wrong_answer/talks_on.py': `${search}print("and more", flush=True)\n`,
    'submissions/run_time_error/crash.py': 'print(50, flush=True)\ninput()\nprint(1 // 0)\n',
    'submissions/run_time_error/code.py': `${search}raise SystemExit(1)\n`,
    'submissions/time_limit_exceeded/busy.py': 'while True: pass\n',
    'submissions/time_limit_exceeded/hang.py': 'import time\ntime.sleep(1000)\n',
    'submissions/time_limit_exceeded/deadlock.py': `import sys\n${search.replace(', flush=True', '').replace('input()', 'sys.stdin.readline().strip()')}`,
    'submissions/time_limit_exceeded/reads_first.py': 'input()\nprint(50, flush=True)\n',
  });
  expect(Object.entries(outcomes(report)).filter(([, outcome]) => !outcome.endsWith('asked'))).toEqual([]);
  expect(submission(report, 'wrong_answer/linear.py').verdict?.tests[0]).toMatchObject({
    name: 'secret/1',
    verdict: 'WA',
    message: 'too many questions',
  });
  expect(submission(report, 'time_limit_exceeded/deadlock.py').verdict?.tests[0]?.message).toContain(
    'waited for each other',
  );
});

test('whatever breaks after the validator has rejected is a wrong answer; before, it is the submission’s own', async () => {
  const report = await verify({
    ...guessing,
    'submissions/accepted/search.py': search,
    // Rejected at the first line; the end of its input then makes it crash.
    'submissions/wrong_answer/then_crashes.py': 'print("x", flush=True)\nwhile True: input()\n',
    // Rejected at once, and it goes on writing.
    'submissions/wrong_answer/then_writes.py': 'while True: print("x", flush=True)\n',
    // Ends badly while the validator is still listening.
    'submissions/run_time_error/first.py': 'raise SystemExit(2)\n',
  });
  expect(outcomes(report)).toEqual({
    'accepted/search.py': 'AC asked',
    'run_time_error/first.py': 'RTE asked',
    'wrong_answer/then_crashes.py': 'WA asked',
    'wrong_answer/then_writes.py': 'WA asked',
  });
});

describe('validators that fail in an interaction', () => {
  test.each([
    ['crashes', 'raise SystemExit(9)\n', 'exit code 9'],
    ['never ends', 'import sys\nsys.stdin.read()\nwhile True: pass\n', 'ran for too long'],
  ])('one that %s is the judge’s fault', async (_, validator, words) => {
    const report = await verify({
      ...guessing,
      'problem.yaml':
        'problem_format_version: 2023-07-draft\nname: Guess\ntype: interactive\nlimits: {time_limit: 1, validation_time: 1}\n',
      'output_validator/guess.py': validator,
      'submissions/accepted/quiet.py': 'print(1)\n',
    });
    expect(submission(report, 'accepted/quiet.py').verdict?.tests[0]).toMatchObject({
      verdict: 'IE',
      message: expect.stringContaining(words),
    });
  });
});

/** Turns a text round in the first pass, and back again in the second, by two runs that know nothing of each other. */
const twice = {
  ...data({ 'secret/1': ['encode hello\n', ''], 'secret/2': ['encode abc\n', ''] }),
  'output_validator/check.py': `
import os, sys
feedback = sys.argv[3]
task, word = open(sys.argv[1]).read().split()
got = sys.stdin.read().strip()
if task == 'encode':
    if got == word: sys.exit(43)
    open(feedback + 'first.txt', 'w').write(word)
    open(feedback + 'nextpass.in', 'w').write('decode ' + got + '\\n')
    sys.exit(42)
sys.exit(42 if got == open(feedback + 'first.txt').read() else 43)
`,
};
const reverse = 'task, word = input().split()\nprint(word[::-1])\n';

test('two passes, the state of the validator kept between them', async () => {
  const report = await verify({
    ...twice,
    'problem.yaml':
      'problem_format_version: 2023-07-draft\nname: Twice\ntype: multi-pass\nlimits: {time_limit: 1}\n',
    'submissions/accepted/reverse.py': reverse,
    'submissions/wrong_answer/same.py': 'task, word = input().split()\nprint(word)\n',
    'submissions/wrong_answer/once.py':
      'task, word = input().split()\nprint(word[::-1] if task == "encode" else word)\n',
    'submissions/run_time_error/second.py': `${reverse}assert task == "encode"\n`,
    'submissions/time_limit_exceeded/second.py': `${reverse}while task == "decode": pass\n`,
  });
  expect(Object.entries(outcomes(report)).filter(([, outcome]) => !outcome.endsWith('asked'))).toEqual([]);
});

test('more passes than the problem has are the judge’s fault; legacy packages name it in `validation`', async () => {
  const endless = 'import sys\nopen(sys.argv[3] + "nextpass.in", "w").write("encode a\\n")\nsys.exit(42)\n';
  const report = await verify({
    ...twice,
    'problem.yaml': 'name: Twice\nvalidation: custom multi-pass\nlimits: {validation_passes: 3}\n',
    'output_validators/check.py': endless,
    'submissions/accepted/reverse.py': reverse,
  });
  expect(submission(report, 'accepted/reverse.py').verdict?.tests[0]).toMatchObject({
    verdict: 'IE',
    message: expect.stringContaining('3 passes'),
  });
});

test('passes that are interactive', async () => {
  const report = await verify({
    ...data({ 'secret/1': ['4\n', ''] }),
    'problem.yaml':
      'problem_format_version: 2023-07-draft\nname: Both\ntype: [interactive, multi-pass]\nlimits: {time_limit: 1}\n',
    'output_validator/check.py': `
import os, sys
feedback = sys.argv[3]
second = os.path.exists(feedback + 'seen')
print(open(sys.argv[1]).read().strip(), flush=True)
if int(input()) != (8 if second else 5): sys.exit(43)
if not second:
    open(feedback + 'seen', 'w').write('1')
    open(feedback + 'nextpass.in', 'w').write('7\\n')
sys.exit(42)
`,
    'submissions/accepted/next.py': 'print(int(input()) + 1)\n',
    'submissions/wrong_answer/five.py': 'input()\nprint(5)\n',
  });
  expect(outcomes(report)).toEqual({ 'accepted/next.py': 'AC asked', 'wrong_answer/five.py': 'WA asked' });
});
