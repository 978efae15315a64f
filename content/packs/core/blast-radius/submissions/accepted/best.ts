// Turn the pairs round, then walk from the failed service to everything that needs it, each service once.

function blastRadius(calls: string[][], failed: string): string[] {
  const callers = new Map<string, string[]>();
  for (const [caller, callee] of calls as [string, string][]) {
    const known = callers.get(callee);
    if (known === undefined) callers.set(callee, [caller]);
    else known.push(caller);
  }
  const down = new Set([failed]);
  const toVisit = [failed];
  for (let service = toVisit.pop(); service !== undefined; service = toVisit.pop()) {
    for (const caller of callers.get(service) ?? []) {
      if (down.has(caller)) continue;
      down.add(caller);
      toVisit.push(caller);
    }
  }
  return [...down];
}
