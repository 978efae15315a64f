// Two classes in every language, for the tests of classes: one that counts words up to a limit, and one that holds a value.

export const spoken = ['python', 'javascript', 'typescript', 'cpp', 'java', 'go', 'rust'] as const;
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
  cpp: `class WordCounter {
    map<string, int> counts;
    vector<string> best;
    const int limit;
public:
    explicit WordCounter(int limit) : limit(limit) {}

    int addWord(const string& word, int times) {
        int& count = counts[word];
        count = min(limit, count + times);
        int most = 0;
        for (auto& [each, many] : counts) most = max(most, many);
        best.clear();
        for (auto& [each, many] : counts) if (many == most) best.push_back(each);
        return count;
    }

    const vector<string>& mostCommon() const {
        return best;
    }

    void clear() {
        counts.clear();
        best.clear();
    }
};
`,
  java: `public class WordCounter {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> best = new ArrayList<>();
    private final int limit;

    public WordCounter(int limit) {
        this.limit = limit;
    }

    int addWord(String word, int times) {
        counts.merge(word, Math.min(limit, times), (a, b) -> Math.min(limit, a + b));
        int most = Collections.max(counts.values());
        best.clear();
        counts.forEach((each, count) -> { if (count == most) best.add(each); });
        return counts.get(word);
    }

    public List<String> mostCommon() {
        return best;
    }

    public void clear() {
        counts.clear();
        best.clear();
    }
}
`,
  go: `import "sort"

type WordCounter struct {
	limit  int
	counts map[string]int
	best   []string
}

func NewWordCounter(limit int) *WordCounter {
	return &WordCounter{limit: limit, counts: map[string]int{}}
}

func (c *WordCounter) AddWord(word string, times int) int {
	c.counts[word] += times
	if c.counts[word] > c.limit {
		c.counts[word] = c.limit
	}
	most := 0
	for _, count := range c.counts {
		if count > most {
			most = count
		}
	}
	c.best = c.best[:0]
	for each, count := range c.counts {
		if count == most {
			c.best = append(c.best, each)
		}
	}
	sort.Strings(c.best)
	return c.counts[word]
}

func (c *WordCounter) mostCommon() []string {
	return c.best
}

func (c *WordCounter) Clear() bool {
	c.counts = map[string]int{}
	c.best = c.best[:0]
	return true
}
`,
  rust: `use std::collections::BTreeMap;

pub struct WordCounter {
    limit: i32,
    counts: BTreeMap<String, i32>,
    best: Vec<String>,
}

impl WordCounter {
    pub fn new(limit: i32) -> Self {
        WordCounter { limit, counts: BTreeMap::new(), best: Vec::new() }
    }

    pub fn add_word(&mut self, word: &str, times: i32) -> i32 {
        let count = self.counts.entry(word.to_string()).or_insert(0);
        *count = (*count + times).min(self.limit);
        let answer = *count;
        let most = *self.counts.values().max().unwrap();
        self.best = self.counts.iter().filter(|(_, many)| **many == most).map(|(each, _)| each.clone()).collect();
        answer
    }

    pub fn most_common(&self) -> &Vec<String> {
        &self.best
    }

    pub fn clear(&mut self) {
        self.counts.clear();
        self.best.clear();
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
  cpp: `class ValueBox {
    TYPE held;
public:
    ValueBox(TYPE held) : held(held) {}
    TYPE swap(TYPE value) { TYPE before = held; held = value; return before; }
};
`,
  java: `class ValueBox {
    private TYPE held;
    ValueBox(TYPE held) { this.held = held; }
    TYPE swap(TYPE value) { TYPE before = held; held = value; return before; }
}
`,
  go: `type ValueBox struct{ held TYPE }

func NewValueBox(held TYPE) ValueBox { return ValueBox{held} }

func (b *ValueBox) Swap(value TYPE) TYPE {
	before := b.held
	b.held = value
	return before
}
`,
  rust: `struct ValueBox { held: TYPE }

impl ValueBox {
    fn new(held: TYPE) -> Self { ValueBox { held } }
    fn swap(&mut self, value: TYPE) -> TYPE { std::mem::replace(&mut self.held, value) }
}
`,
};
