// Two classes in every language, for the tests of classes: one that counts words up to a limit, and one that holds a value.

export const spoken = ['python', 'javascript', 'typescript'] as const;
export type Spoken = (typeof spoken)[number];

/** `most_common` returns a list that changes afterwards: it counts as it was. */
export const counters: Readonly<Record<Spoken, string>> = {
  python: `class WordCounter:
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
  javascript: `class WordCounter {
  constructor(limit) {
    this.limit = limit;
    this.counts = new Map();
    this.best = [];
  }
  addWord(word, times) {
    this.counts.set(word, Math.min(this.limit, (this.counts.get(word) ?? 0) + times));
    const most = Math.max(...this.counts.values());
    this.best.length = 0;
    for (const [each, count] of this.counts) if (count === most) this.best.push(each);
    return this.counts.get(word);
  }
  mostCommon() {
    return this.best;
  }
  clear() {
    this.counts.clear();
    this.best.length = 0;
  }
}
`,
  typescript: `export class WordCounter {
  private readonly counts = new Map<string, number>();
  private best: string[] = [];
  constructor(private readonly limit: number) {}
  addWord(word: string, times: number): number {
    const count = Math.min(this.limit, (this.counts.get(word) ?? 0) + times);
    this.counts.set(word, count);
    const most = Math.max(...this.counts.values());
    this.best.length = 0;
    for (const [each, count] of this.counts) if (count === most) this.best.push(each);
    return count;
  }
  mostCommon = (): string[] => this.best;
  clear(): void {
    this.counts.clear();
    this.best.length = 0;
  }
}
`,
};

/** TYPE is what it holds. */
export const boxes: Readonly<Record<Spoken, string>> = {
  python: `class ValueBox:
    def __init__(self, held: TYPE):
        self.held = held

    def swap(self, value: TYPE) -> TYPE:
        self.held, before = value, self.held
        return before
`,
  javascript: `class ValueBox {
  constructor(held) { this.held = held; }
  swap(value) { const before = this.held; this.held = value; return before; }
}
`,
  typescript: `class ValueBox {
  constructor(private held: TYPE) {}
  swap(value: TYPE): TYPE { const before = this.held; this.held = value; return before; }
}
`,
};
