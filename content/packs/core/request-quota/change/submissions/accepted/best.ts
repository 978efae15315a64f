// The seconds of all requests of each key, and where those begin that still count: never more than the limit of them.

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
    const isAllowed = this.used(recent) < this.limit;
    recent.seconds.push(at);
    if (!isAllowed) recent.first += 1;
    return isAllowed;
  }

  remaining(key: string, at: number): number {
    return this.limit - this.used(this.recent(key, at));
  }

  retryAfter(key: string, at: number): number {
    const recent = this.recent(key, at);
    return this.used(recent) < this.limit ? 0 : (recent.seconds[recent.first] ?? 0) + this.window - at;
  }

  private used({ seconds, first }: Requests): number {
    return seconds.length - first;
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
