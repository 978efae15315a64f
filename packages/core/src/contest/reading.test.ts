import { describe, expect, test } from 'vitest';

import { expectationsOf, parseExpectedResults, parseSubmissionsYaml } from './expectation.ts';
import { boundsByTest, boundsFromBelow, mustBeTooSlow, timeLimitFrom } from './fulfilment.ts';
import { parseGeneratorsYaml } from './generators-yaml.ts';
import { matchesGlob } from './glob.ts';
import { junitXml } from './junit.ts';
import { libraryTests, paramsHeader, parseLibraryInfo } from './library-checker.ts';
import { parseProblemYaml } from './problem-yaml.ts';
import { readTestTree, testsOf, withConstants } from './test-tree.ts';
import { splitWords } from './words.ts';

function settingsOf(text: string) {
  const read = parseProblemYaml('p', text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.settings;
}

describe('problem.yaml', () => {
  test('defaults of the dialects', () => {
    expect(settingsOf('')).toMatchObject({
      format: 'legacy',
      legacy: true,
      title: 'p',
      passes: 1,
      limits: {
        timeLimit: null,
        timing: { acceptedToLimit: 5, limitToTooSlow: 2 },
        memoryMiB: 2048,
        outputMiB: 8,
      },
    });
    expect(settingsOf('problem_format_version: 2025-09\nname: {sv: Hej}')).toMatchObject({
      legacy: false,
      title: 'Hej',
      limits: { timing: { acceptedToLimit: 2, limitToTooSlow: 1.5, resolution: 1 } },
    });
  });

  test('types, however they are written', () => {
    expect(settingsOf('validation: custom interactive score\ntype: scoring')).toMatchObject({
      interactive: true,
      scoring: true,
      validatorScores: true,
      customValidator: true,
    });
    expect(
      settingsOf(
        'problem_format_version: 2023-07-draft\ntype: [interactive, multi-pass]\nlimits: {validation_passes: 4}',
      ),
    ).toMatchObject({ interactive: true, passes: 4 });
    expect(settingsOf('type: scoring interactive')).toMatchObject({ interactive: true, scoring: true });
    expect(settingsOf('languages: all').languages).toBeNull();
    expect(settingsOf('languages: [cpp, python3]').languages).toEqual(['cpp', 'python3']);
  });

  test('constants, and forms of them', () => {
    const yaml = 'name: x\nconstants: {N: 5, FIVE: {value: five, INT: 5}, B: true}';
    expect(settingsOf(yaml).constants).toMatchObject({ N: '5', FIVE: 'five', 'FIVE.INT': '5', B: 'true' });
    expect(withConstants('{{N}} {{FIVE}} {{FIVE.INT}} {{no}} {{N.x}}', settingsOf(yaml).constants)).toBe(
      '5 five 5 {{no}} {{N.x}}',
    );
  });

  test('fields that the format does not know are advice, not faults', () => {
    const read = parseProblemYaml('p', 'name: x\nvalidatr_flags: a');
    expect(read.ok && read.value.advice.map(({ where }) => where.field)).toEqual(['validatr_flags']);
  });
});

test('flags are split as a shell would', () => {
  expect(splitWords('--say "two words" \'and more\' plain\\ space a"b c"d')).toEqual([
    '--say',
    'two words',
    'and more',
    'plain space',
    'ab cd',
  ]);
  expect(splitWords(['a b', 1])).toEqual(['a b', '1']);
  expect(splitWords('unclosed "quote')).toEqual(['unclosed', '"quote']);
  expect(splitWords(null)).toEqual([]);
});

describe('tests', () => {
  const names = [
    'data/secret/b.in',
    'data/secret/b.ans',
    'data/secret/a/2.in',
    'data/secret/a/2.ans',
    'data/secret/a/deep/1.in',
    'data/secret/a/deep/1.ans',
    'data/sample/1.in',
    'data/sample/1.ans',
    'data/invalid_input/x.in',
    'data/secret/.hidden.in',
  ];
  const tree = (yaml: string, texts: Record<string, string> = {}) => {
    const read = readTestTree(
      { names: [...names, ...Object.keys(texts)], texts: new Map(Object.entries(texts)) },
      settingsOf(yaml),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    return read.value;
  };

  test('stand in the order of their names; what is not judged is left out', () => {
    expect(testsOf(tree('').root).map(({ name }) => name)).toEqual([
      'sample/1',
      'secret/a/2',
      'secret/a/deep/1',
      'secret/b',
    ]);
  });

  test('inherit what their groups say, key by key', () => {
    const read = tree('', {
      'data/testdata.yaml': 'output_validator_flags: outer\non_reject: continue\n',
      'data/secret/a/testdata.yaml': 'output_validator_flags: inner\naccept_score: 5\n',
      'data/secret/a/2.args': '--name "a b"',
    });
    const [, second, deep, last] = testsOf(read.root).map(({ settings }) => settings);
    expect(second).toMatchObject({
      outputValidatorArgs: ['inner'],
      acceptScore: 5,
      onReject: 'continue',
      args: ['--name', 'a b'],
    });
    expect(deep).toMatchObject({ outputValidatorArgs: ['inner'], acceptScore: 5 });
    expect(last).toMatchObject({ outputValidatorArgs: ['outer'], acceptScore: null });
  });

  test('input validators get arguments all alike, or each by its name', () => {
    const argsOf = (text: string) =>
      testsOf(tree('', { 'data/secret/a/testdata.yaml': text }).root)[1]?.settings.inputValidatorArgs;
    expect(argsOf('input_validator_flags: --small "a b"')).toEqual(['--small', 'a b']);
    expect(argsOf('input_validator_flags: {name: graph, flags: --small}')).toEqual({ graph: ['--small'] });
    expect(argsOf('input_validator_flags: {graph: --small, "names": ""}')).toEqual({
      graph: ['--small'],
      names: [],
    });
    expect(argsOf('input_validator_args: {graph: [--small]}')).toEqual({ graph: ['--small'] });
  });

  test('are graded by graders where the package speaks of them, whatever its version', () => {
    expect(tree('problem_format_version: 2023-07-draft').style).toBe('modern');
    expect(
      tree('problem_format_version: 2023-07-draft', { 'data/testdata.yaml': 'grader_flags: min' }).style,
    ).toBe('legacy');
  });

  test('of directories below a group belong to the group since 2025-09', () => {
    const groups = tree('problem_format_version: 2025-09').root.items.flatMap((item) =>
      item.kind === 'group' ? item.items : [],
    );
    const group = groups.find(({ name }) => name === 'secret/a');
    expect(group?.kind === 'group' && group.items.map(({ kind, name }) => [kind, name])).toEqual([
      ['test', 'secret/a/2'],
      ['test', 'secret/a/deep/1'],
    ]);
  });
});

test('glob patterns match a path or a directory above it', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['accepted', 'accepted/a.py', true],
    ['accepted/*', 'accepted/a.py', true],
    ['*', 'accepted/a.py', true],
    ['accepted/*.py', 'accepted/a.cpp', false],
    ['accepted/{a,b}.py', 'accepted/b.py', true],
    ['accepted/{a,b}.py', 'accepted/c.py', false],
    ['a.py', 'accepted/a.py', false],
    ['accep*', 'accepted/a/b.py', true],
    ['accepted/a', 'accepted/ab', false],
    ['secret/*{1,3}', 'secret/13', true],
    ['a.p', 'axp', false],
    ['x{', 'x{', true],
    ['', 'anything', true],
  ];
  expect(cases.filter(([pattern, path, expected]) => matchesGlob(pattern, path) !== expected)).toEqual([]);
});

