// What a driver of an interpreter must know of a class that is asked for.

import type { Language } from '../../judging/index.ts';
import type { Parameter, Signature } from '../problem.ts';
import { className, methodIn } from '../starter.ts';
import type { ValueType } from '../value-type.ts';

export interface ScriptFacts {
  readonly name: string;
  /** Of the constructor. */
  readonly parameters: readonly ValueType[];
  /** By the name that tests use. */
  readonly methods: Readonly<
    Record<
      string,
      {
        /** That the solution may call it, the usual one first. */
        readonly names: readonly string[];
        readonly parameters: readonly ValueType[];
        /** `null` for nothing. */
        readonly returns: ValueType | null;
      }
    >
  >;
}

/** `null` where a function is asked for. */
export function scriptFacts(signature: Signature, language: Language): ScriptFacts | null {
  const { class: form } = signature;
  if (form === undefined) return null;
  const methods = form.methods.map(({ name, parameters, returns }) => {
    const names = methodNames(language, name);
    return [name, { names, parameters: typesOf(parameters), returns }] as const;
  });
  return {
    name: className(signature),
    parameters: typesOf(form.parameters),
    methods: Object.fromEntries(methods),
  };
}

/** The names that a method may have in a solution: as the language writes them, in snake_case and in camelCase. */
export function methodNames(language: Language, name: string): readonly string[] {
  return [...new Set([methodIn(language, name), name, methodIn('javascript', name)])];
}

function typesOf(parameters: readonly Parameter[]): readonly ValueType[] {
  return parameters.map(({ type }) => type);
}
