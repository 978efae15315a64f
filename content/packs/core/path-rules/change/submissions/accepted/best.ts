// reach[k] says whether the part of the rule read so far can stand for the first k characters of the path.

function allowed(rule: string, paths: string[]): boolean[] {
  const symbols = rule.match(/\*\*+|[^]/g) ?? [];
  return paths.map((path) => matches(symbols, path));
}

function matches(symbols: string[], path: string): boolean {
  let reach = [true, ...new Array<boolean>(path.length).fill(false)];
  for (const symbol of symbols) {
    const next = [symbol.startsWith('*') && reach[0]!];
    for (let length = 1; length <= path.length; length += 1) {
      const character = path[length - 1]!;
      if (symbol.startsWith('**')) next.push(reach[length]! || next[length - 1]!);
      else if (symbol === '*') next.push(reach[length]! || (next[length - 1]! && character !== '/'));
      else if (symbol === '+') next.push((reach[length - 1]! || next[length - 1]!) && character !== '/');
      else if (symbol === '?') next.push(reach[length - 1]! && character !== '/');
      else next.push(reach[length - 1]! && character === symbol);
    }
    reach = next;
  }
  return reach[path.length]!;
}