describe('expectations', () => {
  const asked = (path: string, style: 'legacy' | 'modern', source = '', yaml = '') => {
    const parsed = parseSubmissionsYaml(yaml);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    return expectationsOf({ path, source, style, yaml: parsed.value }).expectations;
  };

  test('tags', () => {
    expect(parseExpectedResults('// @EXPECTED_RESULTS@: wrong_answer, Timelimit')).toEqual(['WA', 'TLE']);
    expect(parseExpectedResults("'''@EXPECTED_RESULTS@: CORRECT'''")).toEqual(['AC']);
    expect(parseExpectedResults('/* @EXPECTED_RESULTS@: RUN-ERROR */')).toEqual(['RTE', 'MLE']);
    expect(parseExpectedResults('@EXPECTED_RESULTS@:  RUN_TIME_ERROR , AC  ')).toEqual(['RTE', 'MLE', 'AC']);
    expect(parseExpectedResults('@EXPECTED_RESULTS@: CHECK-MANUALLY')).toEqual([]);
    expect(parseExpectedResults('nothing')).toBeNull();
    expect(parseExpectedResults('@EXPECTED_RESULTS@: \n * more words')).toBeNull();
  });

  test('of several tags the first that names a verdict counts; what nobody can decide is not asked', () => {
    const talk = '/* The @EXPECTED_RESULTS@: tag of the other file counts. */\n';
    expect(parseExpectedResults(`${talk}@EXPECTED_RESULTS@: NO-OUTPUT`)).toEqual(['WA']);
    expect(asked('accepted/a.py', 'legacy', '@EXPECTED_RESULTS@: NONE-SUBMIT-FAILS')).toEqual([]);
  });

  test('directories of both styles', () => {
    expect(asked('time_limit_exceeded/a.py', 'modern')[0]).toMatchObject({
      permitted: ['AC', 'TLE'],
      required: ['TLE'],
      final: null,
    });
    expect(asked('time_limit_exceeded/a.py', 'legacy')[0]).toMatchObject({ final: ['TLE'], permitted: null });
    expect(asked('nowhere/a.py', 'modern')).toEqual([]);
  });

  test('a tag goes before the directory; submissions.yaml adds to it', () => {
    expect(asked('wrong_answer/a.py', 'modern', '@EXPECTED_RESULTS@: CORRECT')[0]).toMatchObject({
      final: ['AC'],
      source: '@EXPECTED_RESULTS@',
    });
    const rules = asked(
      'mixed/a.py',
      'modern',
      '',
      'mixed/*.py: {permitted: [AC, RTE], score: [1, 2], secret/1: {required: [RTE]}, language: python3}',
    );
    expect(rules).toMatchObject([
      { scope: 'secret/1', required: ['RTE', 'MLE'] },
      { scope: '', permitted: ['AC', 'RTE', 'MLE'], score: [1, 2] },
    ]);
  });

  test('which submissions bound the time limit', () => {
    expect(boundsFromBelow(asked('accepted/a.py', 'legacy'))).toBe(true);
    expect(boundsFromBelow(asked('wrong_answer/a.py', 'legacy'))).toBe(false);
    expect(boundsFromBelow(asked('wrong_answer/a.py', 'modern'))).toBe(true);
    expect(boundsFromBelow(asked('brute_force/a.py', 'modern'))).toBe(false);
    expect(mustBeTooSlow(asked('time_limit_exceeded/a.py', 'modern'))).toBe(true);
    expect(mustBeTooSlow(asked('brute_force/a.py', 'modern'))).toBe(false);
    const partly = asked(
      'mixed/a.py',
      'modern',
      '',
      'mixed: {sample: {use_for_time_limit: lower}, secret: {permitted: [AC, TLE]}}',
    );
    expect(boundsFromBelow(partly)).toBe(true);
    expect([boundsByTest(partly, 'sample/1'), boundsByTest(partly, 'secret/1')]).toEqual([true, false]);
    const both = asked(
      'tle/a.py',
      'modern',
      '',
      'tle: {sample: {use_for_time_limit: lower}, secret: {use_for_time_limit: upper}}',
    );
    expect(boundsFromBelow(both)).toBe(false);
  });

  test('the limit is the smallest multiple of the resolution beyond the margin', () => {
    const rule = { acceptedToLimit: 2, limitToTooSlow: 1.5, resolution: 1 };
    expect([0, 0.1, 0.5, 0.51, 3].map((seconds) => timeLimitFrom(seconds, rule))).toEqual([1, 1, 1, 2, 6]);
    expect(timeLimitFrom(0.31, { ...rule, resolution: 0.1 })).toBe(0.7);
  });
});

