// Maps remember the order of insertion: one is ordered by last use, the other by time of storing.

class MenuCache {
  private readonly versions = new Map<number, number>();
  private readonly stored = new Map<number, number>();

  constructor(
    private readonly capacity: number,
    private readonly lifetime: number,
  ) {}

  store(restaurant: number, version: number, at: number): void {
    this.dropOld(at);
    const isNew = !this.versions.has(restaurant);
    if (isNew && this.versions.size === this.capacity) {
      for (const least of this.versions.keys()) {
        this.drop(least);
        break;
      }
    }
    this.drop(restaurant);
    this.versions.set(restaurant, version);
    this.stored.set(restaurant, at);
  }

  find(restaurant: number, at: number): number | null {
    this.dropOld(at);
    const version = this.versions.get(restaurant);
    if (version === undefined) return null;
    this.versions.delete(restaurant);
    this.versions.set(restaurant, version);
    return version;
  }

  count(at: number): number {
    this.dropOld(at);
    return this.versions.size;
  }

  private dropOld(at: number): void {
    for (const [restaurant, storedAt] of this.stored) {
      if (at - storedAt < this.lifetime) break;
      this.drop(restaurant);
    }
  }

  private drop(restaurant: number): void {
    this.versions.delete(restaurant);
    this.stored.delete(restaurant);
  }
}
