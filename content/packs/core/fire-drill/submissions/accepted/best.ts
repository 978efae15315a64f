// One wave starts at all exits together; the last person whom it reaches needs the longest.

function minutesToClear(plan: string[]): number {
  const floor = plan.map((row) => [...row]);
  let waiting = 0;
  let wave: [number, number][] = [];
  floor.forEach((squares, row) => {
    squares.forEach((what, column) => {
      if (what === 'P') waiting += 1;
      if (what === 'E') wave.push([row, column]);
    });
  });
  let minutes = 0;
  while (waiting > 0 && wave.length > 0) {
    minutes += 1;
    const next: [number, number][] = [];
    for (const [row, column] of wave) {
      for (const [down, right] of [[-1, 0], [1, 0], [0, -1], [0, 1]] as [number, number][]) {
        const what = floor[row + down]?.[column + right];
        if (what !== '.' && what !== 'P') continue;
        floor[row + down]![column + right] = '#';
        if (what === 'P') waiting -= 1;
        next.push([row + down, column + right]);
      }
    }
    wave = next;
  }
  return waiting === 0 ? minutes : -1;
}
