// Who is to blame when a submission and its validator talk to each other and one of them ends badly.
// Source: the order that problemtools (judge/execute.py) and BAPCtools keep.

import type { VerdictCode } from '../judging/index.ts';

/** How one side ended; `validator` codes are those of the format. */
export type ProgramEnd =
  | { readonly kind: 'well' }
  /** It crashed or ended with a code of its own. */
  | { readonly kind: 'crash'; readonly why: string }
  | { readonly kind: 'cpu' | 'wall' | 'memory' | 'output' };

export type ValidatorEnd =
  | { readonly kind: 'accepted' | 'rejected' }
  /** Neither accepted nor rejected: the judge's fault. */
  | { readonly kind: 'failed'; readonly why: string }
  /** It was still waiting when the time was over. */
  | { readonly kind: 'waiting' };

export interface Interaction {
  readonly program: ProgramEnd;
  readonly validator: ValidatorEnd;
  readonly first: 'program' | 'validator';
}

/** A verdict, and who said so. `why` is for people. */
export interface Blame {
  readonly verdict: VerdictCode;
  readonly why: string;
}

/**
 * A validator that rejects before the program ends decides, whatever the broken pipe then does to the program. Otherwise
 * the program's own troubles come first; the validator speaks last.
 */
export function settle({ program, validator, first }: Interaction): Blame {
  if (validator.kind === 'failed') return { verdict: 'IE', why: validator.why };
  if (validator.kind === 'rejected' && first === 'validator') return { verdict: 'WA', why: '' };
  switch (program.kind) {
    case 'cpu':
      return { verdict: 'TLE', why: '' };
    case 'wall':
      return { verdict: 'TLE', why: 'Both waited for each other until the time was over' };
    case 'memory':
      return { verdict: 'MLE', why: '' };
    case 'output':
      return { verdict: 'OLE', why: '' };
    case 'crash':
      return { verdict: 'RTE', why: program.why };
    case 'well':
      break;
  }
  if (validator.kind === 'accepted') return { verdict: 'AC', why: '' };
  if (validator.kind === 'rejected') return { verdict: 'WA', why: '' };
  return { verdict: 'IE', why: 'The validator did not end after the program had ended' };
}
