import { execFileSync } from 'node:child_process';
import { compileFunction } from 'node:vm';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { canonicalJson, type Json } from '../../base/index.ts';
import { counters, countersIn, countersScript } from '../class.fixture.ts';
import type { Signature } from '../problem.ts';
import { checkValue, type ScalarType, type ValueType } from '../value-type.ts';
import { javascriptDriver } from './javascript.ts';
import { pythonDriver } from './python.ts';

type Reply = readonly [status: string, text: string];
interface Driver {
  load(source: string): Reply;
  call(values: string): Reply;
}

function echoSignature(type: ValueType): Signature {
  const frame = { constraint: '', length: null, range: null };
  return { name: 'echo_it', parameters: [{ name: 'value', type, ...frame }], returns: type };
}

function javascript(signature: Signature): Driver {
  const make = compileFunction(`return ${javascriptDriver(signature)}`)() as (host: object) => Driver;
  const compile = (body: string) => compileFunction(body, [], { filename: 'solution.js' });
  return make({ compile, lineOffset: 0 });
}

/** One process answers many calls: each case is a signature, a source and the arguments. */
function python(
  cases: readonly { signature: Signature; source: string; values: string }[],
): readonly Reply[] {
  const program = `
import json, sys
for given in json.load(sys.stdin):
    space = {}
    exec(given["driver"], space)
    loaded = space["load"](given["source"])
    print(json.dumps(loaded if loaded[0] != "loaded" else space["call"](given["values"])))
`;
  const input = cases.map(({ signature, source, values }) => ({
    driver: pythonDriver(signature),
    source,
    values,
  }));
  const output = execFileSync('python3', ['-I', '-S', '-c', program], { input: JSON.stringify(input) });
  return output
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reply);
}

const scalar = fc
  .constantFrom<ScalarType>('int', 'float', 'string', 'bool')
  .map((kind): ValueType => ({ kind }));
const { type: anyType } = fc.letrec<{ type: ValueType; wrapped: ValueType }>((tie) => ({
  type: fc.oneof({ maxDepth: 3, depthSize: 'small' }, scalar, tie('wrapped')),
  wrapped: fc.oneof(
    fc.record({ kind: fc.constantFrom('list', 'linked-list'), of: tie('type') }) as fc.Arbitrary<ValueType>,
    // A node holds a value; "no value" would be no node.
    fc.record({ kind: fc.constant('tree'), of: scalar }) as fc.Arbitrary<ValueType>,
    scalar.map((of): ValueType => ({ kind: 'optional', of })),
  ),
}));

function valueOf(type: ValueType): fc.Arbitrary<Json> {
  switch (type.kind) {
    case 'int':
      return fc.maxSafeInteger();
    case 'float':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    case 'string':
      return fc.string({ unit: 'grapheme' });
    case 'bool':
      return fc.boolean();
    case 'optional':
      return fc.option(valueOf(type.of));
    case 'list':
    case 'linked-list':
      return fc.array(valueOf(type.of), { maxLength: 5 });
    case 'tree':
      return fc.array(fc.option(valueOf(type.of)), { maxLength: 8 }).map(asTree);
  }
}

/** Drops what has no parent and trailing gaps, so that a list is a tree level by level. */
function asTree(items: readonly Json[]): Json {
  const tree: Json[] = [];
  let places = 1;
  for (const item of items) {
    if (places === 0 || (tree.length === 0 && item === null)) break;
    places += item === null ? -1 : 1;
    tree.push(item);
  }
  while (tree.at(-1) === null) tree.pop();
  return tree;
}

const anyCase = anyType.chain((type) => fc.tuple(fc.constant(type), valueOf(type)));

test('JavaScript: every value of every type goes in and out unchanged', () => {
  fc.assert(
    fc.property(anyCase, ([type, value]) => {
      expect(checkValue(type, value)).toBeNull();
      const driver = javascript(echoSignature(type));
      expect(driver.load('const echoIt = (value) => value;')).toEqual(['loaded', '']);
      const [status, text] = driver.call(JSON.stringify([value]));
      expect([status, canonicalJson(JSON.parse(text))]).toEqual(['answer', canonicalJson(value)]);
    }),
    { numRuns: 300 },
  );
});

test('Python: every value of every type goes in and out unchanged', () => {
  const samples = fc.sample(anyCase, 300);
  const replies = python(
    samples.map(([type, value]) => ({
      signature: echoSignature(type),
      source: 'def echo_it(value):\n    return value\n',
      values: JSON.stringify([value]),
    })),
  );
  const told = replies.map(([status, text]) => `${status} ${canonicalJson(JSON.parse(text))}`);
  expect(told).toEqual(samples.map(([, value]) => `answer ${canonicalJson(value)}`));
});

