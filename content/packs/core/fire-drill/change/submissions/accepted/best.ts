// Waves from the exits, as before; the neighbours of a square with smoke are reached one wave later.

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
  let smoky: [number, number][] = [];
  let minutes = 0;
  while (waiting > 0 && wave.length + smoky.length > 0) {
    minutes += 1;
    const next = smoky;
    smoky = [];
    for (const [row, column] of wave) {
      for (const [down, right] of [[-1, 0], [1, 0], [0, -1], [0, 1]] as [number, number][]) {
        const what = floor[row + down]?.[column + right];
        if (what === undefined || what === '#' || what === 'E') continue;
        floor[row + down]![column + right] = '#';
        if (what === 'P') waiting -= 1;
        (what === '~' ? smoky : next).push([row + down, column + right]);
      }
    }
    wave = next;
  }
  return waiting === 0 ? minutes : -1;
}
