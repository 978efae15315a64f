// Branded identifiers: a string that says what it names, minted only by its domain.

declare const brand: unique symbol;

/** An identifier of one kind of thing; ids of different kinds do not mix. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$/;

/** Whether a text may serve as an id: 1–128 letters, digits, `_`, `.`, `:`, `-`, not starting with a sign. */
export function isId(text: string): boolean {
  return ID_PATTERN.test(text);
}
