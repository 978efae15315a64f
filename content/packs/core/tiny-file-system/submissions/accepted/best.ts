// A directory is a map from names to texts and other directories.

type Directory = Map<string, Entry>;
type Entry = string | { readonly names: Directory };

class FileSystem {
  private readonly root: Directory = new Map();

  makeDirectory(path: string): boolean {
    const names = this.namesOf(path);
    let place = this.root;
    for (const [depth, name] of names.entries()) {
      const below = place.get(name);
      if (typeof below === 'string') return false;
      if (below === undefined) {
        this.grow(place, names.slice(depth));
        return true;
      }
      place = below.names;
    }
    return false;
  }

  writeFile(path: string, text: string): boolean {
    const names = this.namesOf(path);
    const place = this.directory(names.slice(0, -1));
    const name = names[names.length - 1];
    if (name === undefined || place === null || typeof place.get(name) === 'object') return false;
    place.set(name, text);
    return true;
  }

  readFile(path: string): string | null {
    const found = this.find(this.namesOf(path));
    return typeof found === 'string' ? found : null;
  }

  listNames(path: string): string[] {
    const names = this.namesOf(path);
    const found = this.find(names);
    if (found === undefined) return [];
    if (typeof found === 'string') return names.slice(-1);
    return [...found.names.keys()].sort();
  }

  remove(path: string): boolean {
    const names = this.namesOf(path);
    const name = names[names.length - 1];
    return name !== undefined && (this.directory(names.slice(0, -1))?.delete(name) ?? false);
  }

  private namesOf(path: string): string[] {
    return path === '/' ? [] : path.split('/').slice(1);
  }

  private find(names: readonly string[]): Entry | undefined {
    let found: Entry | undefined = { names: this.root };
    for (const name of names) {
      if (typeof found !== 'object') return undefined;
      found = found.names.get(name);
    }
    return found;
  }

  private directory(names: readonly string[]): Directory | null {
    const found = this.find(names);
    return typeof found === 'object' ? found.names : null;
  }

  private grow(from: Directory, names: readonly string[]): void {
    let place = from;
    for (const name of names) {
      const below: Directory = new Map();
      place.set(name, { names: below });
      place = below;
    }
  }
}
