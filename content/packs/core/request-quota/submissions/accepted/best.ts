// The allowed seconds of each key in a list, and where those begin that still count.

interface Requests {
  readonly seconds: number[];
  first: number;
}

class RequestQuota {
  private readonly requests = new Map<string, Requests>();

  constructor(
    private readonly limit: number,
    private readonly window: number,
  ) {}

  allow(key: string, at: number): boolean {
    const recent = this.recent(key, at);
    if (recent.seconds.length - recent.first >= this.limit) return false;
    recent.seconds.push(at);
    return true;
  }

  remaining(key: string, at: number): number {
    const { seconds, first } = this.recent(key, at);
    return this.limit - (seconds.length - first);
  }

  retryAfter(key: string, at: number): number {
    const { seconds, first } = this.recent(key, at);
    const oldest = seconds[first];
    return oldest === undefined || seconds.length - first < this.limit ? 0 : oldest + this.window - at;
  }

  private recent(key: string, at: number): Requests {
    const recent = this.requests.get(key) ?? { seconds: [], first: 0 };
    this.requests.set(key, recent);
    while (recent.first < recent.seconds.length && (recent.seconds[recent.first] ?? 0) <= at - this.window) {
      recent.first += 1;
    }
    return recent;
  }
}
