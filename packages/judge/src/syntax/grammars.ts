// The grammars on this machine's disk, as npm put them there.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { createSyntaxParser, type SyntaxParser } from '@greenroom/core/syntax';

const require = createRequire(import.meta.url);

let parser: SyntaxParser | null = null;

/** The one parser of this process. */
export function syntaxParser(): SyntaxParser {
  parser ??= createSyntaxParser({
    runtime: () => readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammar: (language) =>
      readFile(require.resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${language}.wasm`)),
  });
  return parser;
}
