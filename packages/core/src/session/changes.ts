// CodeMirror change sets in their JSON form, applied to plain strings.

import { z } from 'zod';

/**
 * `ChangeSet.toJSON()` of @codemirror/state: a number keeps that many characters; `[deleted, ...lines]`
 * deletes that many and inserts the lines, joined by line feeds.
 */
export const changesSchema = z
  .array(
    z.union([
      z.number().int().nonnegative(),
      z.tuple([z.number().int().nonnegative()], z.string().max(200_000)),
    ]),
  )
  .max(20_000);
export type Changes = z.infer<typeof changesSchema>;

/** Applies changes to a text. Throws a `RangeError` when they were made for a text of another length. */
export function applyChanges(text: string, changes: Changes): string {
  const parts: string[] = [];
  let position = 0;
  for (const change of changes) {
    if (typeof change === 'number') {
      parts.push(text.slice(position, position + change));
      position += change;
    } else {
      const [deleted, ...lines] = change;
      parts.push(lines.join('\n'));
      position += deleted;
    }
  }
  if (position !== text.length) {
    throw new RangeError(`Changes for a text of ${position} characters do not fit one of ${text.length}`);
  }
  return parts.join('');
}

/** Length in UTF-16 code units of the text that changes were made for. */
export function lengthBefore(changes: Changes): number {
  return changes.reduce<number>(
    (total, change) => total + (typeof change === 'number' ? change : change[0]),
    0,
  );
}

/** Characters that changes remove and write, in UTF-16 code units. */
export function changedLength(changes: Changes): number {
  return changes.reduce<number>((sum, change) => {
    if (typeof change === 'number') return sum;
    const [deleted, ...lines] = change;
    return sum + deleted + lines.join('\n').length;
  }, 0);
}
