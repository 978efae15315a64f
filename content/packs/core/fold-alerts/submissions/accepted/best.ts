// A stack of runs: each entry is an alert and how many of it stand side by side at that place.

function foldAlerts(alerts: string[], group: number): string[] {
  const runs: { alert: string; count: number }[] = [];
  for (const alert of alerts) {
    let top = runs[runs.length - 1];
    if (top === undefined || top.alert !== alert) {
      top = { alert, count: 0 };
      runs.push(top);
    }
    top.count += 1;
    if (top.count === group) runs.pop();
  }
  return runs.flatMap(({ alert, count }) => new Array<string>(count).fill(alert));
}
