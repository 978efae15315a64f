// A line of work: so many at once, the others in the order in which they came.

export interface Queue {
  /** Runs the work when its turn comes. */
  run<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void>;
}

export function createQueue(atOnce: number): Queue {
  const waiting: (() => void)[] = [];
  const watchers: (() => void)[] = [];
  let running = 0;

  function next(): void {
    const start = waiting.shift();
    if (start !== undefined) {
      start();
      return;
    }
    running -= 1;
    if (running === 0) for (const resolve of watchers.splice(0)) resolve();
  }

  return {
    async run(work) {
      if (running < atOnce) running += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        next();
      }
    },
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => watchers.push(resolve))),
  };
}
