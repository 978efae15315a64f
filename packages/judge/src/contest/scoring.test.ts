import { expect, test, vi } from 'vitest';

import { contestSurroundings, data, essentials, outcomes, submission } from './package.fixture.ts';

/** Packages have many programs, each of which is compiled and run. */
vi.setConfig({ testTimeout: 180_000 });

const { verify } = contestSurroundings();

/** Prints `n`, where n is small only in the first group. */
const echo = {
  ...data({
    'sample/1': ['1\n', '1\n'],
    'secret/small/1': ['2\n', '2\n'],
    'secret/small/2': ['3\n', '3\n'],
    'secret/large/1': ['4000\n', '4000\n'],
    'secret/large/2': ['5000\n', '5000\n'],
  }),
  'submissions/accepted/all.py': 'print(input())\n',
};
const smallOnly = 'n = int(input())\nprint(n if n < 10 else 0)\n';

test('legacy groups: graders, accept_score, on_reject, nested inheritance, partially accepted', async () => {
  const report = await verify({
    ...echo,
    'problem.yaml': 'name: Echo\ntype: scoring\nlimits: {time_limit: 1}\n',
    'data/testdata.yaml': 'on_reject: continue\ngrader_flags: always_accept ignore_sample\nrange: 0 100\n',
    'data/secret/testdata.yaml': 'on_reject: continue\ngrader_flags: always_accept sum\n',
    'data/secret/small/testdata.yaml': 'on_reject: break\naccept_score: 30\nrange: 0 30\ngrader_flags: min\n',
    'data/secret/large/testdata.yaml': 'on_reject: break\naccept_score: 70\nrange: 0 70\ngrader_flags: min\n',
    'submissions/partially_accepted/small.py': smallOnly,
    'submissions/wrong_answer/none.py': 'print(-1)\n',
  });
  expect(submission(report, 'accepted/all.py').verdict).toMatchObject({
    verdict: 'AC',
    score: 100,
    maxScore: 100,
  });
  const partial = submission(report, 'partially_accepted/small.py').verdict;
  expect(partial).toMatchObject({ verdict: 'AC', score: 30 });
  expect(partial?.groups.map(({ name, verdict, score }) => [name, verdict, score])).toEqual([
    ['sample', 'AC', null],
    ['secret/large', 'WA', 0],
    ['secret/small', 'AC', 30],
    ['secret', 'AC', 30],
    ['', 'AC', 30],
  ]);
  // It stopped in the group after the first failure.
  expect(partial?.tests.map(({ name }) => name)).toEqual([
    'sample/1',
    'secret/large/1',
    'secret/small/1',
    'secret/small/2',
  ]);
  // Everything is always accepted here, even nothing.
  expect(outcomes(report)['wrong_answer/none.py']).toBe('AC missed');
});

test('a validator’s scores with the graders of the format, and a grader of the package’s own', async () => {
  const files = {
    ...data({ 'secret/1': ['10\n', '\n'], 'secret/2': ['20\n', '\n'] }),
    'output_validators/score.py':
      'import sys\nn = int(open(sys.argv[1]).read())\ngot = int(sys.stdin.read())\nif got > n: sys.exit(43)\nopen(sys.argv[3] + "score.txt", "w").write(str(got))\nsys.exit(42)\n',
    'submissions/accepted/best.py': 'print(input())\n',
    'submissions/accepted/half.py': 'print(int(input()) // 2)\n',
    'submissions/wrong_answer/more.py': 'print(int(input()) + 1)\n',
  };
  const yaml = 'name: Most\ntype: scoring\nvalidation: custom score\nlimits: {time_limit: 1}\n';
  const report = await verify({
    ...files,
    'problem.yaml': yaml,
    'data/secret/testdata.yaml': 'grader_flags: avg\n',
  });
  expect(outcomes(report)).toEqual({
    'accepted/best.py': 'AC asked',
    'accepted/half.py': 'AC asked',
    'wrong_answer/more.py': 'WA asked',
  });
  expect(submission(report, 'accepted/best.py').verdict?.score).toBe(15);
  expect(submission(report, 'accepted/half.py').verdict?.tests.map(({ score }) => score)).toEqual([5, 10]);

  const own = await verify({
    ...files,
    'problem.yaml': yaml,
    'data/secret/testdata.yaml': 'grading: custom\ngrader_flags: double\n',
    'graders/grader.py':
      'import sys\nrows = [line.split() for line in sys.stdin]\nfactor = 2 if "double" in sys.argv else 1\nprint("AC" if all(v == "AC" for v, _ in rows) else "WA", factor * max(float(s) for _, s in rows))\n',
  });
  expect(submission(own, 'accepted/best.py').verdict?.score).toBe(40);
  const broken = await verify({
    ...files,
    'problem.yaml': yaml,
    'data/secret/testdata.yaml': 'grading: custom\n',
    'graders/grader.py': 'print("fine")\n',
  });
  expect(submission(broken, 'accepted/best.py').verdict).toMatchObject({ verdict: 'IE' });
  const silent = await verify({
    ...files,
    'problem.yaml': yaml,
    'output_validators/score.py': 'raise SystemExit(42)\n',
  });
  expect(submission(silent, 'accepted/best.py').verdict?.tests[0]).toMatchObject({
    verdict: 'IE',
    message: expect.stringContaining('score.txt'),
  });
});

