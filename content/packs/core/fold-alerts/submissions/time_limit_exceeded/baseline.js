// Looks for the first group from the start, takes it out, and starts again.

function foldAlerts(alerts, group) {
  const screen = [...alerts];
  let end = endOfFirstGroup(screen, group);
  while (end !== null) {
    screen.splice(end - group, group);
    end = endOfFirstGroup(screen, group);
  }
  return screen;
}

function endOfFirstGroup(screen, group) {
  let run = 0;
  for (let index = 0; index < screen.length; index += 1) {
    run = index > 0 && screen[index] === screen[index - 1] ? run + 1 : 1;
    if (run === group) return index + 1;
  }
  return null;
}
