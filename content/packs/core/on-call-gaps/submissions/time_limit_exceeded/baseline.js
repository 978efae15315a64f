// Between two neighbouring starts or ends nothing changes: count the people on call for each such piece.

function coverageGaps(shifts, needed, begin, end) {
  const inside = shifts.flat().filter((time) => begin < time && time < end);
  const times = [...new Set([begin, ...inside, end])].sort((a, b) => a - b);
  const gaps = [];
  for (let index = 0; index + 1 < times.length; index += 1) {
    const time = times[index];
    let onCall = 0;
    for (const shift of shifts) {
      if (shift[0] <= time && time < shift[1]) onCall += 1;
    }
    if (onCall >= needed) continue;
    const last = gaps[gaps.length - 1];
    if (last !== undefined && last[1] === time) last[1] = times[index + 1];
    else gaps.push([time, times[index + 1]]);
  }
  return gaps;
}
