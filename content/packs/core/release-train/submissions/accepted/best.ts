// Count what each release still waits for; of those that wait for nothing, the smallest name goes out next.

function releaseOrder(releases: string[], needs: string[][]): string[] {
  // Numbers in the order of the names, so that the heap compares numbers.
  const names = [...releases].sort((a, b) => (a < b ? -1 : 1));
  const numbers = new Map(names.map((name, number) => [name, number]));
  const waitsFor = names.map(() => 0);
  const neededBy = names.map((): number[] => []);
  for (const [service, needed] of needs as [string, string][]) {
    const waiting = numbers.get(service);
    const first = numbers.get(needed);
    if (waiting === undefined || first === undefined) continue;
    waitsFor[waiting]! += 1;
    neededBy[first]!.push(waiting);
  }
  const free = new Heap();
  waitsFor.forEach((count, number) => {
    if (count === 0) free.push(number);
  });
  const order: string[] = [];
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    order.push(names[next]!);
    for (const service of neededBy[next]!) {
      waitsFor[service]! -= 1;
      if (waitsFor[service] === 0) free.push(service);
    }
  }
  return order.length === releases.length ? order : [];
}

/** A binary heap of numbers, the smallest first. */
class Heap {
  private readonly items: number[] = [];

  push(item: number): void {
    let place = this.items.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.items[parent]! <= item) break;
      this.items[place] = this.items[parent]!;
      place = parent;
    }
    this.items[place] = item;
  }

  pop(): number | undefined {
    const first = this.items[0];
    const last = this.items.pop();
    if (last === undefined || this.items.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.items.length) break;
      if (child + 1 < this.items.length && this.items[child + 1]! < this.items[child]!) child += 1;
      if (last <= this.items[child]!) break;
      this.items[place] = this.items[child]!;
      place = child;
    }
    this.items[place] = last;
    return first;
  }
}