test('generators.yaml: names, seeds, numbers, files', () => {
  const seeds: string[] = [];
  const plan = parseGeneratorsYaml(
    `
solution: /submissions/accepted/a.py
random_salt: s
generators: {tree: [tree.py, lib.py]}
data:
  sample: {data: {'1': {in: '4', ans: '5'}}}
  secret:
    solution: /submissions/accepted/b.py
    data:
      - a: tree --n 12 {seed:3}
      - '': {generate: dir/, count: 2}
      - g:
          testdata.yaml: {on_reject: break}
          data: {x: {copy: manual/x, desc: why}}
`,
    (text) => seeds.push(text),
  );
  if (!plan.ok) throw new Error(JSON.stringify(plan.problem));
  expect(plan.value.tests).toMatchObject([
    {
      name: 'sample/1',
      source: { kind: 'text', input: '4\n' },
      files: { ans: '5\n' },
      solution: 'submissions/accepted/a.py',
    },
    {
      name: 'secret/1-a',
      source: { kind: 'run', program: 'tree', args: ['--n', '12', '1'] },
      solution: 'submissions/accepted/b.py',
    },
    { name: 'secret/2-1', source: { kind: 'run', program: 'dir' } },
    { name: 'secret/2-2', source: { kind: 'run', program: 'dir' } },
    { name: 'secret/3-g/x', source: { kind: 'copy', from: 'manual/x' }, files: { desc: 'why\n' } },
  ]);
  expect(seeds[0]).toBe('stree --n 12 {seed:3}');
  expect([...plan.value.groupFiles]).toEqual([['data/secret/3-g/testdata.yaml', '{"on_reject":"break"}']]);
});