test('floats that happen to be whole arrive as floats in Python', () => {
  const signature = {
    ...echoSignature({ kind: 'list', of: { kind: 'float' } }),
    returns: { kind: 'string' },
  } as const;
  const source = 'def echo_it(value):\n    return repr(value)\n';
  expect(python([{ signature, source, values: '[[1, 2.5]]' }])).toEqual([['answer', '"[1.0, 2.5]"']]);
});

test('each call sees the program afresh', () => {
  const driver = javascript(echoSignature({ kind: 'int' }));
  driver.load('let calls = 0; function echoIt() { return ++calls; }');
  expect([driver.call('[1]'), driver.call('[1]')]).toEqual([
    ['answer', '1'],
    ['answer', '1'],
  ]);
});

test('what does not compile, what is missing and what throws is told apart', () => {
  const driver = javascript(echoSignature({ kind: 'int' }));
  expect(driver.load('function echoIt( {')[0]).toBe('invalid');
  driver.load('const other = 1;');
  expect(driver.call('[1]')).toEqual(['missing', '']);
  driver.load('function echoIt(value) {\n  return value.a.b;\n}');
  const [status, text] = driver.call('[1]');
  expect(status).toBe('error');
  expect(JSON.parse(text)).toMatchObject({ type: 'TypeError', frames: [{ line: 2, name: 'echoIt' }] });
});

test('lines before the body, as browsers put them, do not count', () => {
  const make = compileFunction(`return ${javascriptDriver(echoSignature({ kind: 'int' }))}`)() as (
    host: object,
  ) => Driver;
  const compile = (body: string) => compileFunction(`\n\n${body}`, [], { filename: 'solution.js' });
  const driver = make({ compile, lineOffset: 2 });
  driver.load('function echoIt() {\n  throw new Error("no");\n}');
  expect(JSON.parse(driver.call('[1]')[1])).toMatchObject({ frames: [{ line: 2 }] });
  expect(JSON.parse(driver.load('function echoIt() {\n  return +;\n}')[1])).toMatchObject({
    frames: [{ line: 2 }],
  });
});

describe('a class', () => {
  const args = JSON.stringify(countersScript.args);
  const answer = ['answer', countersScript.answer];
  const parsed = ([status, text]: Reply): unknown => [status, JSON.parse(text)];

  test('is made and asked, call by call; what it returns is looked at before the next one', () => {
    const driver = javascript(counters);
    expect(driver.load(countersIn.javascript)).toEqual(['loaded', '']);
    expect(parsed(driver.call(args))).toEqual(answer);
    const [reply = ['', '']] = python([{ signature: counters, source: countersIn.python, values: args }]);
    expect(parsed(reply)).toEqual(answer);
  });

  test('may name its methods in snake_case or camelCase', () => {
    const driver = javascript(counters);
    driver.load(countersIn.javascript.replace('addWord', 'add_word').replace('mostCommon', 'most_common'));
    expect(parsed(driver.call(args))).toEqual(answer);
    const source = countersIn.python.replace('add_word', 'addWord').replace('most_common', 'mostCommon');
    const [reply = ['', '']] = python([{ signature: counters, source, values: args }]);
    expect(parsed(reply)).toEqual(answer);
  });

  test.each([
    ['missing', 'class Counter {}', 'class Counter:\n    pass\n', /^$/],
    [
      'error',
      countersIn.javascript.replace('return this.best;', 'return this.best.first.word;'),
      countersIn.python.replace('return self.best\n', 'return self.best["first"]\n'),
      /"call": ?3/,
    ],
    [
      'unfit',
      countersIn.javascript.replace('return this.best;', 'return new Set(this.best);'),
      countersIn.python.replace('return self.best\n', 'return set(self.best)\n'),
      /^Call 3: /,
    ],
  ] as const)(
    'that is or gives something else is told apart, with the call: %s',
    (status, script, source, said) => {
      const driver = javascript(counters);
      driver.load(script);
      const replies = [driver.call(args), ...python([{ signature: counters, source, values: args }])];
      expect(replies.map(([each]) => each)).toEqual([status, status]);
      expect(replies.filter(([, text]) => said.test(text))).toHaveLength(2);
    },
  );

  test('that cannot be made says so, without a call', () => {
    const driver = javascript(counters);
    driver.load(countersIn.javascript.replace('this.limit = limit;', 'this.limit = limit.most.words;'));
    const [status, text] = driver.call(args);
    expect(status).toBe('error');
    expect(JSON.parse(text)).not.toHaveProperty('call');
  });
});
