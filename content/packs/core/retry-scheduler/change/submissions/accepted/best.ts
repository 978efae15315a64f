// A binary heap of waiting jobs by the second in which they are due, then by the order in which they were scheduled.

interface Waiting {
  readonly job: string;
  readonly due: number;
  readonly order: number;
}

const LONGEST = 60;

class RetryScheduler {
  private readonly heap: Waiting[] = [];
  private readonly failures = new Map<string, number>();
  private readonly dead: string[] = [];
  private scheduled = 0;

  constructor(
    private readonly delay: number,
    private readonly attempts: number,
  ) {}

  add(job: string, at: number): void {
    this.failures.set(job, 0);
    this.push({ job, due: at, order: this.scheduled++ });
  }

  take(at: number): string | null {
    const first = this.heap[0];
    if (first === undefined || first.due > at) return null;
    this.pop();
    return first.job;
  }

  failed(job: string, at: number): boolean {
    const failures = (this.failures.get(job) ?? 0) + 1;
    this.failures.set(job, failures);
    if (failures >= this.attempts) {
      this.dead.push(job);
      return false;
    }
    this.push({ job, due: at + Math.min(LONGEST, this.delay * 2 ** (failures - 1)), order: this.scheduled++ });
    return true;
  }

  succeeded(job: string, _at: number): void {
    this.failures.delete(job);
  }

  givenUp(): string[] {
    return this.dead;
  }

  private push(added: Waiting): void {
    let at = this.heap.push(added) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.heap[parent];
      if (above === undefined || isBefore(above, added)) break;
      this.heap[at] = above;
      at = parent;
    }
    this.heap[at] = added;
  }

  private pop(): void {
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      let below = this.heap[child];
      const other = this.heap[child + 1];
      if (below !== undefined && other !== undefined && isBefore(other, below)) {
        child += 1;
        below = other;
      }
      if (below === undefined || isBefore(last, below)) break;
      this.heap[at] = below;
      at = child;
    }
    this.heap[at] = last;
  }
}

function isBefore(a: Waiting, b: Waiting): boolean {
  return a.due < b.due || (a.due === b.due && a.order < b.order);
}
