// Counts in a plain object, which has entries of its own, such as "constructor".

function shortestStretch(belt: string[], kit: string[]): number[] {
  const needed: Record<string, number> = {};
  for (const part of kit) needed[part] = (needed[part] || 0) + 1;
  let missing = kit.length;
  let best: number[] = [];
  let start = 0;
  if (missing === 0) return best;
  for (let end = 0; end < belt.length; end += 1) {
    if (needed[belt[end]!] > 0) missing -= 1;
    needed[belt[end]!] = (needed[belt[end]!] || 0) - 1;
    while (missing === 0) {
      if (best.length === 0 || end - start < best[1]! - best[0]!) best = [start, end];
      needed[belt[start]!] += 1;
      if (needed[belt[start]!] > 0) missing += 1;
      start += 1;
    }
  }
  return best;
}
