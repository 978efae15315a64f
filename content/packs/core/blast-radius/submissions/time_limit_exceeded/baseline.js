// Goes through all pairs again and again until a whole round takes nothing more down.

function blastRadius(calls, failed) {
  const down = new Set([failed]);
  let spreading = true;
  while (spreading) {
    spreading = false;
    for (const [caller, callee] of calls) {
      if (down.has(callee) && !down.has(caller)) {
        down.add(caller);
        spreading = true;
      }
    }
  }
  return [...down];
}
