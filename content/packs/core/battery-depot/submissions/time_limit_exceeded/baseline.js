// Charges battery after battery: the charger that is done first comes next, kept in a binary heap.

function readyAt(chargers, batteries) {
  if (batteries === 0) return 0;
  if (chargers.length === 0) return -1;
  const heap = chargers.map(([on, minutes]) => ({ done: on + minutes, minutes })).sort((a, b) => a.done - b.done);
  for (let full = 1; full < batteries; full += 1) {
    heap[0].done += heap[0].minutes;
    sinkFirst(heap);
  }
  return heap[0].done;
}

function sinkFirst(heap) {
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child + 1 < heap.length && heap[child + 1].done < heap[child].done) child += 1;
    if (child >= heap.length || heap[place].done <= heap[child].done) return;
    [heap[place], heap[child]] = [heap[child], heap[place]];
    place = child;
  }
}
