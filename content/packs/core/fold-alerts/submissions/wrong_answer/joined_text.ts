// Joins the alerts to one text and deletes repeats there, which also hits the tail of a longer alert.

function foldAlerts(alerts: string[], group: number): string[] {
  let screen = alerts.map((alert) => `${alert};`).join('');
  const kinds = [...new Set(alerts)];
  let before: string;
  do {
    before = screen;
    for (const kind of kinds) screen = screen.split(`${kind};`.repeat(group)).join('');
  } while (screen !== before);
  return screen.split(';').slice(0, -1);
}
