// Keeps one counter for each text on the screen, where each run needs its own.

function foldAlerts(alerts: string[], group: number): string[] {
  const counts = new Map<string, number>();
  const screen: string[] = [];
  for (const alert of alerts) {
    const count = (counts.get(alert) ?? 0) + 1;
    screen.push(alert);
    counts.set(alert, count);
    if (count === group) {
      screen.splice(-group);
      counts.set(alert, 0);
    }
  }
  return screen;
}
