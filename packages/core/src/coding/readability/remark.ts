// One thing that a rule has to say: its kind, its line and the names in it; words come later, in one place.

import type { SyntaxNode } from '../../syntax/index.ts';
import type { CodeFindingKind } from './kind.ts';

export interface Remark {
  readonly kind: CodeFindingKind;
  /** Lines from 1, the end inclusive. */
  readonly line: number;
  readonly endLine: number;
  /** What was seen, in a sentence with the names and figures in it. */
  readonly seen: string;
  /** What to do here. */
  readonly advice: string;
}

export function remarkAt(
  node: Pick<SyntaxNode, 'line' | 'endLine'>,
  kind: CodeFindingKind,
  { seen, advice }: Pick<Remark, 'seen' | 'advice'>,
): Remark {
  return { kind, line: node.line, endLine: node.endLine, seen, advice };
}
