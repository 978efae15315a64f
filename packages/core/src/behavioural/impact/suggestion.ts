// Guards what a language model suggests: a figure that the writer did not state is an invention.

import { fail, ok, type Result } from '../../base/index.ts';
import type { Amount } from './amount.ts';
import { amountsOf } from './amounts.ts';
import type { Span } from './span.ts';
import { tokenize } from './token.ts';

export interface InventedFigure extends Span {
  readonly text: string;
}

/** The suggestion when each of its figures, in digits or words and with its unit, is in the source too; else those that are not. */
export function acceptSuggestion(
  source: string,
  suggestion: string,
): Result<string, readonly InventedFigure[]> {
  const known = new Set(
    figures(source).flatMap((amount) => [...keys(source, amount), ...bareKeys(source, amount)]),
  );
  const invented = figures(suggestion)
    .filter((amount) => keys(suggestion, amount).some((key) => !known.has(key)))
    .map(({ start, end }) => ({ start, end, text: suggestion.slice(start, end) }));
  return invented.length === 0 ? ok(suggestion) : fail(invented);
}

function figures(text: string): readonly Amount[] {
  const tokens = tokenize(text, { start: 0, end: text.length });
  return amountsOf(tokens);
}

function keys(text: string, { kind, low, high, unit, start, end }: Amount): readonly string[] {
  if (kind === 'label') return [text.slice(start, end)];
  return [low, high].map((value) => (unit === null ? String(value) : `${value} ${unit}`));
}

/** A suggestion may leave the unit out. */
function bareKeys(text: string, amount: Amount): readonly string[] {
  return keys(text, { ...amount, unit: null });
}
