import { execFileSync } from 'node:child_process';
import { Script } from 'node:vm';

import { expect, test } from 'vitest';

import { languages } from '../judging/index.ts';
import { counters } from './class.fixture.ts';
import type { Signature } from './problem.ts';
import { className, methodIn, nameIn, starterCode, typeIn } from './starter.ts';
import { parseValueType, type ValueType } from './value-type.ts';

function type(text: string): ValueType {
  const parsed = parseValueType(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
}

function signature(name: string, parameters: Readonly<Record<string, string>>, returns: string): Signature {
  return {
    name,
    parameters: Object.entries(parameters).map(([parameter, text]) => ({
      name: parameter,
      type: type(text),
      constraint: '',
      length: null,
      range: null,
    })),
    returns: type(returns),
  };
}

const pair = signature('pair_with_sum', { nums: 'list<int>', target_sum: 'int' }, 'list<int>');
const merge = signature('merge', { lists: 'list<linked-list<int>>', root: 'tree<int>' }, 'optional<string>');

test('Python', () => {
  const { text, body } = starterCode(pair, 'python');
  expect(text).toBe('def pair_with_sum(nums: list[int], target_sum: int) -> list[int]:\n    pass\n');
  expect(text.slice(...body)).toBe('pass');
});

test('JavaScript', () => {
  expect(starterCode(pair, 'javascript').text).toBe(
    '/**\n * @param {number[]} nums\n * @param {number} targetSum\n * @returns {number[]}\n */\n' +
      'function pairWithSum(nums, targetSum) {\n  \n}\n',
  );
});

test('TypeScript', () => {
  const { text, body } = starterCode(pair, 'typescript');
  expect(text).toBe('function pairWithSum(nums: number[], targetSum: number): number[] {\n  \n}\n');
  expect(text.slice(0, body[0]).endsWith('{\n  ')).toBe(true);
  expect(body[0]).toBe(body[1]);
});

test('nodes are explained and may be missing', () => {
  for (const language of languages.filter((each) => each !== 'sql')) {
    const { text } = starterCode(merge, language);
    expect(text).toContain('ListNode is already defined');
    expect(text).toContain('TreeNode is already defined');
  }
  expect(typeIn('python', type('list<linked-list<int>>'))).toBe('list[ListNode | None]');
  expect(typeIn('typescript', type('list<linked-list<int>>'))).toBe('(ListNode | null)[]');
  expect(typeIn('typescript', type('optional<tree<int>>'))).toBe('TreeNode | null');
  expect(typeIn('javascript', type('list<list<bool>>'))).toBe('boolean[][]');
});

test('names follow the language', () => {
  expect(nameIn('python', 'pair_with_sum')).toBe('pair_with_sum');
  expect(nameIn('typescript', 'pair_with_sum_2')).toBe('pairWithSum2');
});

test('every starter is a program of its language', () => {
  for (const each of [pair, merge]) {
    const check = 'import ast,sys; ast.parse(sys.stdin.read())';
    execFileSync('python3', ['-c', check], { input: starterCode(each, 'python').text });
    expect(() => new Script(starterCode(each, 'javascript').text)).not.toThrow();
  }
});

test('a whole number that fits is an int in Java and C++', () => {
  const [small, large] = [
    [-100, 100],
    [0, 2 ** 31],
  ] as const;
  expect(typeIn('java', type('list<list<int>>'), small)).toBe('int[][]');
  expect(typeIn('java', type('list<int>'), large)).toBe('long[]');
  expect(typeIn('java', type('list<list<string>>'))).toBe('List<List<String>>');
  expect(typeIn('java', type('list<optional<bool>>'))).toBe('List<Boolean>');
  expect(typeIn('cpp', type('list<int>'), small)).toBe('vector<int>');
  expect(typeIn('cpp', type('int'))).toBe('long long');
  expect(typeIn('go', type('list<optional<int>>'))).toBe('[]*int');
  expect(typeIn('go', type('optional<tree<int>>'))).toBe('*TreeNode');
});

test('a class starts with its constructor and methods', () => {
  const { text, body } = starterCode(counters, 'python');
  expect(text).toBe(`class WordCounter:
    def __init__(self, limit: int):
        pass

    def add_word(self, word: str, times: int) -> int:
        pass

    def most_common(self) -> list[str]:
        pass

    def clear(self) -> None:
        pass
`);
  expect(text.slice(...body)).toBe('pass');
  expect(starterCode(counters, 'typescript').text).toBe(`class WordCounter {
  constructor(limit: number) {
    
  }

  addWord(word: string, times: number): number {
    
  }

  mostCommon(): string[] {
    
  }

  clear(): void {
    
  }
}
`);
  expect(starterCode(counters, 'javascript').text).toBe(`class WordCounter {
  /**
   * @param {number} limit
   */
  constructor(limit) {
    
  }

  /**
   * @param {string} word
   * @param {number} times
   * @returns {number}
   */
  addWord(word, times) {
    
  }

  /**
   * @returns {string[]}
   */
  mostCommon() {
    
  }

  clear() {
    
  }
}
`);
});

test('methods follow the language, too', () => {
  expect(methodIn('python', 'add_word')).toBe('add_word');
  expect(methodIn('java', 'add_word')).toBe('addWord');
  expect(methodIn('go', 'add_word')).toBe('AddWord');
  expect(className(counters)).toBe('WordCounter');
});

test('a class in compiled languages', () => {
  expect(starterCode(counters, 'cpp').text).toBe(`class WordCounter {
public:
    WordCounter(long long limit) {
        
    }

    long long addWord(string word, long long times) {
        
    }

    vector<string> mostCommon() {
        
    }

    void clear() {
        
    }
};
`);
  expect(starterCode(counters, 'java').text).toBe(`class WordCounter {
    public WordCounter(long limit) {
        
    }

    public long addWord(String word, long times) {
        
    }

    public List<String> mostCommon() {
        
    }

    public void clear() {
        
    }
}
`);
  expect(starterCode(counters, 'go').text).toBe(`type WordCounter struct {
}

func NewWordCounter(limit int) *WordCounter {
\t
}

func (w *WordCounter) AddWord(word string, times int) int {
\t
}

func (w *WordCounter) MostCommon() []string {
\t
}

func (w *WordCounter) Clear() {
\t
}
`);
  expect(starterCode(counters, 'rust').text).toBe(`struct WordCounter {
}

impl WordCounter {
    fn new(limit: i64) -> Self {
        
    }

    fn add_word(&mut self, word: String, times: i64) -> i64 {
        
    }

    fn most_common(&mut self) -> Vec<String> {
        
    }

    fn clear(&mut self) {
        
    }
}
`);
});
