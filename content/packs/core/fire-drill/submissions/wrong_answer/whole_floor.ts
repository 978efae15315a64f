// Waits until the wave has crossed the whole floor, also where nobody stands.

function minutesToClear(plan: string[]): number {
  const floor = plan.map((row) => [...row]);
  let waiting = 0;
  let wave: number[][] = [];
  floor.forEach((squares, row) =>
    squares.forEach((what, column) => {
      if (what === 'P') waiting += 1;
      if (what === 'E') wave.push([row, column]);
    }),
  );
  let minutes = -1;
  while (wave.length > 0) {
    minutes += 1;
    const next: number[][] = [];
    for (const [row, column] of wave as [number, number][]) {
      for (const [down, right] of [[-1, 0], [1, 0], [0, -1], [0, 1]] as [number, number][]) {
        const what = floor[row + down]?.[column + right];
        if (what !== '.' && what !== 'P') continue;
        if (what === 'P') waiting -= 1;
        floor[row + down]![column + right] = '#';
        next.push([row + down, column + right]);
      }
    }
    wave = next;
  }
  return waiting > 0 ? -1 : Math.max(minutes, 0);
}
