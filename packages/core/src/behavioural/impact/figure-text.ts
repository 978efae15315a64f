// Figures as people read them.

import type { Metric } from './metric.ts';

/** At most two decimals, with a real minus sign: −43.75. */
export function numberText(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  const text = Number.isFinite(rounded) ? String(Math.abs(rounded)) : '∞';
  return rounded < 0 ? `−${text}` : text;
}

function amountText(value: number, unit: string | null): string {
  if (unit === null) return numberText(value);
  if (unit.startsWith('/'))
    return /\d/.test(unit)
      ? `${numberText(value)} of ${unit.slice(1)}`
      : `${numberText(value)} a ${unit.slice(1)}`;
  return unit === 'x' ? `${numberText(value)}x` : `${numberText(value)} ${unit}`;
}

/** “320 ms → 180 ms (−43.75 %)”, “40 % down”, “99.95 %”. */
export function metricText(metric: Metric): string {
  const { baseline, low, high, unit, percentChange, direction } = metric;
  const value = low === high ? amountText(low, unit) : `${numberText(low)}–${amountText(high, unit)}`;
  if (baseline !== null) {
    const change = percentChange === null ? '' : ` (${numberText(percentChange)} %)`;
    return `${amountText(baseline, unit)} → ${value}${change}`;
  }
  return metric.form === 'change' && direction !== null ? `${value} ${direction}` : value;
}
