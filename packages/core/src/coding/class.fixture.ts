// A small class for tests: counters by name, with a limit.

import type { Parameter, Signature } from './problem.ts';
import { parseValueType, type ValueType } from './value-type.ts';

function typeOf(text: string): ValueType {
  const type = parseValueType(text);
  if (!type.ok) throw new Error(type.problem);
  return type.value;
}

/** `parametersOf({ limit: 'int' })`, without constraints. */
function parametersOf(types: Readonly<Record<string, string>>): readonly Parameter[] {
  return Object.entries(types).map(([name, type]) => {
    return { name, type: typeOf(type), constraint: '', length: null, range: null };
  });
}

/** Methods by name: their parameters, and what they return or `none`. */
export function classSignature(
  name: string,
  parameters: Readonly<Record<string, string>>,
  methods: Readonly<Record<string, readonly [parameters: Readonly<Record<string, string>>, returns: string]>>,
): Signature {
  return {
    name,
    parameters: [],
    returns: typeOf('list<string>'),
    class: {
      parameters: parametersOf(parameters),
      methods: Object.entries(methods).map(([method, [taken, returns]]) => ({
        name: method,
        parameters: parametersOf(taken),
        returns: returns === 'none' ? null : typeOf(returns),
      })),
      calls: [0, 1000],
    },
  };
}

export const counters = classSignature(
  'word_counter',
  { limit: 'int' },
  {
    add_word: [{ word: 'string', times: 'int' }, 'int'],
    most_common: [{}, 'list<string>'],
    clear: [{}, 'none'],
  },
);

/** What one of them is asked, and what it says. */
export const countersScript = {
  args: [[5], [['add_word', 'a', 2], ['add_word', 'b', 9], ['most_common'], ['clear'], ['most_common']]],
  answer: [2, 5, ['b'], null, []],
} as const;

export const countersIn = {
  javascript: `
class WordCounter {
  constructor(limit) {
    this.limit = limit;
    this.counts = new Map();
    this.best = [];
  }
  addWord(word, times) {
    const count = Math.min(this.limit, (this.counts.get(word) ?? 0) + times);
    this.counts.set(word, count);
    const most = Math.max(...this.counts.values());
    this.best.splice(0, Infinity, ...[...this.counts.keys()].filter((each) => this.counts.get(each) === most));
    return count;
  }
  mostCommon() {
    return this.best;
  }
  clear() {
    this.counts.clear();
    this.best.length = 0;
    return 'nobody looks at this';
  }
}`,
  python: `
class WordCounter:
    def __init__(self, limit):
        self.limit, self.counts, self.best = limit, {}, []

    def add_word(self, word, times):
        self.counts[word] = min(self.limit, self.counts.get(word, 0) + times)
        most = max(self.counts.values())
        self.best[:] = [each for each, count in self.counts.items() if count == most]
        return self.counts[word]

    def most_common(self):
        return self.best

    def clear(self):
        self.counts.clear()
        self.best.clear()
        return "nobody looks at this"
`,
} as const;
