// For every ticket taken, looks through all agents and all tickets that are left.

function startTimes(tickets, agents) {
  const freeAgain = new Array(Math.min(agents, tickets.length)).fill(0);
  const left = tickets.map((_, ticket) => ticket);
  const starts = tickets.map(() => 0);
  let now = 0;
  while (left.length > 0) {
    let agent = 0;
    for (let other = 1; other < freeAgain.length; other += 1) {
      if (freeAgain[other] < freeAgain[agent]) agent = other;
    }
    let first = Infinity;
    for (const ticket of left) first = Math.min(first, tickets[ticket][0]);
    now = Math.max(now, freeAgain[agent], first);
    let choice = -1;
    for (let place = 0; place < left.length; place += 1) {
      if (tickets[left[place]][0] > now) continue;
      if (choice === -1 || isBefore(tickets, left[place], left[choice])) choice = place;
    }
    const [ticket] = left.splice(choice, 1);
    starts[ticket] = now;
    freeAgain[agent] = now + tickets[ticket][2];
  }
  return starts;
}

function isBefore(tickets, one, other) {
  const [oneArrives, onePriority] = tickets[one];
  const [otherArrives, otherPriority] = tickets[other];
  return (onePriority - otherPriority || oneArrives - otherArrives || one - other) < 0;
}
