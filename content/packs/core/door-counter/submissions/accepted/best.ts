// The groups in a list, where those begin that still count, and the sum of their people.

class DoorCounter {
  private readonly groups: { readonly at: number; readonly people: number }[] = [];
  private first = 0;
  private recent = 0;
  private everyone = 0;

  constructor(private readonly window: number) {}

  enter(people: number, at: number): void {
    this.groups.push({ at, people });
    this.recent += people;
    this.everyone += people;
  }

  lately(at: number): number {
    let oldest = this.groups[this.first];
    while (oldest !== undefined && at - oldest.at >= this.window) {
      this.recent -= oldest.people;
      this.first += 1;
      oldest = this.groups[this.first];
    }
    return this.recent;
  }

  total(): number {
    return this.everyone;
  }
}
