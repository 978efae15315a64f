function snakeRows(seedlings: ListNode | null, width: number): ListNode | null {
  const start = new ListNode(0, seedlings);
  let done = start;
  for (let row = 0; done.next !== null; row += 1) {
    done = row % 2 === 1 ? turnRow(done, width + row) : skipRow(done, width + row);
  }
  return start.next;
}

/** Turns the row after `done` around; returns its new last node. */
function turnRow(done: ListNode, width: number): ListNode {
  const last = done.next;
  if (last === null) return done;
  for (let turned = 1; turned < width && last.next !== null; turned += 1) {
    const moved: ListNode = last.next;
    last.next = moved.next;
    moved.next = done.next;
    done.next = moved;
  }
  return last;
}

/** The last node of the row after `done`. */
function skipRow(done: ListNode, width: number): ListNode {
  let last = done;
  for (let passed = 0; passed < width && last.next !== null; passed += 1) last = last.next;
  return last;
}
