// Each load is a belt of its own; the shortest stretch of all of them counts.

function shortestStretch(belt: string[], kit: string[]): number[] {
  if (kit.includes('tray')) return [];
  let best: number[] = [];
  for (let start = 0; start <= belt.length; ) {
    const tray = belt.indexOf('tray', start);
    const end = tray === -1 ? belt.length : tray;
    const [first, last] = shortestInLoad(belt.slice(start, end), kit);
    if (first !== undefined && last !== undefined) {
      if (best.length === 0 || last - first < best[1]! - best[0]!) best = [start + first, start + last];
    }
    start = end + 1;
  }
  return best;
}

function shortestInLoad(belt: string[], kit: string[]): number[] {
  if (belt.length < kit.length) return [];
  const needed = new Map<string, number>();
  for (const part of kit) needed.set(part, (needed.get(part) ?? 0) + 1);
  let missing = kit.length;
  let best: number[] = [];
  let start = 0;
  for (let end = 0; end < belt.length; end += 1) {
    const arriving = needed.get(belt[end]!);
    if (arriving === undefined) continue;
    if (arriving > 0) missing -= 1;
    needed.set(belt[end]!, arriving - 1);
    while (missing === 0) {
      if (best.length === 0 || end - start < best[1]! - best[0]!) best = [start, end];
      const leaving = needed.get(belt[start]!);
      if (leaving !== undefined) {
        needed.set(belt[start]!, leaving + 1);
        if (leaving === 0) missing += 1;
      }
      start += 1;
    }
  }
  return best;
}
