// One window over the belt: its end moves on until the kit is complete, then its start moves up until it is not.

function shortestStretch(belt: string[], kit: string[]): number[] {
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