test('groups of the newer formats: maximum scores, aggregation, required groups, multipliers', async () => {
  const yaml =
    'problem_format_version: 2025-09\nname: Echo\nuuid: 1\ntype: scoring\nlimits: {time_limit: 1}\n';
  const files = {
    ...echo,
    'problem.yaml': yaml,
    'data/secret/small/test_group.yaml': 'max_score: 30\nrequire_pass: sample\n',
    'data/secret/large/test_group.yaml': 'max_score: 70\nscore_aggregation: sum\n',
    'submissions/mixed/small.py': smallOnly,
    'submissions/mixed/half.py': 'n = int(input())\nprint(n if n != 5000 else 0)\n',
    'submissions/mixed/no_sample.py': 'n = int(input())\nprint(n if n > 1 else 0)\n',
    'submissions/submissions.yaml': [
      'accepted/all.py: {score: 100}',
      'mixed: {permitted: [AC, WA], required: [WA]}',
      'mixed/small.py: {score: 30, secret/small: {permitted: [AC], score: 30}}',
      'mixed/half.py: {score: [64, 66]}',
      'mixed/no_sample.py: {score: 70}',
    ].join('\n'),
  };
  const report = await verify(files);
  expect(essentials(report)).toEqual([]);
  expect(report.submissions.flatMap(({ reasons }) => reasons)).toEqual([]);
  expect(report.ok).toBe(true);
  expect(submission(report, 'mixed/half.py').verdict).toMatchObject({
    verdict: 'WA',
    score: 65,
    maxScore: 100,
  });

  const draft = await verify({
    ...files,
    'problem.yaml': yaml.replace('2025-09', '2023-07-draft'),
    'data/secret/small/test_group.yaml': 'scoring: {score: 30, aggregation: min}\n',
    'data/secret/large/test_group.yaml': 'scoring: {aggregation: sum}\n',
  });
  // What is left of 100 goes to the group that does not say.
  expect(submission(draft, 'mixed/half.py').verdict).toMatchObject({ score: 65 });
});

test('score.txt and score_multiplier.txt of the newer formats', async () => {
  const files = {
    ...data({ 'secret/1': ['10\n', '\n'], 'secret/2': ['10\n', '\n'] }),
    'problem.yaml':
      'problem_format_version: 2025-09\nname: Share\nuuid: 1\ntype: scoring\nlimits: {time_limit: 1}\n',
    'output_validator/share.py':
      'import sys\ngot = int(sys.stdin.read())\nopen(sys.argv[3] + sys.argv[4], "w").write(str(got / 10))\nsys.exit(42)\n',
    'submissions/accepted/half.py': 'print(int(input()) // 2)\n',
  };
  const multiplied = await verify({
    ...files,
    'data/secret/test_group.yaml': 'output_validator_args: [score_multiplier.txt]\n',
  });
  expect(submission(multiplied, 'accepted/half.py').verdict).toMatchObject({
    verdict: 'AC',
    score: 50,
    maxScore: 100,
  });
  const scored = await verify({
    ...files,
    'data/secret/test_group.yaml': 'max_score: unbounded\noutput_validator_args: [score.txt]\n',
  });
  expect(submission(scored, 'accepted/half.py').verdict).toMatchObject({
    verdict: 'AC',
    score: 1,
    maxScore: null,
  });
  const mistaken = await verify({
    ...files,
    'data/secret/test_group.yaml': 'max_score: unbounded\noutput_validator_args: [score_multiplier.txt]\n',
  });
  expect(submission(mistaken, 'accepted/half.py').verdict).toMatchObject({ verdict: 'IE', score: null });
});
