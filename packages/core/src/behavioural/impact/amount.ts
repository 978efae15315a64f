// An amount: a figure of a sentence with its unit, range, rate and sign, before anyone asks what it means.

import type { Noun } from './noun.ts';
import type { Span } from './span.ts';
import { convert, isMoney, isTime, type Unit } from './unit.ts';

export interface Amount extends Span {
  /** Indices of its first and last token. */
  readonly first: number;
  readonly last: number;
  /** Equal unless it is a range. */
  readonly low: number;
  readonly high: number;
  readonly unit: Unit | null;
  /** What is counted, where the unit does not say it. */
  readonly noun: Noun | null;
  /** The period of a rate: `month` in “5 a month”. */
  readonly per: string | null;
  /**
   * `fraction`: a third (in %); `multiple`: 3x; `verb`: doubled, halved; `share`: 9 of 10; `frequency`: weekly; `clock`: 8:30;
   * `label`: digits that are no number, such as 4.2.1.
   */
  readonly kind: 'plain' | 'fraction' | 'multiple' | 'verb' | 'share' | 'frequency' | 'clock' | 'label';
  /** From a sign or an arrow beside the figure, or from “doubled” and “halved” themselves. */
  readonly sign: 'up' | 'down' | null;
  readonly spelled: boolean;
}

/** What the readers of parts hand over; places are filled in at the end. */
export type AmountParts = Omit<Amount, 'start' | 'end' | 'first' | 'last' | 'noun' | 'per'> & {
  readonly next: number;
};

/** Whether two amounts can be ends of one change: the same unit, units of one kind, or one that says none. */
export function comparable(a: Amount, b: Amount): boolean {
  if (a.unit === null || b.unit === null)
    return (
      !(a.unit === null && a.noun !== null && isKnown(b.unit)) &&
      !(b.unit === null && b.noun !== null && isKnown(a.unit))
    );
  return convert(1, a.unit, b.unit) !== null;
}

function isKnown(unit: Unit | null): boolean {
  return isTime(unit) || isMoney(unit) || unit === '%';
}
