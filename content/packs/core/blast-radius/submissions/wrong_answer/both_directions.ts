// Takes a call as a connection: everything that hangs together goes down.

function blastRadius(calls: string[][], failed: string): string[] {
  const neighbours = new Map<string, string[]>();
  const connect = (from: string, to: string): void => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, [to]);
    else known.push(to);
  };
  for (const [caller, callee] of calls as [string, string][]) {
    connect(caller, callee);
    connect(callee, caller);
  }
  const down = new Set([failed]);
  const toVisit = [failed];
  while (toVisit.length > 0) {
    for (const next of neighbours.get(toVisit.pop()!) ?? []) {
      if (down.has(next)) continue;
      down.add(next);
      toVisit.push(next);
    }
  }
  return [...down];
}
