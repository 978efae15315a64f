import type { Json } from '@greenroom/core/base';
import type { Verdict } from '@greenroom/core/judging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  firstOf,
  hiddenTest,
  openRealJudge,
  requestOf,
  signatureOf,
  visibleTest,
} from '../request.fixture.ts';
import type { Judge } from '../request.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await openRealJudge();
});
afterAll(() => judge.close());

type Types = readonly [name: string, parameters: readonly string[], returns: string];
const SOLVE: Types = ['solve', ['int'], 'int'];

interface Trial {
  readonly types?: Types;
  readonly args?: readonly Json[];
  readonly expected?: Json;
  readonly hidden?: boolean;
}

function run(
  source: string,
  { types = SOLVE, args = [1], expected = 2, hidden = false }: Trial = {},
): Promise<Verdict> {
  const make = hidden ? hiddenTest : visibleTest;
  return judge.judge(requestOf('rust', source, [make(args, expected)], { signature: signatureOf(...types) }));
}

/** The verdict and all that was said. */
async function said(source: string, trial: Trial = {}): Promise<string> {
  const verdict = await run(source, trial);
  const [first] = verdict.tests;
  return `${verdict.verdict} ${first?.message ?? verdict.compile.message}`;
}

const PAIR: Types = ['two_words', ['list<int>', 'string'], 'list<int>'];
const pair: Trial = { types: PAIR, args: [[1, 2], 'abc'], expected: [1, 2, 3] };

test.each([
  ['owned', 'fn two_words(mut a: Vec<i64>, b: String) -> Vec<i64> { a.push(b.len() as i64); a }'],
  [
    'small',
    'pub fn two_words(a: Vec<i32>, b: String) -> Vec<usize> { let mut c: Vec<usize> = a.iter().map(|x| *x as usize).collect(); c.push(b.len()); c }',
  ],
  [
    'borrowed',
    'fn two_words(a: &[i64], b: &str) -> Vec<i64> { let mut c = a.to_vec(); c.push(b.len() as i64); c }',
  ],
  [
    'borrowed to be changed',
    "fn two_words<'a>(a: &'a mut Vec<i64>, b: &String) -> &'a [i64] { a.push(b.len() as i64); a }",
  ],
  [
    'camelCase',
    '#![allow(non_snake_case)]\nuse std::collections::HashMap;\nfn twoWords(mut a: Vec<i64>, b: String) -> Vec<i64> { let mut m = HashMap::new(); m.insert(1, b.len()); a.push(m[&1] as i64); a }',
  ],
  [
    'a Solution that nobody defined',
    'impl Solution {\n    pub fn two_words(mut a: Vec<i32>, b: String) -> Vec<i32> { a.push(b.len() as i32); a }\n}\n',
  ],
  [
    'a Solution with self',
    'struct Solution;\nimpl Solution {\n    fn two_words(&self, mut a: Vec<i32>, b: String) -> Vec<i32> { a.push(b.len() as i32); a }\n}\n',
  ],
  [
    'a Solution that is made',
    'struct Solution { n: i32 }\nimpl Solution {\n    fn new() -> Self { Solution { n: 3 } }\n    fn two_words(&mut self, mut a: Vec<i32>, _b: String) -> Vec<i32> { a.push(self.n); a }\n}\n',
  ],
  [
    'a main of its own',
    'fn two_words(mut a: Vec<i64>, b: String) -> Vec<i64> { a.push(b.len() as i64); a }\nfn main() { println!("never"); }\n',
  ],
  [
    'a deque',
    'use std::collections::VecDeque;\nfn two_words(mut a: VecDeque<u8>, b: String) -> VecDeque<u8> { a.push_back(b.len() as u8); a }\n',
  ],
])('%s', async (_name, source) => {
  expect(await said(source, pair)).toBe('AC ');
});

