// Translates the rule into a regular expression and leaves the dots in it, which stand for any character there.

function allowed(rule: string, paths: string[]): boolean[] {
  const symbols = rule.match(/\*\*+|[^]/g) ?? [];
  return paths.map((path) => {
    let reach = new Set([0]);
    for (const symbol of symbols) reach = step(symbol, path, reach);
    return reach.has(path.length);
  });
}

function step(symbol: string, path: string, reach: Set<number>): Set<number> {
  const next = new Set<number>();
  if (symbol.startsWith('*')) {
    const within = new RegExp(symbol === '*' ? '[^/]' : '.');
    let inside = false;
    for (let length = 0; length <= path.length; length += 1) {
      inside = reach.has(length) || (inside && within.test(path[length - 1]!));
      if (inside) next.add(length);
    }
    return next;
  }
  const one = symbol === '?' ? /[^/]/ : new RegExp(`^${symbol}$`);
  for (const length of reach) {
    if (length < path.length && one.test(path[length]!)) next.add(length + 1);
  }
  return next;
}
