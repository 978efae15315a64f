import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { changedProblem, withoutSequel } from '../coding/index.ts';
import { describeFault } from './fault.ts';
import { edited, problemFiles, soundFiles } from './problem.fixture.ts';
import { parseProblem, type ProblemFiles } from './problem.ts';

function faultsIn(files: ProblemFiles): readonly string[] {
  const parsed = parseProblem(files);
  return parsed.ok ? [] : parsed.problem.map(describeFault);
}

test('a sound problem becomes the typed one', () => {
  const parsed = parseProblem(problemFiles());
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      problem: {
        id: 'longest-run',
        pack: 'example',
        title: 'Longest run',
        minutes: { easyGoing: 20, onPace: 10 },
        signature: { name: 'longest_run', parameters: [{ name: 'nums', length: [0, 1000], range: [-9, 9] }] },
        comparison: { kind: 'exact' },
        samples: [{ args: [[1, 3, 3]], expected: 2, explanation: 'Two threes in a row.' }],
        complexity: { best: { time: 'n', space: '1' } },
        limits: { cpuSeconds: 1.5, memoryBytes: 512 * 1024 * 1024, outputBytes: 8 * 1024 * 1024 },
      },
    },
  });
});

test('aliases that differ only in case, spacing or punctuation are one', () => {
  const parsed = parseProblem(problemFiles());
  const facts = parsed.ok ? parsed.value.problem.facts : [];
  expect(facts).toMatchObject([{ aliases: ['no numbers at all'], tests: ['empty'] }]);
});

test('solutions know their language, their verdict and their mistake', () => {
  const parsed = parseProblem(problemFiles());
  const solutions = parsed.ok ? parsed.value.solutions : [];
  expect(
    solutions.map(({ file, language, expected, mistake }) => ({ file, language, expected, mistake })),
  ).toEqual([
    { file: 'accepted/best.py', language: 'python', expected: 'AC', mistake: null },
    { file: 'accepted/best.ts', language: 'typescript', expected: 'AC', mistake: null },
    { file: 'time_limit_exceeded/baseline.py', language: 'python', expected: 'TLE', mistake: null },
    {
      file: 'wrong_answer/forgets_last.py',
      language: 'python',
      expected: 'WA',
      mistake: { description: 'Forgets the run at the end', caughtBy: 'small' },
    },
  ]);
});

const sequel = {
  'change/greenroom.yaml': 'minutes: { easy-going: 9, on-pace: 5 }\nsamples: { "1": "Three in a ring." }\n',
  'change/statement/problem.en.md': 'The list is a ring now.\n',
  'change/data/sample/1.in': '[3, 1, 3]\n',
  'change/data/sample/1.ans': '2\n',
  'change/submissions/accepted/best.py': 'def longest_run(nums): ...\n',
  'change/submissions/accepted/best.ts': 'function longestRun() {}\n',
};

describe('what comes after', () => {
  const after = edited(
    'greenroom.yaml',
    'known_bad:',
    `follow_ups:
  - { question: What about a stream?, points: [keep the current run only] }
mistakes: [Forgets the last run.]
equivalent_mutants:
  - { mutant: "12:compare", reason: Both are 0 there. }
known_bad:`,
  );

  test('follow-ups, mistakes and equivalent mutants', () => {
    expect(parseProblem(problemFiles(after))).toMatchObject({
      ok: true,
      value: {
        problem: {
          followUps: [{ question: 'What about a stream?', points: ['keep the current run only'] }],
          mistakes: ['Forgets the last run.'],
          changeRequest: null,
        },
        equivalentMutants: [{ mutant: '12:compare', reason: 'Both are 0 there.' }],
        change: null,
      },
    });
  });

  test('a change request leaves as it was what it does not name, and is a problem of its own', () => {
    const parsed = parseProblem(problemFiles(sequel));
    if (!parsed.ok) throw new Error(faultsIn(problemFiles(sequel)).join('\n'));
    const { problem, change } = parsed.value;
    expect(problem.changeRequest).toMatchObject({ sameSignature: true, minutes: { onPace: 5 } });
    expect(change?.problem).toEqual(changedProblem(problem));
    expect(change?.problem).toMatchObject({
      id: 'longest-run/change',
      statement: 'The list is a ring now.\n',
      signature: problem.signature,
      complexity: problem.complexity,
      samples: [{ args: [[3, 1, 3]], expected: 2 }],
      hints: [],
      changeRequest: null,
    });
    expect(change?.solutions.map(({ file }) => file)).toEqual(['accepted/best.py', 'accepted/best.ts']);
    expect(withoutSequel(problem)).toMatchObject({ changeRequest: null, mistakes: [], followUps: [] });
  });

  test('a change request may ask for another signature', () => {
    const fields = `minutes: { easy-going: 9, on-pace: 5 }
samples: { "1": "Twice." }
signature: { name: longest_run, parameters: [{ name: nums, type: list<int>, constraint: any }, { name: least, type: int, constraint: any }], returns: int }
`;
    const files = problemFiles({
      ...sequel,
      'change/greenroom.yaml': fields,
      'change/data/sample/1.in': '[3, 1, 3]\n2\n',
    });
    expect(parseProblem(files)).toMatchObject({
      ok: true,
      value: { problem: { changeRequest: { sameSignature: false } } },
    });
  });

  test('faults of a change request say where they are', () => {
    const files = problemFiles({ ...sequel, 'change/submissions/accepted/best.ts': null });
    expect(faultsIn(files)).toEqual([
      'change/submissions/accepted/best.ts: accepted/best.ts is not there. Write the best known solution there.',
    ]);
  });
});

