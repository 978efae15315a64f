// As before; what is too short is left out once the stretches are as long as they can be.

const SHORTEST = 15;

function coverageGaps(shifts: number[][], needed: number, begin: number, end: number): number[][] {
  const changes: { time: number; change: number }[] = [
    { time: begin, change: 0 },
    { time: end, change: 0 },
  ];
  for (const [from, to] of shifts as [number, number][]) {
    const start = Math.max(from, begin);
    const stop = Math.min(to, end);
    if (start < stop) changes.push({ time: start, change: 1 }, { time: stop, change: -1 });
  }
  changes.sort((a, b) => a.time - b.time);

  const gaps: [number, number][] = [];
  let onCall = 0;
  for (let index = 0; index + 1 < changes.length; index += 1) {
    const { time, change } = changes[index]!;
    const following = changes[index + 1]!.time;
    onCall += change;
    if (onCall >= needed || time === following) continue;
    const last = gaps[gaps.length - 1];
    if (last !== undefined && last[1] === time) last[1] = following;
    else gaps.push([time, following]);
  }
  return gaps.filter(([from, to]) => to - from >= SHORTEST);
}
