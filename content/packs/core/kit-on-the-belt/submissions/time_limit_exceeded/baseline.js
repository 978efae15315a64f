// From every start, goes on until the kit is complete.

function shortestStretch(belt, kit) {
  let best = [];
  if (kit.length === 0) return best;
  for (let start = 0; start < belt.length; start += 1) {
    const needed = new Map();
    for (const part of kit) needed.set(part, (needed.get(part) ?? 0) + 1);
    let missing = kit.length;
    for (let end = start; end < belt.length; end += 1) {
      const count = needed.get(belt[end]);
      if (count === undefined) continue;
      if (count > 0) missing -= 1;
      needed.set(belt[end], count - 1);
      if (missing === 0) {
        if (best.length === 0 || end - start < best[1] - best[0]) best = [start, end];
        break;
      }
    }
  }
  return best;
}
