// How many batteries are full by a minute is easy to count and only grows: halve the range of minutes.

function readyAt(chargers: number[][], batteries: number): number {
  if (batteries === 0) return 0;
  if (chargers.length === 0) return -1;
  let early = 0;
  let late = Infinity;
  for (const [on, minutes] of chargers as [number, number][]) late = Math.min(late, on + minutes * batteries);
  while (early < late) {
    const middle = Math.floor((early + late) / 2);
    if (fullBy(middle, chargers) >= batteries) late = middle;
    else early = middle + 1;
  }
  return early;
}

function fullBy(minute: number, chargers: number[][]): number {
  let full = 0;
  for (const [on, minutes] of chargers as [number, number][]) {
    if (minute > on) full += Math.floor((minute - on) / minutes);
  }
  return full;
}
