// What is asked of a measurement: a solution, and where its inputs come from.

import type { Json, Random } from '@greenroom/core/base';
import type { Comparison, FamilyKind, Measurement, Signature } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';

/** A letter that stands for a size. */
export interface Quantity {
  readonly letter: string;
  /** The largest size that is tried, and the size while others grow. */
  readonly most: number;
  readonly fixed: number;
}

/** Inputs of one kind: given the sizes by letter, the arguments of a call. */
export interface InputFamily {
  readonly name: string;
  readonly kind: FamilyKind;
  make(sizes: Readonly<Record<string, number>>, random: Random): readonly Json[];
}

export interface GrowthPlan {
  readonly quantities: readonly Quantity[];
  /** Letters that grow along with a quantity: a claim in them is a claim in that one. */
  readonly together: Readonly<Record<string, string>>;
  readonly families: readonly InputFamily[];
}

/** An input whose answer is known: a solution that gets it wrong is not measured. */
export interface Check {
  readonly name: string;
  readonly args: readonly Json[];
  readonly expected: Json;
}

export interface GrowthRequest {
  readonly language: Language;
  readonly source: string;
  readonly signature: Signature;
  readonly comparison: Comparison;
  readonly plan: GrowthPlan;
  readonly checks: readonly Check[];
}

export type GrowthOutcome =
  | { readonly kind: 'measured'; readonly measurement: Measurement; readonly cpuMs: number }
  /** The solution does not compile, crashes, or answers wrongly. */
  | { readonly kind: 'unfit'; readonly reason: string }
  /** This machine or this language has no counters, or they failed. */
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface Watch {
  /** Called as the work goes on: the share that is done, from 0 to 1, and what is being done. */
  readonly onProgress?: (share: number, doing: string) => void;
  /** Ends the measurement, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}
