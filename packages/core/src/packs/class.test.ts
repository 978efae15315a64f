import { expect, test } from 'vitest';

import { describeFault } from './fault.ts';
import { problemFiles, soundFiles } from './problem.fixture.ts';
import { parseProblem } from './problem.ts';

const form = `class:
  name: run_watch
  parameters:
    - { name: least, type: int, range: [1, 9], constraint: "1 to 9" }
  methods:
    - { name: see, parameters: [{ name: digit, type: int, range: [0, 9], constraint: "a digit" }], returns: bool }
    - { name: runs, returns: list<list<int>> }
    - { name: forget, returns: none }
  calls: [0, 1000]
`;
const ownFields = (soundFiles['greenroom.yaml'] ?? '').replace(/signature:[^]*?(?=samples:)/, () => form);

function parsed(change: (fields: string) => string = (same) => same, files = {}) {
  return parseProblem(
    problemFiles({
      'greenroom.yaml': change(ownFields),
      'data/sample/1.in': '[2]\n[["see", 3], ["see", 3], ["runs"], ["forget"]]\n',
      'data/sample/1.ans': '[false, true, [[3, 2]], null]\n',
      ...files,
    }),
  );
}

function faultsOf(result: ReturnType<typeof parsed>): readonly string[] {
  return result.ok ? [] : result.problem.map(describeFault);
}

test('a class stands in place of a function', () => {
  const result = parsed((fields) => fields.replace('class:', 'comparison: unordered\nclass:'));
  expect(faultsOf(result)).toEqual([]);
  expect(result).toMatchObject({
    value: {
      problem: {
        signature: {
          name: 'run_watch',
          parameters: [],
          class: {
            parameters: [{ name: 'least', range: [1, 9] }],
            methods: [
              { name: 'see', parameters: [{ name: 'digit' }], returns: { kind: 'bool' } },
              { name: 'runs', parameters: [], returns: { kind: 'list' } },
              { name: 'forget', parameters: [], returns: null },
            ],
            calls: [0, 1000],
          },
        },
        comparison: { kind: 'calls', each: { kind: 'unordered' } },
        samples: [{ args: [[2], [['see', 3], ['see', 3], ['runs'], ['forget']]] }],
      },
    },
  });
});

test.each<[string, (fields: string) => string, object, RegExp]>([
  [
    'a function beside it',
    (fields) =>
      `${fields}signature: { name: f, parameters: [{ name: a, type: int, constraint: c }], returns: int }\n`,
    {},
    /Expected one of signature for a function, class for a class, query for SQL/,
  ],
  [
    'a method twice',
    (fields) => fields.replace('name: runs', 'name: see'),
    {},
    /class\.methods\[1\]\.name: see is there twice/,
  ],
  [
    'a reserved method',
    (fields) => fields.replace('name: forget', 'name: delete'),
    {},
    /class\.methods\[2\]\.name: delete is a reserved word/,
  ],
  [
    'a type that is none',
    (fields) => fields.replace('list<list<int>>', 'rows'),
    {},
    /class\.methods\[1\]\.returns: rows is not a type/,
  ],
  [
    'no method',
    (fields) => fields.replace(/methods:\n(?: {4}.*\n)*/, 'methods: []\n'),
    {},
    /class\.methods: /,
  ],
  [
    'a call beyond the range',
    (fields) => fields,
    { 'data/sample/1.in': '[2]\n[["see", 10]]\n' },
    /Call 1: digit holds 10, which is outside 0 to 9/,
  ],
  [
    'an answer of the wrong type',
    (fields) => fields,
    { 'data/sample/1.ans': '[false, 1, [], null]\n' },
    /the answer of call 2 \(see\) must be true or false, not 1/,
  ],
])('%s is told', (_what, change, files, expected) => {
  const faults = faultsOf(parsed(change, files));
  expect(faults.filter((fault) => expected.test(fault))).toHaveLength(1);
});