const own = (part: string, replacement: string) => edited('greenroom.yaml', part, replacement);

/** What is changed in the sound problem, and what must be said about it. */
const broken: readonly (readonly [string, Readonly<Record<string, string | null>>, RegExp])[] = [
  ['no problem.yaml', { 'problem.yaml': null }, /^problem\.yaml: The file is not there\. Write it/],
  ['an empty greenroom.yaml', { 'greenroom.yaml': '' }, /^greenroom\.yaml: The file is empty\./],
  ['tabs in YAML', { 'greenroom.yaml': 'a:\n\t- b' }, /^greenroom\.yaml: .+ line 2.*Mend the YAML/],
  ['a key twice', own('difficulty: easy', 'difficulty: easy\ndifficulty: hard'), /Map keys must be unique/],
  ['too many aliases', { 'greenroom.yaml': billionLaughs() }, /^greenroom\.yaml: .*alias/i],
  [
    'an unknown field',
    own('hints:', 'hint:'),
    /^greenroom\.yaml: Unrecognized key: "hint"\. Check the spelling/,
  ],
  [
    'a missing field',
    own('difficulty: easy', ''),
    /^greenroom\.yaml, difficulty: The field is missing\. Write one of: easy, medium, hard\./,
  ],
  [
    'an unknown pattern',
    own('[simulation]', '[magic]'),
    /^greenroom\.yaml, patterns\[0\]: .*Write one of: two-pointers,/,
  ],
  [
    'an unknown type',
    own('list<int>', 'array<int>'),
    /^greenroom\.yaml, signature\.parameters\[0\]\.type: array<int> is not a type/,
  ],
  [
    'a reserved name',
    own('name: nums', 'name: lambda'),
    /signature\.parameters\[0\]\.name: lambda is a reserved word/,
  ],
  ['a name in another style', own('longest_run', 'longestRun'), /signature\.name: .*underscores/],
  [
    'bounds the wrong way',
    own('[-9, 9]', '[9, -9]'),
    /parameters\[0\]\.range: The first number must not be greater/,
  ],
  ['minutes the wrong way', own('on-pace: 10', 'on-pace: 30'), /minutes: Easy-going must not be shorter/],
  [
    'an unexplained letter',
    own('n^2', 'm^2'),
    /^greenroom\.yaml, complexity\.baseline\.time: m\^2 cannot be read/,
  ],
  ['a strange sign', own('n^2', '"n² ☃"'), /complexity\.baseline\.time: .*cannot be read/],
  [
    'a category that is none',
    own('[empty, empty]', '[huge]'),
    /facts\[0\]\.tests\[0\]: .*Write one of: empty,/,
  ],
  [
    'a known-bad file that is not there',
    own('forgets_last', 'gone'),
    /known_bad\[0\]\.file: submissions\/wrong_answer\/gone\.py is not there/,
  ],
  [
    'a known-bad file that must pass',
    own('wrong_answer/forgets_last', 'accepted/best'),
    /known_bad\[0\]\.file: accepted\/best\.py must be accepted/,
  ],
  [
    'a solution that is not listed',
    { 'submissions/wrong_answer/x.py': '' },
    /^submissions\/wrong_answer\/x\.py: It is not in known_bad\./,
  ],
  [
    'a solution of no verdict',
    { 'submissions/odd/x.py': '' },
    /^submissions\/odd\/x\.py: No verdict belongs/,
  ],
  [
    'a solution of no language',
    { 'submissions/accepted/x.cob': '' },
    /^submissions\/accepted\/x\.cob: The language is not known/,
  ],
  ['no reference', { 'submissions/accepted/best.ts': null }, /^submissions\/accepted\/best\.ts: .*not there/],
  [
    'no baseline',
    { 'submissions/time_limit_exceeded/baseline.py': null },
    /^submissions\/: baseline\.py is not there/,
  ],
  [
    'no statement',
    { 'statement/problem.en.md': ' \n' },
    /^statement\/problem\.en\.md: There is no statement/,
  ],
  ['a title in the statement', { 'statement/problem.en.md': '# Run\n' }, /It starts with a title/],
  ['a link to nowhere', { 'statement/run.svg': null }, /links to run\.svg, which is not there/],
  ['a sample without answer', { 'data/sample/1.ans': null }, /^data\/sample\/1\.ans: The file is not there/],
  ['a sample that is not JSON', { 'data/sample/1.in': '[1,\n' }, /^data\/sample\/1\.in: Line 1 is not JSON/],
  ['a value too many', { 'data/sample/1.in': '[1]\n2\n' }, /There are 2 values for 1 parameter/],
  ['a value of another type', { 'data/sample/1.in': '["a"]\n' }, /nums\[0\] must be a whole number/],
  ['a number out of range', { 'data/sample/1.in': '[10]\n' }, /nums holds 10, which is outside -9 to 9/],
  [
    'a list too long',
    { 'data/sample/1.in': `${JSON.stringify(Array(1001).fill(1))}\n` },
    /nums has length 1001/,
  ],
  ['an answer of another type', { 'data/sample/1.ans': '"2"\n' }, /the answer must be a whole number/],
  [
    'a sample without explanation',
    { 'data/sample/2.in': '[]\n', 'data/sample/2.ans': '0\n' },
    /samples\.2: The explanation is missing/,
  ],
  [
    'an explanation without sample',
    own('"1":', '"1": one\n  "7":'),
    /samples\.7: There is no data\/sample\/7\.in/,
  ],
  [
    'a wrong format version',
    edited('problem.yaml', '2023-07-draft', 'legacy'),
    /^problem\.yaml, problem_format_version: /,
  ],
  ['a time limit of nothing', edited('problem.yaml', '1.5', '0'), /^problem\.yaml, limits\.time_limit: /],
  ['no UUID', edited('problem.yaml', '2f5a0e2e', 'oops'), /^problem\.yaml, uuid: Expected a UUID/],
];