test('generators.yaml: what all inherit, groups without tests, includes of what comes later, tests of the tests', () => {
  const plan = parseGeneratorsYaml(
    `
test_group.yaml: {output_validator_args: [case_sensitive]}
data:
  sample: {data: {one: {in: '1'}, talk: {interaction: '<1'}, told: {in.statement: '1'}}}
  secret:
    data:
      - small: {data: [{low: {in: '2'}}], include: [late]}
      - all: {data: [], include: [small, sample]}
      - empty: {}
      - typed: {type: directory}
  invalid_input: {data: {letters: {in: x}}, include: [low]}
  invalid_outputs: {data: {late: {in: '3', ans: '4', out: '5'}}}
`,
    () => 0,
  );
  if (!plan.ok) throw new Error(JSON.stringify(plan.problem));
  expect(plan.value.tests.map(({ name }) => name).sort()).toEqual([
    'invalid_input/1-low',
    'invalid_input/letters',
    'invalid_outputs/late',
    'sample/one',
    'secret/1-small/1-low',
    'secret/1-small/late',
    'secret/2-all/1-low',
    'secret/2-all/late',
    'secret/2-all/one',
  ]);
  expect([...plan.value.groupFiles.keys()]).toEqual(['data/test_group.yaml']);
  const unknown = parseGeneratorsYaml('data: {secret: {include: [nothing]}}', () => 0);
  expect(!unknown.ok && unknown.problem[0]?.seen).toBe('It includes nothing, and nothing is called so.');
});

test('info.toml: tests, and params.h as C++ reads it', () => {
  const info = parseLibraryInfo(
    'timelimit = 1.5\n[[tests]]\nname = "max.cpp"\nnumber = 2\n[[tests]]\nname = "example.in"\nnumber = 1\n[params]\nN = 500_000\nBIG = 1000000000000000000\nEPS = 1e-9\nMOD = "p\\"q"\n',
  );
  if (!info.ok) throw new Error(JSON.stringify(info.problem));
  expect(libraryTests(info.value)).toEqual([
    { name: 'max_00', sample: false, file: 'max.cpp', seed: 0 },
    { name: 'max_01', sample: false, file: 'max.cpp', seed: 1 },
    { name: 'example_00', sample: true, file: 'example_00.in', seed: null },
  ]);
  expect(paramsHeader(info.value.params)).toBe(
    '#define N (long long)500000\n#define BIG (long long)1000000000000000000\n#define EPS 1e-9\n#define MOD "p\\"q"\n',
  );
});

test('JUnit XML holds whatever a program said', () => {
  const xml = junitXml('p & q', [
    {
      name: 's',
      cases: [
        { name: '<a>', className: 'c', seconds: 0.5, problem: null },
        {
          name: 'b',
          className: 'c',
          seconds: 1,
          problem: { kind: 'failure', type: 'WA', message: 'bad \u0000 \uD800 ]]> "x"\nmore' },
        },
        { name: 'd', className: 'c', seconds: 0, problem: { kind: 'error', type: 'IE', message: 'judge' } },
        {
          name: 'e',
          className: 'c',
          seconds: 0,
          problem: { kind: 'skipped', type: 'skipped', message: 'Kotlin' },
        },
      ],
    },
  ]);
  expect(xml).toContain(
    '<testsuites name="p &amp; q" tests="4" failures="1" errors="1" skipped="1" time="1.500">',
  );
  expect(xml).toContain('<testcase name="&lt;a&gt;" classname="c" time="0.500"/>');
  expect(xml).toContain(
    '<failure type="WA" message="bad ? ? ]]&gt; &quot;x&quot;">bad ? ? ]]&gt; &quot;x&quot;\nmore</failure>',
  );
});
