// For each item the versions from which on a price holds, in order; null stands for no price.

interface Change {
  readonly version: number;
  price: number | null;
}

class PriceBook {
  private published = 0;
  private readonly history = new Map<string, Change[]>();

  setPrice(item: string, price: number): void {
    this.change(item, price);
  }

  withdraw(item: string): boolean {
    const changes = this.history.get(item) ?? [];
    if ((changes[changes.length - 1]?.price ?? null) === null) return false;
    this.change(item, null);
    return true;
  }

  publish(): number {
    this.published += 1;
    return this.published;
  }

  priceIn(item: string, version: number): number | null {
    if (version > this.published) return null;
    const changes = this.history.get(item) ?? [];
    if (version === 0) return changes[changes.length - 1]?.price ?? null;
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.version ?? 0) <= version) low = middle + 1;
      else high = middle;
    }
    return changes[low - 1]?.price ?? null;
  }

  private change(item: string, price: number | null): void {
    const changes = this.history.get(item) ?? [];
    this.history.set(item, changes);
    const last = changes[changes.length - 1];
    if (last?.version === this.published + 1) last.price = price;
    else changes.push({ version: this.published + 1, price });
  }
}
