// As before; between two batteries of one charger there are now minutes + pause.

function readyAt(chargers: number[][], batteries: number, pause: number): number {
  if (batteries === 0) return 0;
  if (chargers.length === 0) return -1;
  let early = 0;
  let late = Infinity;
  for (const [on, minutes] of chargers as [number, number][]) {
    late = Math.min(late, on + minutes + (minutes + pause) * (batteries - 1));
  }
  while (early < late) {
    const middle = Math.floor((early + late) / 2);
    if (fullBy(middle, chargers, pause) >= batteries) late = middle;
    else early = middle + 1;
  }
  return early;
}

function fullBy(minute: number, chargers: number[][], pause: number): number {
  let full = 0;
  for (const [on, minutes] of chargers as [number, number][]) {
    if (minute >= on + minutes) full += Math.floor((minute - on + pause) / (minutes + pause));
  }
  return full;
}