test('nodes are given, shared if a solution wants that, or its own', async () => {
  const types: Types = ['grow', ['linked-list<int>', 'tree<int>'], 'tree<int>'];
  const trial: Trial = {
    types,
    args: [
      [1, 2],
      [5, null, 6],
    ],
    expected: [3, 5, null, null, 6],
  };
  const sum =
    'let mut sum = 0; let mut at = a.as_ref(); while let Some(node) = at { sum += node.val; at = node.next.as_ref(); }';
  expect(
    await said(
      `fn grow(a: Option<Box<ListNode>>, b: Option<Box<TreeNode>>) -> Option<Box<TreeNode>> { ${sum} let mut root = TreeNode::new(sum); root.left = b; Some(Box::new(root)) }`,
      trial,
    ),
  ).toBe('AC ');
  expect(
    await said(
      `use std::rc::Rc;\nuse std::cell::RefCell;\nfn grow(a: Option<Box<ListNode>>, b: Option<Rc<RefCell<TreeNode>>>) -> Option<Rc<RefCell<TreeNode>>> { ${sum} let mut root = TreeNode::new(sum); root.left = b; Some(Rc::new(RefCell::new(root))) }`,
      trial,
    ),
  ).toBe('AC ');
  const own = `pub struct ListNode { pub val: i32, pub next: Option<Box<ListNode>> }
struct TreeNode { val: i32, left: Option<Box<TreeNode>>, right: Option<Box<TreeNode>> }
fn grow(a: Option<Box<ListNode>>, b: Option<Box<TreeNode>>) -> Option<Box<TreeNode>> { ${sum} Some(Box::new(TreeNode { val: sum, left: b, right: None })) }`;
  expect(await said(own, trial)).toBe('AC ');
  const twice =
    'use std::rc::Rc;\nuse std::cell::RefCell;\nfn grow(_a: Option<Box<ListNode>>, b: Option<Rc<RefCell<TreeNode>>>) -> Option<Rc<RefCell<TreeNode>>> { let mut root = TreeNode::new(1); root.left = b.clone(); root.right = b; Some(Rc::new(RefCell::new(root))) }';
  expect(await said(twice, trial)).toBe('WA The tree of the answer holds the same node twice');
});

