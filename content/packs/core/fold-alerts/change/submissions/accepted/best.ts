// A stack of runs, each with its alerts as they were written.

function foldAlerts(alerts: string[], group: number): string[] {
  const runs: { meaning: string; texts: string[] }[] = [];
  for (const alert of alerts) {
    const meaning = alert.toLowerCase();
    let top = runs[runs.length - 1];
    if (top === undefined || top.meaning !== meaning) {
      top = { meaning, texts: [] };
      runs.push(top);
    }
    top.texts.push(alert);
    if (top.texts.length === group) runs.pop();
  }
  return runs.flatMap(({ texts }) => texts);
}
