// As before, but the failure does not spread to services that have a cache.

function blastRadius(calls: string[][], failed: string): string[] {
  const callers = new Map<string, string[]>();
  for (const [caller, callee] of calls as [string, string][]) {
    if (caller.endsWith('-cached')) continue;
    const known = callers.get(callee);
    if (known === undefined) callers.set(callee, [caller]);
    else known.push(caller);
  }
  const down = new Set([failed]);
  for (const service of down) {
    for (const caller of callers.get(service) ?? []) down.add(caller);
  }
  return [...down];
}
