// A claimed cost against the measured one.

import { type Quantities, parseComplexity } from '../complexity-claim.ts';
import {
  compareGrowth,
  type ComplexityForm,
  constant,
  type Growth,
  plus,
  times,
} from '../complexity-form.ts';
import { classText } from './growth-class.ts';
import type { comparisonSchema, GrowingLine, MeasuredCost } from './report.ts';
import type { z } from 'zod';

export type ClaimComparison = z.infer<typeof comparisonSchema>;

export interface CheckedClaim {
  readonly claimed: string;
  readonly comparison: ClaimComparison;
  readonly text: string;
}

interface Facts {
  readonly quantities: Quantities;
  readonly together: Readonly<Record<string, string>>;
  readonly subject: 'time' | 'space';
  /** The line that makes the measurement what it is. */
  readonly line: GrowingLine | null;
}

/** Compares a claim, as it was written, with what was measured. */
export function checkClaim(claimed: string, measured: MeasuredCost, facts: Facts): CheckedClaim {
  const comparison = compare(claimed, measured, facts);
  return { claimed, comparison, text: claimText(claimed, comparison, measured, facts) };
}

function compare(claimed: string, measured: MeasuredCost, { quantities, together }: Facts): ClaimComparison {
  const parsed = parseComplexity(claimed, quantities);
  if (parsed === null) return 'cannot-tell';
  const claim = inLetters(parsed, together);
  const form = (text: string) => parseComplexity(`O(${text})`, quantities);
  const isPossible = measured.possible.some((text) => isSame(claim, form(text)));
  if (measured.answer === null) return isPossible ? 'possible' : 'cannot-tell';
  const answer = form(measured.answer);
  if (answer === null) return 'cannot-tell';
  switch (compareGrowth(anyBase(claim), anyBase(answer))) {
    case 'same':
      return 'same';
    case 'slower':
      return isPossible ? 'possible' : 'less';
    case 'faster':
      return isPossible ? 'possible' : 'more';
    case 'incomparable':
      return 'cannot-tell';
  }
}

function isSame(a: ComplexityForm, b: ComplexityForm | null): boolean {
  return b !== null && compareGrowth(anyBase(a), anyBase(b)) === 'same';
}

/** The form in the letters that were varied. */
function inLetters(form: ComplexityForm, together: Facts['together']): ComplexityForm {
  const renamed = form.map((product) =>
    [...product].reduce<ComplexityForm>(
      (so, [letter, growth]) => times(so, [new Map([[together[letter] ?? letter, growth]])]),
      constant,
    ),
  );
  return renamed.reduce<ComplexityForm>((sum, each) => plus(sum, each), constant);
}

/** What was measured as 2^n may be any base: bases are not told apart. */
function anyBase(form: ComplexityForm): ComplexityForm {
  const plain = (growth: Growth): Growth =>
    growth.exponential > 0 ? { ...growth, exponential: Math.LN2, power: 0, log: 0 } : growth;
  return form.map((product) => new Map([...product].map(([letter, growth]) => [letter, plain(growth)])));
}

function claimText(
  claimed: string,
  comparison: ClaimComparison,
  measured: MeasuredCost,
  { subject, line }: Facts,
): string {
  const said = `You said ${withO(claimed)}`;
  const found = measured.answer === null ? '' : `measured O(${classText(measured.answer)})`;
  const grows =
    subject === 'time' && line !== null ? `; ${line.what} in line ${line.line} is what grows` : '';
  switch (comparison) {
    case 'same':
      return `${said}; the measurement agrees.`;
    case 'less':
    case 'more':
      return `${said}; ${found}${grows}.`;
    case 'possible':
      return `${said}; that is one of the classes that the measurement leaves possible.`;
    case 'cannot-tell':
      return measured.answer === null
        ? `${said}; the measurement cannot tell.`
        : `${said}; ${found}. The two cannot be compared: name the letters as the problem does.`;
  }
}

function withO(claimed: string): string {
  const text = claimed.trim();
  return /^[oΘθΩ]\s*\(/iu.test(text) || text.includes(' time') || text.length > 40 ? text : `O(${text})`;
}
