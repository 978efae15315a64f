// Medians and spread of what was measured.

export interface Figure {
  readonly median: number;
  /** First and third quartile. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

export function figureOf(values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    count: sorted.length,
  };
}

/** Linear between neighbours (type 7 of Hyndman and Fan, 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** `12.3 ms (11.0–14.1)`; `—` where nothing was measured. */
export function formatFigure(figure: Figure | null): string {
  if (figure === null || figure.count === 0) return '—';
  const digits = figure.median < 10 ? 1 : 0;
  return `${figure.median.toFixed(digits)} (${figure.low.toFixed(digits)}–${figure.high.toFixed(digits)})`;
}

export function formatRatio(a: Figure | null, b: Figure | null): string {
  return a === null || b === null || a.count === 0 || b.count === 0
    ? '—'
    : `${(a.median / b.median).toFixed(2)}×`;
}

export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_cell, index) => (index === 0 ? '---' : '---:'))),
    ...body.map(line),
  ].join('\n');
}
