// Walks out from every person until an exit is found.

function minutesToClear(plan) {
  let longest = 0;
  for (let row = 0; row < plan.length; row += 1) {
    for (let column = 0; column < plan[row].length; column += 1) {
      if (plan[row][column] !== 'P') continue;
      const minutes = minutesToExit(plan, row, column);
      if (minutes === null) return -1;
      longest = Math.max(longest, minutes);
    }
  }
  return longest;
}

function minutesToExit(plan, row, column) {
  const width = plan[0].length;
  const seen = new Uint8Array(plan.length * width);
  let wave = [row * width + column];
  seen[wave[0]] = 1;
  for (let minutes = 0; wave.length > 0; minutes += 1) {
    const next = [];
    for (const square of wave) {
      const r = Math.floor(square / width);
      const c = square % width;
      if (plan[r][c] === 'E') return minutes;
      for (const [y, x] of [[r - 1, c], [r + 1, c], [r, c - 1], [r, c + 1]]) {
        const what = plan[y]?.[x];
        if (what === undefined || what === '#' || seen[y * width + x] === 1) continue;
        seen[y * width + x] = 1;
        next.push(y * width + x);
      }
    }
    wave = next;
  }
  return null;
}
