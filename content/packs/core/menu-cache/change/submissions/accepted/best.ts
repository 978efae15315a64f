// Use and age are one order now: the least recently used menu is the next one to be too old.

class MenuCache {
  private readonly menus = new Map<number, { version: number; usedAt: number }>();

  constructor(
    private readonly capacity: number,
    private readonly lifetime: number,
  ) {}

  store(restaurant: number, version: number, at: number): void {
    this.dropOld(at);
    if (!this.menus.has(restaurant) && this.menus.size === this.capacity) {
      for (const least of this.menus.keys()) {
        this.menus.delete(least);
        break;
      }
    }
    this.use(restaurant, version, at);
  }

  find(restaurant: number, at: number): number | null {
    this.dropOld(at);
    const menu = this.menus.get(restaurant);
    if (menu === undefined) return null;
    this.use(restaurant, menu.version, at);
    return menu.version;
  }

  count(at: number): number {
    this.dropOld(at);
    return this.menus.size;
  }

  private use(restaurant: number, version: number, at: number): void {
    this.menus.delete(restaurant);
    this.menus.set(restaurant, { version, usedAt: at });
  }

  private dropOld(at: number): void {
    for (const [restaurant, { usedAt }] of this.menus) {
      if (at - usedAt < this.lifetime) break;
      this.menus.delete(restaurant);
    }
  }
}
