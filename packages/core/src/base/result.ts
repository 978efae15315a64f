// An expected outcome as a value: it worked, or it did not and says why.

export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function fail<Problem>(problem: Problem): Result<never, Problem> {
  return { ok: false, problem };
}
