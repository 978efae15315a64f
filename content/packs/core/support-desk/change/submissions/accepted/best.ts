// As before, and the tickets in order of arrival; what was taken out of turn is skipped.

const LONG_WAIT = 60;

function startTimes(tickets: number[][], agents: number): number[] {
  const arrives = (ticket: number): number => tickets[ticket]![0]!;
  const coming = tickets.map((_, ticket) => ticket).sort((a, b) => arrives(a) - arrives(b) || a - b);
  const freeAgain = new Heap<number>((a, b) => a - b);
  for (let agent = 0; agent < Math.min(agents, tickets.length); agent += 1) freeAgain.push(0);
  const byUrgency = new Heap<number>(
    (a, b) => tickets[a]![1]! - tickets[b]![1]! || arrives(a) - arrives(b) || a - b,
  );
  const starts = tickets.map(() => -1);
  let now = 0;
  let arrived = 0;
  let oldest = 0;
  for (let taken = 0; taken < tickets.length; taken += 1) {
    now = Math.max(now, freeAgain.pop());
    if (taken === arrived) now = Math.max(now, arrives(coming[arrived]!));
    while (arrived < coming.length && arrives(coming[arrived]!) <= now) {
      byUrgency.push(coming[arrived]!);
      arrived += 1;
    }
    while (starts[coming[oldest]!] !== -1) oldest += 1;
    const first = coming[oldest]!;
    let ticket = first;
    if (now - arrives(first) < LONG_WAIT) {
      do ticket = byUrgency.pop();
      while (starts[ticket] !== -1);
    }
    starts[ticket] = now;
    freeAgain.push(now + tickets[ticket]![2]!);
  }
  return starts;
}

/** A binary heap: `pop` gives the item that comes first in the order. */
class Heap<Item> {
  private readonly items: Item[] = [];

  constructor(private readonly order: (a: Item, b: Item) => number) {}

  push(item: Item): void {
    let place = this.items.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.order(this.items[parent]!, item) <= 0) break;
      this.items[place] = this.items[parent]!;
      place = parent;
    }
    this.items[place] = item;
  }

  /** Only for a heap that is not empty. */
  pop(): Item {
    const first = this.items[0]!;
    const item = this.items.pop()!;
    if (this.items.length > 0) this.sink(item);
    return first;
  }

  private sink(item: Item): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.items.length) break;
      if (child + 1 < this.items.length && this.order(this.items[child + 1]!, this.items[child]!) < 0) child += 1;
      if (this.order(item, this.items[child]!) <= 0) break;
      this.items[place] = this.items[child]!;
      place = child;
    }
    this.items[place] = item;
  }
}