function billionLaughs(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level}: &l${level} [${`*l${level - 1}, `.repeat(9)}]`,
  );
  return ['l: &l-1 [x, x, x]', ...levels].join('\n');
}

describe('what is wrong is named with its place and what to do', () => {
  test.each(broken)('%s', (_, changes, expected) => {
    const faults = faultsIn(problemFiles(changes));
    expect(faults.filter((fault) => expected.test(fault))).toHaveLength(1);
  });
});

test('one question may not belong to two facts', () => {
  const second = `facts:
  - { id: none, question: Is there nothing?, aliases: [no numbers AT ALL], answer: Maybe. }`;
  expect(faultsIn(problemFiles(own('facts:', second)))).toEqual([
    expect.stringMatching(
      /^greenroom\.yaml, facts\[1\]\.aliases: “no numbers at all” also belongs to none\./,
    ),
  ]);
});

test('all faults are reported at once', () => {
  const changes = {
    ...own('list<int>', 'array<int>'),
    'data/sample/1.ans': null,
    'statement/problem.en.md': '# T',
  };
  expect(faultsIn(problemFiles(changes)).length).toBeGreaterThanOrEqual(2);
});

test('a directory with a bad name is no problem', () => {
  expect(faultsIn({ ...problemFiles(), id: 'Longest Run' })).toEqual([expect.stringContaining('is no id')]);
});

describe('no text throws', () => {
  const names = Object.keys(soundFiles);

  test('garbage in any file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 200 }), (name, text) => {
        expect(parseProblem(problemFiles({ [name]: text }))).toHaveProperty('ok');
      }),
      { numRuns: 300 },
    );
  });

  test('any YAML value in any place', () => {
    const lines = (soundFiles['greenroom.yaml'] ?? '').split('\n');
    const values = fc.oneof(
      fc.json({ maxDepth: 3 }),
      fc.constantFrom(
        '!!binary aGk=',
        '&a [*a]',
        '*gone',
        '? [a]',
        '{',
        '.nan',
        '!!set {a}',
        '<<: 1',
        '0x1F',
        '2001-01-01',
      ),
    );
    fc.assert(
      fc.property(fc.nat(lines.length - 1), values, (index, value) => {
        const changed = lines.map((line, at) =>
          at === index ? line.replace(/(: ?|- ).*$/, `$1${value}`) : line,
        );
        expect(parseProblem(problemFiles({ 'greenroom.yaml': changed.join('\n') }))).toHaveProperty('ok');
      }),
      { numRuns: 1_000 },
    );
  });

  test('lines cut, doubled or swapped', () => {
    const lines = (soundFiles['greenroom.yaml'] ?? '').split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray([...lines, ...lines]), (shuffled) => {
        expect(parseProblem(problemFiles({ 'greenroom.yaml': shuffled.join('\n') }))).toHaveProperty('ok');
      }),
      { numRuns: 300 },
    );
  });
});
