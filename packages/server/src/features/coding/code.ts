// What a session handed in, parsed, with the references of its problem.

import { parseSessionCode, type Problem, type SessionCode } from '@greenroom/core/coding';
import type { SessionEvent } from '@greenroom/core/session';
import { syntaxParser } from '@greenroom/judge';

import type { Catalogue } from './catalogue.ts';

/** Null where nothing was handed in that has a grammar. Throws a `RangeError` for a recording that cannot be replayed. */
export async function codeOfSession(
  catalogue: Catalogue,
  { pack, id }: Pick<Problem, 'pack' | 'id'>,
  events: readonly SessionEvent[],
): Promise<SessionCode | null> {
  const references = await catalogue.references(pack, id);
  return parseSessionCode({ events, references, parser: syntaxParser() });
}
