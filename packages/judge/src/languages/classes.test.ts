import type { Json } from '@greenroom/core/base';
import { parseValueType, type Signature, typeIn } from '@greenroom/core/coding';
import type { Language, TestResult } from '@greenroom/core/judging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { classOf, hiddenTest, openRealJudge, requestOf, visibleTest } from '../request.fixture.ts';
import type { Judge, JudgeTest } from '../request.ts';
import { boxes, counters, type Spoken, spoken } from './classes.fixture.ts';
import { valuesByType } from './values.fixture.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await openRealJudge();
});
afterAll(() => judge.close());

const counter = classOf('word_counter', ['int'], {
  add_word: [['string', 'int'], 'int'],
  most_common: [[], 'list<string>'],
  clear: [[], 'none'],
});

interface Asked {
  readonly language: Language;
  readonly source: string;
  readonly signature?: Signature;
}

async function resultsOf(
  { language, source, signature = counter }: Asked,
  ...tests: readonly JudgeTest[]
): Promise<readonly TestResult[]> {
  const comparison = { kind: 'calls', each: { kind: 'exact' } } as const;
  const verdict = await judge.judge(requestOf(language, source, tests, { signature, comparison }));
  if (verdict.tests.length !== tests.length) throw new Error(`${verdict.verdict} ${verdict.compile.message}`);
  return verdict.tests;
}

async function messageOf(asked: Asked, test: JudgeTest): Promise<string> {
  const [result] = await resultsOf(asked, test);
  return `${result?.verdict} ${result?.message}`;
}

async function rejection({ language, source, signature = counter }: Asked): Promise<string> {
  const verdict = await judge.judge(requestOf(language, source, [visibleTest([[1], []], [])], { signature }));
  expect(verdict.verdict).toBe('CE');
  return verdict.compile.message;
}

const script: Json[] = [
  [5],
  [['add_word', 'a', 2], ['add_word', 'b', 9], ['most_common'], ['clear'], ['most_common']],
];
const answer: Json = [2, 5, ['b'], null, []];

describe.each(spoken)('%s', (language: Spoken) => {
  const source = counters[language];

  test('is made and asked call by call, each test anew', async () => {
    const results = await resultsOf(
      { language, source },
      visibleTest(script, answer),
      hiddenTest(script, answer),
    );
    expect(results.map(({ verdict, message }) => [verdict, message])).toEqual([
      ['AC', ''],
      ['AC', ''],
    ]);
  });

  test('may be asked nothing', async () => {
    expect(await messageOf({ language, source }, visibleTest([[5], []], []))).toBe('AC ');
  });

  test.each(valuesByType)('%s goes in, stays and comes out', async (type, values) => {
    const signature = classOf('value_box', [type], { swap: [[type], type] });
    const parsed = parseValueType(type);
    if (!parsed.ok) throw new Error(parsed.problem);
    const [first, ...others] = values;
    const calls = [...others, first ?? null].map((value): Json => ['swap', value]);
    const test = visibleTest([[first ?? null], calls], values);
    const text = boxes[language].replaceAll('TYPE', typeIn(language, parsed.value));
    expect(await messageOf({ language, source: text, signature }, test)).toBe('AC ');
  });

  test('a wrong answer names its call, and shows all only where it may', async () => {
    const wrong = [2, 5, ['b'], null, ['b']];
    const told = 'WA Call 5 does not return what is expected';
    expect(await messageOf({ language, source }, visibleTest(script, wrong))).toBe(told);
    const [hidden] = await resultsOf({ language, source }, hiddenTest(script, wrong));
    expect(hidden?.shown).toBeUndefined();
    expect(hidden?.message).toBe('Call 5 does not return what is expected');
  });

  test('what is missing is told, with what is wanted', async () => {
    const message = await rejection({ language, source: source.replaceAll('WordCounter', 'Counter') });
    expect(message).toContain('The class, or a part of it, is missing. Define:');
    expect(message).toContain('WordCounter');
  });
});

const breaking = { python: 'raise ValueError("no")', javascript: 'throw new RangeError("no");' } as const;

