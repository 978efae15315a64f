// Findings against labels: what was right, what was wrong and what was missed, for each kind.

import { type CodeFindingKind, findingKinds, reviewCode } from '@greenroom/core/coding';
import { syntaxParser } from '@greenroom/judge';

import type { Snippet } from './corpus.ts';

export interface Tally {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Each entry is `snippet:line`. Findings on lines that reviewers differ about are in none of the lists. */
export async function scoreOf(
  snippets: readonly Snippet[],
  all: readonly Snippet[],
): Promise<ReadonlyMap<CodeFindingKind, Tally>> {
  const tallies = new Map<CodeFindingKind, Draft>(
    findingKinds.map((kind) => [kind, { right: [], wrong: [], missed: [] }]),
  );
  for (const snippet of snippets) {
    const found = await findingsIn(snippet, all);
    for (const [kind, tally] of tallies) {
      const labels = snippet.labels.filter((label) => label.kind === kind);
      const place = (line: number): string => `${snippet.name}:${line}`;
      const lines = found.filter(({ rule }) => rule === kind).map(({ where }) => where.line);
      for (const line of lines) {
        const label = labels.find((each) => each.line === line);
        if (label === undefined) tally.wrong.push(place(line));
        else if (!label.open) tally.right.push(place(line));
      }
      tally.missed.push(
        ...labels.filter(({ open, line }) => !open && !lines.includes(line)).map(({ line }) => place(line)),
      );
    }
  }
  return tallies;
}

type Draft = { readonly [Key in keyof Tally]: string[] };

async function findingsIn({ name, language, source, reference }: Snippet, all: readonly Snippet[]) {
  const tree = await syntaxParser().parse(language, source);
  const plain = all.find((each) => each.name === reference);
  const other = plain === undefined ? null : await syntaxParser().parse(plain.language, plain.source);
  const review = tree === null ? null : reviewCode(tree, other === null ? {} : { references: [other] });
  if (review === null) throw new Error(`${name} does not parse`);
  return review.findings;
}
