// The names that a task prescribes: whoever solves it did not choose them.

import type { Language } from '../../judging/index.ts';
import type { Signature } from '../problem.ts';
import { nameIn } from '../starter.ts';

export interface PrescribedNames {
  /** The function that the judge calls. */
  readonly entry: string;
  readonly given: readonly string[];
}

export function prescribedNames({ name, parameters }: Signature, language: Language): PrescribedNames {
  return {
    entry: nameIn(language, name),
    given: parameters.map((parameter) => nameIn(language, parameter.name)),
  };
}
