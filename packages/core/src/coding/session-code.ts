// The code that a session handed in, parsed. Parsing needs files that a pure fold has not: it comes before the fold, and gives
// the same tree for the same text every time.

import type { Language } from '../judging/index.ts';
import { type Attempt, recorderOf, type SessionEvent } from '../session/index.ts';
import { hasSyntax, type SyntaxParser, type SyntaxTree } from '../syntax/index.ts';

export interface SessionCode {
  /** The request's event key of the version that was read. */
  readonly askedBy: string;
  readonly tree: SyntaxTree;
  /** The best known solutions, those in the same language where there are some. */
  readonly references: readonly SyntaxTree[];
}

/** No solution of an interview is longer, in UTF-16 code units; rules may take their time over each line. */
const MOST_REVIEWED = 20_000;

interface SourceText {
  readonly language: Language;
  readonly source: string;
}

/** The last accepted submission, else the last one that was judged and could be compiled. */
export function finalSubmission(submissions: readonly Attempt[]): Attempt | null {
  const judged = submissions.filter(({ verdict }) => verdict !== null && verdict.verdict !== 'IE');
  const accepted = judged.findLast(({ verdict }) => verdict?.verdict === 'AC');
  return accepted ?? judged.findLast(({ verdict }) => verdict?.verdict !== 'CE') ?? null;
}

/** Null where nothing was submitted, it is far too long for a solution, or its language has no grammar. Throws a `RangeError` for a recording that cannot be replayed. */
export async function parseSessionCode({
  events,
  references,
  parser,
}: {
  readonly events: readonly SessionEvent[];
  readonly references: readonly SourceText[];
  readonly parser: SyntaxParser;
}): Promise<SessionCode | null> {
  const final = finalSubmission(recorderOf(events).state.submissions);
  if (final === null || final.source.length > MOST_REVIEWED) return null;
  const parse = async ({ language, source }: SourceText): Promise<SyntaxTree | null> =>
    hasSyntax(language) ? parser.parse(language, source) : null;
  const tree = await parse(final);
  if (tree === null) return null;
  const alike = references.filter(({ language }) => language === final.language);
  const parsed = await Promise.all((alike.length > 0 ? alike : references).map(parse));
  return { askedBy: final.askedBy, tree, references: parsed.filter((each) => each !== null) };
}
