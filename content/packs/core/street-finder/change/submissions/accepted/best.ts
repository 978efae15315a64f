// A tree of letters; each node knows the best three streets below it.

interface Street {
  readonly name: string;
  chosen: number;
  last: number;
}

interface Place {
  readonly next: Map<string, Place>;
  readonly best: Street[];
}

class StreetFinder {
  private readonly streets = new Map<string, Street>();
  private clock = 0;
  private readonly root: Place = { next: new Map(), best: [] };

  add(name: string): boolean {
    if (this.streets.has(name)) return false;
    const street = { name, chosen: 0, last: 0 };
    this.streets.set(name, street);
    this.place(street);
    return true;
  }

  choose(name: string): number {
    const street = this.streets.get(name);
    if (street === undefined) return 0;
    street.chosen += 1;
    this.clock += 1;
    street.last = this.clock;
    this.place(street);
    return street.chosen;
  }

  suggest(start: string): string[] {
    let place: Place | undefined = this.root;
    for (const letter of start) place = place?.next.get(letter);
    return place === undefined ? [] : place.best.map(({ name }) => name);
  }

  private place(street: Street): void {
    let place = this.root;
    this.rank(place.best, street);
    for (const letter of street.name) {
      const next: Place = place.next.get(letter) ?? { next: new Map(), best: [] };
      place.next.set(letter, next);
      place = next;
      this.rank(place.best, street);
    }
  }

  private rank(best: Street[], street: Street): void {
    if (!best.includes(street)) best.push(street);
    best.sort((a, b) => b.chosen - a.chosen || b.last - a.last || (a.name < b.name ? -1 : 1));
    best.length = Math.min(best.length, 3);
  }
}