describe('what does not compile', () => {
  test('in the compiler’s own words, with the own lines', async () => {
    const message = await said(
      'fn solve(a: i64) -> i64 {\n    let v = vec![a];\n    drop(v);\n    v[0]\n}\n',
    );
    expect(message).toMatch(
      /^CE error\[E0382\]: borrow of moved value: `v`\n +--> (?:\.\/)?solution\.rs:4:5\n/,
    );
    expect(message).not.toContain('greenroom');
  });

  test('a brace that is not closed', async () => {
    expect(await said('fn solve(a: i64) -> i64 {\n    if a > 1 {\n        a\n}\n')).toMatch(
      /^CE this file contains an unclosed delimiter\n {2}line [1-5]/,
    );
  });

  test('a function that does not fit the call', async () => {
    expect(await said('fn other(a: i64) -> i64 { a }')).toMatch(
      /^CE The function is missing\. Define:\n\nfn solve\(a: i64\) -> i64 \{/,
    );
    expect(await said('fn solve(a: i64, b: i64) -> i64 { a + b }')).toMatch(
      /^CE solve must take 1 parameter\.\n\n/i,
    );
    expect(await said('fn solve(a: String) -> i64 { 1 }')).toMatch(
      /^CE The parameter a must be of a type like i64\.\n\n/,
    );
    expect(await said('fn solve(a: i64) -> String { String::new() }')).toMatch(
      /^CE solve must return a type like i64\.\n\n/i,
    );
    expect(await said('fn solve(a: i64) { }')).toMatch(/^CE solve must return a type like i64\.\n\n/i);
  });
});

describe('how a program dies', () => {
  test.each<readonly [string, string, RegExp]>([
    [
      'an index',
      'fn solve(a: i64) -> i64 {\n    let v = vec![1, 2];\n    v[a as usize + 7]\n}',
      /^RTE panic: index out of bounds: the len is 2 but the index is 8\n {2}line 3: v\[a as usize \+ 7\]$/,
    ],
    [
      'unwrap',
      'fn solve(a: i64) -> i64 {\n    let v: Option<i64> = if a > 5 { Some(1) } else { None };\n    v.unwrap()\n}',
      /^RTE panic: called `Option::unwrap\(\)` on a `None` value\n {2}line 3: v\.unwrap\(\)$/,
    ],
    [
      'overflow',
      'fn solve(a: i64) -> i64 {\n    a + i64::MAX\n}',
      /^RTE panic: attempt to add with overflow\n {2}line 2/,
    ],
    [
      'division',
      'fn solve(a: i64) -> i64 {\n    a / (a - 1)\n}',
      /^RTE panic: attempt to divide by zero\n {2}line 2/,
    ],
    [
      'recursion without end',
      '#[inline(never)]\nfn deeper(a: i64) -> i64 { if a == -1 { 0 } else { 1 + deeper(std::hint::black_box(a) + 1) * 3 % 7 } }\nfn solve(a: i64) -> i64 { deeper(a) }',
      /^RTE The stack overflowed: the recursion is too deep$/,
    ],
    [
      'a null pointer',
      'fn solve(a: i64) -> i64 { unsafe { *(std::hint::black_box(0usize) as *const i64) + a } }',
      /^RTE (A null pointer was followed|panic: null pointer)/,
    ],
    [
      'exit',
      'fn solve(_a: i64) -> i64 { std::process::exit(3) }',
      /^RTE The program ended before it answered, with exit code 3$/,
    ],
    ['abort', 'fn solve(_a: i64) -> i64 { std::process::abort() }', /^RTE The program aborted/],
    [
      'memory',
      'fn solve(_a: i64) -> i64 { let mut v = Vec::new(); loop { v.push(vec![1u8; 1 << 24]); } }',
      /^MLE /,
    ],
    [
      'memory in one piece',
      'fn solve(_a: i64) -> i64 { std::hint::black_box(vec![1u8; 1 << 40]).len() as i64 }',
      /^MLE /,
    ],
    [
      'no end',
      'fn solve(a: i64) -> i64 { let mut b = a; loop { b = std::hint::black_box(b) + 1; if b < 0 { return b; } } }',
      /^TLE /,
    ],
    [
      'a number too large',
      'fn solve(_a: i64) -> u64 { 1 << 60 }',
      /^WA The answer holds a whole number beyond ±2\^53$/,
    ],
  ])('%s', async (_name, source, expected) => {
    expect(await said(source)).toMatch(expected);
  });

  test('an argument that does not fit, an answer that is no number', async () => {
    expect(await said('fn solve(a: i32) -> i32 { a }', { args: [5_000_000_000] })).toBe(
      'RTE OverflowError: 5000000000 does not fit into the parameter, an i32: take i64',
    );
    const float: Types = ['solve', ['int'], 'float'];
    expect(await said('fn solve(a: i64) -> f64 { (-a as f64).sqrt() }', { types: float })).toBe(
      'WA The answer holds NaN, which is not a number that can be compared',
    );
  });

  test('a hidden test tells the kind and the line, never its input', async () => {
    const verdict = await run('fn solve(a: i64) -> i64 {\n    panic!("the input is {}", a)\n}', {
      args: [987654],
      hidden: true,
    });
    expect(firstOf(verdict).message).toBe('panic\n  line 2: panic!("the input is {}", a)');
    expect(JSON.stringify(verdict)).not.toContain('987654');
  });
});

test('what it prints is shown', async () => {
  const verdict = await run('fn solve(a: i64) -> i64 { print!("one "); eprintln!("two"); a + 1 }');
  expect(verdict.verdict).toBe('AC');
  expect(firstOf(verdict).shown?.stdout).toMatch(/one/);
  expect(firstOf(verdict).shown?.stdout).toMatch(/two/);
});

test('long lists come and go', async () => {
  const types: Types = ['solve', ['linked-list<int>'], 'int'];
  const values = Array.from({ length: 200_000 }, (_each, index) => index);
  const source =
    'fn solve(a: Option<Box<ListNode>>) -> i64 { let mut n = 0; let mut at = &a; while let Some(node) = at { n += 1; at = &node.next; } n }';
  expect(await said(source, { types, args: [values], expected: 200_000 })).toBe('AC ');
});
