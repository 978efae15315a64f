// Logarithmic axes: where a value lies, and which values are written beside the axis.

export interface LogScale {
  /** Share of the axis, 0 to 1. */
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
}

/** An axis that holds all values, which are above 0; where they hardly differ it is widened to a factor of ten. */
export function logScale(values: readonly number[], most: number): LogScale {
  const positive = values.filter((value) => value > 0);
  const [low, high] = widened(Math.min(...positive, Infinity), Math.max(...positive, 0));
  const place = (value: number): number => Math.log(Math.max(value, low) / low) / Math.log(high / low);
  const all = [1, 2, 5].flatMap((first) => decades(low, high).map((ten) => first * ten));
  const shown = all.filter((value) => value >= low && value <= high).toSorted((a, b) => a - b);
  const tens = shown.filter((value) => Number.isInteger(Math.round(Math.log10(value) * 1e9) / 1e9));
  const candidates = shown.length <= most ? shown : tens;
  const step = Math.ceil(candidates.length / most);
  return { place, ticks: candidates.filter((_, index) => index % step === 0) };
}

function widened(low: number, high: number): readonly [number, number] {
  if (!(high > 0)) return [1, 10];
  if (high / low >= 2) return [low, high];
  const middle = Math.sqrt(low * high);
  return [middle / Math.sqrt(10), middle * Math.sqrt(10)];
}

function decades(low: number, high: number): readonly number[] {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

/** `1,200` as `1.2k`. */
export function shortNumber(value: number): string {
  const units = ['', 'k', 'M', 'G', 'T'];
  const step = Math.max(0, Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3)));
  return `${Number((value / 1000 ** step).toPrecision(3))}${units[step]}`;
}