test.each<[Language, string, RegExp]>([
  [
    'python',
    counters.python.replace('return self.best\n', `${breaking.python}\n`),
    /^RTE Call 3: ValueError: no\n {2}line 11, in most_common/,
  ],
  [
    'javascript',
    counters.javascript.replace('return this.best;', breaking.javascript),
    /^RTE Call 3: RangeError: no\n {2}line 15, in \S*mostCommon/,
  ],
  [
    'python',
    counters.python.replace('return self.best\n', 'return set(self.best)\n'),
    /^WA Call 3: The answer holds a value of type set/,
  ],
  [
    'python',
    counters.python.replace('return self.best\n', 'return 7\n'),
    /^WA The answer of call 3 \(most_common\) must be a list in square brackets, not 7/,
  ],
  [
    'python',
    counters.python.replace('return self.counts[word]\n', 'self.counts[word]\n'),
    /^WA The answer of call 1 \(add_word\) must be a whole number, not null\. Is a return missing\?/,
  ],
  ['python', counters.python.replace('def clear', 'def clean'), /^RTE Call 4: AttributeError: .*clear/],
  [
    'typescript',
    counters.typescript.replace('clear()', 'clean()'),
    /^RTE Call 4: TypeError: clear is not a method/,
  ],
  [
    'cpp',
    counters.cpp.replace('return best;', 'throw out_of_range("no");'),
    /^RTE Call 3: std::out_of_range: no$/,
  ],
  [
    'cpp',
    counters.cpp.replace('return count;', 'return 1LL << 60;').replace('int addWord', 'long long addWord'),
    /^WA Call 1: The answer holds a whole number beyond/,
  ],
  [
    'java',
    counters.java.replace('return best;', 'return best.subList(0, 9);'),
    /^RTE Call 3: IndexOutOfBoundsException: .*\n {2}line 19, in mostCommon: return best\.subList/,
  ],
  [
    'java',
    counters.java
      .replace('List<String> mostCommon', 'Set<String> mostCommon')
      .replace('return best;', 'return new HashSet<>(best);'),
    /^WA Call 3: The answer holds a value of type java\.util\.HashSet/,
  ],
  [
    'go',
    counters.go.replace('return c.best', 'return c.best[:99]'),
    /^RTE Call 3: panic: slice bounds out of range: .*\n {2}line 35, in mostCommon: return c\.best\[:99\]/,
  ],
  [
    'go',
    counters.go.replace('return c.counts[word]', 'return 1 << 60'),
    /^WA Call 1: The answer holds 1152921504606846976/,
  ],
  [
    'rust',
    counters.rust.replace('&self.best\n', 'panic!("no")\n'),
    /^RTE Call 3: panic: no\n {2}line 24: panic!\("no"\)/,
  ],
])(
  '%s: what breaks off or does not fit is told with its call and line',
  async (language, source, message) => {
    expect(await messageOf({ language, source }, visibleTest(script, answer))).toMatch(message);
  },
);

test('a hidden test tells the call, not what was asked', async () => {
  const source = counters.python.replace('return self.best\n', 'raise ValueError(list(self.counts))\n');
  expect(await messageOf({ language: 'python', source }, hiddenTest(script, answer))).toBe(
    'RTE Call 3: ValueError\n  line 11, in most_common: raise ValueError(list(self.counts))',
  );
});

test.each<[Language, string, RegExp]>([
  [
    'cpp',
    counters.cpp.replace('void clear', 'void clean'),
    /^The class, or a part of it, is missing\. Define:[^]*void clear\(\)/,
  ],
  [
    'cpp',
    counters.cpp.replace('int times', 'string times').replace('count + times', 'count + (int)times.size()'),
    /^The parameter b must be of a type like long long\.[^]*long long addWord\(string a, long long b\)/,
  ],
  [
    'cpp',
    counters.cpp.replace('(int limit) : limit(limit)', '(string limit) : limit(limit.size())'),
    /^The constructor must be public and take \(long long a\)\./,
  ],
  [
    'cpp',
    counters.cpp
      .replace('const vector<string>& mostCommon', 'int mostCommon')
      .replace('return best;', 'return 1;'),
    /^MostCommon must return a type like vector<string>\./,
  ],
  [
    'cpp',
    counters.cpp.replace('best.clear();', 'best.clean();'),
    /has no member named ‘clean’[^]*line 13: best\.clean\(\);/,
  ],
  ['java', counters.java.replace('void clear', 'void clean'), /^The class, or a part of it, is missing/],
  [
    'java',
    counters.java
      .replace('String word, int times', 'String word, boolean times')
      .replace('Math.min(limit, times)', '1'),
    /The parameter b is declared as boolean, into which a value of type int does not go/,
  ],
  [
    'java',
    counters.java.replace('WordCounter(int limit)', 'WordCounter()').replace('= limit;', '= 1;'),
    /WordCounter must take 1 parameter, not 0/,
  ],
  ['go', counters.go.replace(') Clear(', ') Clean('), /^The class, or a part of it, is missing[^]*Clear\(\)/],
  ['go', counters.go.replace('return c.best', 'return c.worst'), /c\.worst undefined[^]*line 35/],
  [
    'rust',
    counters.rust.replace('fn clear', 'fn clean'),
    /^The class, or a part of it, is missing[^]*fn clear\(&mut self\)/,
  ],
  [
    'rust',
    counters.rust.replace('times: i32', 'times: bool').replace('+ times', '+ times as i32'),
    /^add_word: the parameter b must be of a type like i64\./,
  ],
])('%s: what does not compile or fit is told with what is wanted', async (language, source, message) => {
  expect(await rejection({ language, source })).toMatch(message);
});
