// Where on a page the plot of a version and the lines of its code are: links lead there.

/** `version` is the id of a run or submission. */
export function plotId(version: string): string {
  return `plot-${version}`;
}

export function lineId(version: string, line: number): string {
  return `code-${version}-${line}`;
}
