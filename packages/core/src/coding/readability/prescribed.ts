// The names that a task prescribes: whoever solves it did not choose them.

import type { Language } from '../../judging/index.ts';
import type { Parameter, Signature } from '../problem.ts';
import { className, methodIn, nameIn } from '../starter.ts';

export interface PrescribedNames {
  /** The function that the judge calls, or the class that it makes. */
  readonly entry: string;
  readonly given: readonly string[];
}

export function prescribedNames(signature: Signature, language: Language): PrescribedNames {
  const { name, parameters, class: form } = signature;
  if (form === undefined) return { entry: nameIn(language, name), given: namesOf(parameters, language) };
  return {
    entry: className(signature),
    given: [
      ...namesOf(form.parameters, language),
      ...form.methods.flatMap((method) => [
        methodIn(language, method.name),
        ...namesOf(method.parameters, language),
      ]),
    ],
  };
}

function namesOf(parameters: readonly Pick<Parameter, 'name'>[], language: Language): readonly string[] {
  return parameters.map(({ name }) => nameIn(language, name));
}
