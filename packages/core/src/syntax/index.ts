// The syntax of programs as plain data.

export { createSyntaxParser, type GrammarFiles, MAX_DEPTH, MAX_SOURCE, type SyntaxParser } from './parser.ts';
export {
  childOf,
  childrenOf,
  hasSyntax,
  isComment,
  namedChildren,
  nodesOf,
  type SyntaxLanguage,
  syntaxLanguages,
  type SyntaxNode,
  type SyntaxTree,
  textOf,
  visit,
  type Visited,
} from './syntax-tree.ts';
