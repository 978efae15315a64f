// From source to syntax tree, by tree-sitter's grammars compiled to WebAssembly. Their bytes come from outside: this runs in a
// browser and on a server alike.

import { Language as Grammar, Parser, type Tree, type TreeCursor } from 'web-tree-sitter';

import type { SyntaxLanguage, SyntaxNode, SyntaxTree } from './syntax-tree.ts';

/** Where the WebAssembly comes from; each is asked for once. */
export interface GrammarFiles {
  /** `web-tree-sitter.wasm` of the npm package of that name, in the version that core has. */
  runtime(): Promise<Uint8Array>;
  grammar(language: SyntaxLanguage): Promise<Uint8Array>;
}

export interface SyntaxParser {
  /**
   * The tree, whatever the source is: what does not parse is `broken`. Null only for a source that is no program at all:
   * longer than `MAX_SOURCE` or nested deeper than `MAX_DEPTH`.
   */
  parse(language: SyntaxLanguage, source: string): Promise<SyntaxTree | null>;
}

/** UTF-16 code units. */
export const MAX_SOURCE = 200_000;
/** Levels. Whoever walks a tree may recurse; people's programs have some forty. */
export const MAX_DEPTH = 500;

/** One for a process: the runtime is loaded once, grammars as they are needed. */
export function createSyntaxParser(files: GrammarFiles): SyntaxParser {
  let runtime: Promise<void> | null = null;
  const parsers = new Map<SyntaxLanguage, Promise<Parser>>();

  async function open(language: SyntaxLanguage): Promise<Parser> {
    runtime ??= files.runtime().then((wasmBinary) => Parser.init({ wasmBinary }));
    await runtime;
    const grammar = await Grammar.load(await files.grammar(language));
    return new Parser().setLanguage(grammar);
  }

  return {
    async parse(language, source) {
      if (source.length > MAX_SOURCE) return null;
      const parser = parsers.get(language) ?? open(language);
      parsers.set(language, parser);
      const tree = (await parser).parse(source);
      // Only a parse that was cancelled gives none, and nobody cancels this.
      if (tree === null) throw new Error(`The ${language} parser gave no tree`);
      try {
        return asData(language, source, tree);
      } finally {
        // Its memory is the runtime's, which no garbage collector sees.
        tree.delete();
      }
    },
  };
}

function asData(language: SyntaxLanguage, source: string, tree: Tree): SyntaxTree | null {
  const cursor = tree.walk();
  try {
    const root = nodeAt(cursor, 0);
    return root === null ? null : { language, source, root, broken: tree.rootNode.hasError };
  } finally {
    cursor.delete();
  }
}

/** The node under the cursor with all below it; null where it is too deep. */
function nodeAt(cursor: TreeCursor, depth: number): SyntaxNode | null {
  if (depth > MAX_DEPTH) return null;
  const { row, column } = cursor.startPosition;
  const frame = {
    type: cursor.nodeType,
    named: cursor.nodeIsNamed,
    field: cursor.currentFieldName,
    start: cursor.startIndex,
    end: cursor.endIndex,
    line: row + 1,
    endLine: cursor.endPosition.row + 1,
    column: column + 1,
    broken: cursor.nodeIsMissing || cursor.nodeType === 'ERROR',
  };
  const children: SyntaxNode[] = [];
  if (cursor.gotoFirstChild()) {
    do {
      const child = nodeAt(cursor, depth + 1);
      if (child === null) return null;
      children.push(child);
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return { ...frame, children };
}
