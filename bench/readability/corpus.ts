// The readability corpus: snippets with the findings that a careful reviewer gives, taken off the ends of their lines.

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { hashText } from '@greenroom/core/base';
import type { SyntaxLanguage } from '@greenroom/core/syntax';

const LANGUAGES = [
  'python',
  'javascript',
  'typescript',
  'java',
  'cpp',
  'go',
] as const satisfies readonly SyntaxLanguage[];

export interface Label {
  readonly kind: string;
  /** From 1. */
  readonly line: number;
  /** Whether good reviewers differ about it: saying it is neither right nor wrong. */
  readonly open: boolean;
}

export interface Snippet {
  readonly name: string;
  readonly language: SyntaxLanguage;
  readonly source: string;
  /** The snippet that solves the same task plainly. */
  readonly reference: string | null;
  readonly labels: readonly Label[];
  /** A third was set aside before any rule was written. */
  readonly part: 'tuning' | 'set-aside';
}

export function readCorpus(): readonly Snippet[] {
  return LANGUAGES.flatMap((language) => {
    const text = readFileSync(path.join(import.meta.dirname, 'corpus', `${language}.txt`), 'utf8');
    return text
      .split(/^=== /m)
      .filter((block) => block.trim() !== '')
      .map((block) => snippetOf(language, block));
  });
}

/** Chosen by the counts of labels alone, before any rule ran: so every kind is in both parts as evenly as it can be. */
const DRAW = 'part 31953 of ';

const HEAD = /^(?<name>[\w-]+)(?: reference=(?<reference>[\w-]+))?$/;
const LABELLED = /\s*(?:#|\/\/)! (?<kinds>[?\w -]+)$/;

function snippetOf(language: SyntaxLanguage, block: string): Snippet {
  const [head = '', ...lines] = block.trimEnd().split('\n');
  const { name, reference = null } = HEAD.exec(head)?.groups ?? {};
  if (name === undefined) throw new Error(`${language}: “${head}” is no head of a snippet`);
  return {
    name,
    language,
    source: `${lines.map((line) => line.replace(LABELLED, '')).join('\n')}\n`,
    reference,
    labels: lines.flatMap((line, index) => labelsOn(line, index + 1)),
    part: hashText(`${DRAW}${name}`) % 3 === 0 ? 'set-aside' : 'tuning',
  };
}

function labelsOn(text: string, line: number): readonly Label[] {
  const words = LABELLED.exec(text)?.groups?.['kinds']?.trim().split(/ +/) ?? [];
  return words.map((word) => ({ kind: word.replace('?', ''), line, open: word.startsWith('?') }));
}
