// A program as rules read it: its tree with the way up, the role of each node, and its functions.

import {
  childOf,
  childrenOf,
  isComment,
  type SyntaxNode,
  type SyntaxTree,
  textOf,
} from '../../syntax/index.ts';
import {
  type CodeGrammar,
  grammars,
  type ReadableLanguage,
  readableLanguages,
  type Role,
} from './grammar.ts';

export interface Code {
  readonly tree: SyntaxTree;
  readonly language: ReadableLanguage;
  readonly grammar: CodeGrammar;
  readonly parents: ReadonlyMap<SyntaxNode, SyntaxNode>;
  /** All nodes, parents before children, in the order of the source. */
  readonly nodes: readonly SyntaxNode[];
  /** Named functions and methods, in the order of the source. */
  readonly functions: readonly CodeFunction[];
  readonly comments: readonly SyntaxNode[];
}

export interface CodeFunction {
  readonly node: SyntaxNode;
  readonly name: string;
  readonly nameNode: SyntaxNode;
  readonly parameters: readonly Parameter[];
  readonly body: SyntaxNode;
}

export interface Parameter {
  readonly name: string;
  readonly nameNode: SyntaxNode;
  readonly type: string | null;
  readonly value: SyntaxNode | null;
}

/** Null for a language whose readability is not reviewed. */
export function codeOf(tree: SyntaxTree): Code | null {
  const language = readableLanguages.find((each) => each === tree.language);
  if (language === undefined) return null;
  const parents = new Map<SyntaxNode, SyntaxNode>();
  const nodes: SyntaxNode[] = [];
  const walk = (node: SyntaxNode): void => {
    nodes.push(node);
    for (const child of node.children) {
      parents.set(child, node);
      walk(child);
    }
  };
  walk(tree.root);
  const frame = { tree, language, grammar: grammars[language], parents, nodes };
  return {
    ...frame,
    functions: nodes.flatMap((node) => functionOf(frame, node)),
    comments: nodes.filter(isComment),
  };
}

type Frame = Pick<Code, 'tree' | 'grammar' | 'parents'>;

export function roleOf({ grammar }: Pick<Code, 'grammar'>, node: SyntaxNode): Role | null {
  return node.named ? (grammar.roles[node.type] ?? null) : null;
}

export function has(code: Pick<Code, 'grammar'>, node: SyntaxNode, ...roles: readonly Role[]): boolean {
  const role = roleOf(code, node);
  return role !== null && roles.includes(role);
}

export function text(code: Pick<Code, 'tree'>, node: SyntaxNode): string {
  return textOf(code.tree, node);
}

/** The text on one line with single spaces: equal for code that is equal but for its layout. */
export function plainText(code: Pick<Code, 'tree'>, node: SyntaxNode): string {
  return text(code, node).replaceAll(/\s+/gu, ' ').trim();
}

/** From the parent up to the root. */
export function above(code: Pick<Code, 'parents'>, node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let up = code.parents.get(node); up !== undefined; up = code.parents.get(up)) found.push(up);
  return found;
}

/** The node and all below it. */
export function within(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const look = (each: SyntaxNode): void => {
    found.push(each);
    each.children.forEach(look);
  };
  look(node);
  return found;
}

/** All below that have one of the roles. */
export function below(code: Pick<Code, 'grammar'>, node: SyntaxNode, ...roles: readonly Role[]) {
  return within(node).filter((each) => has(code, each, ...roles));
}

/** The function, method or lambda that a node stands in. */
export function enclosingFunction(code: Frame, node: SyntaxNode): SyntaxNode | null {
  return above(code, node).find((each) => has(code, each, 'function', 'lambda')) ?? null;
}

/** Whether a node is done again and again within its function: it stands in the body or condition of a loop. */
export function isInLoop(code: Frame, node: SyntaxNode): boolean {
  for (let inner = node, up = code.parents.get(node); up !== undefined; up = code.parents.get(up)) {
    if (has(code, up, 'function')) return false;
    if (has(code, up, 'loop') && isRepeated(up, inner)) return true;
    if (has(code, up, 'comprehension') && inner.type !== 'for_in_clause') return true;
    inner = up;
  }
  return false;
}

/** What is iterated over and what a loop begins with happens once. */
function isRepeated(loop: SyntaxNode, part: SyntaxNode): boolean {
  if (part.type === 'range_clause') return false;
  if (part.field === 'right' || part.field === 'initializer' || part.field === 'init') return false;
  return !(loop.type === 'enhanced_for_statement' && part.field === 'value');
}

/** The statements of a function, branch or loop; a single statement without a block is one. */
export function statements(code: Pick<Code, 'grammar'>, body: SyntaxNode | null): readonly SyntaxNode[] {
  if (body === null) return [];
  if (has(code, body, 'else', 'elif')) {
    const inner = childOf(body, 'body') ?? childOf(body, 'consequence') ?? namedParts(body).at(-1) ?? null;
    return statements(code, inner);
  }
  if (has(code, body, 'block') || body.type === 'statement_list') {
    const parts = namedParts(body);
    const [only] = parts;
    return parts.length === 1 && only?.type === 'statement_list' ? namedParts(only) : parts;
  }
  return [body];
}

/** Named children without comments and empty statements. */
export function namedParts(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter((child) => child.named && !isComment(child));
}

/** An expression without the parentheses around it. */
export function bare(code: Pick<Code, 'grammar'>, node: SyntaxNode): SyntaxNode {
  if (!has(code, node, 'parentheses')) return node;
  const [inner] = namedParts(node);
  return inner === undefined ? node : bare(code, inner);
}

/** The expression of a statement that is nothing but one. */
export function expressionOf(code: Pick<Code, 'grammar'>, node: SyntaxNode): SyntaxNode {
  return has(code, node, 'statement') ? (namedParts(node)[0] ?? node) : node;
}

/** One `if` with all that hangs on it, in order: conditions are null for the last `else`. */
export interface Branch {
  readonly node: SyntaxNode;
  readonly condition: SyntaxNode | null;
  readonly body: readonly SyntaxNode[];
}

export function branchesOf(code: Pick<Code, 'grammar'>, node: SyntaxNode): readonly Branch[] {
  const condition = childOf(node, 'condition');
  const first: Branch = { node, condition, body: statements(code, childOf(node, 'consequence')) };
  return [first, ...childrenOf(node, 'alternative').flatMap((each) => alternative(code, each))];
}

function alternative(code: Pick<Code, 'grammar'>, node: SyntaxNode): readonly Branch[] {
  if (has(code, node, 'elif')) {
    return [
      { node, condition: childOf(node, 'condition'), body: statements(code, childOf(node, 'consequence')) },
    ];
  }
  if (has(code, node, 'if')) return branchesOf(code, node);
  const body = statements(code, node);
  const [only] = body;
  // In languages with braces `else if` is an `else` with an `if` and no block between.
  const isElseIf =
    body.length === 1 && only !== undefined && has(code, only, 'if') && node.children.includes(only);
  return isElseIf ? branchesOf(code, only) : [{ node, condition: null, body }];
}

/** Whether an `if` is the `if` of an `else if`. */
export function isElseIf(code: Pick<Code, 'parents' | 'grammar'>, node: SyntaxNode): boolean {
  const parent = code.parents.get(node);
  if (parent === undefined) return false;
  return has(code, parent, 'else')
    ? parent.type !== 'block'
    : node.field === 'alternative' && has(code, parent, 'if');
}

export function leaves(code: Pick<Code, 'grammar'>, node: SyntaxNode): boolean {
  return has(code, node, 'return', 'throw', 'break', 'continue');
}

/** The names in a pattern: one identifier, or several where values are taken apart. */
export function namesIn(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type === 'identifier' || node.type === 'shorthand_property_identifier_pattern') return [node];
  if (!PATTERNS.has(node.type)) return [];
  const parts = ['left', 'value', 'pattern'].flatMap((field) => childrenOf(node, field));
  return (parts.length > 0 ? parts.slice(0, 1) : namedParts(node)).flatMap(namesIn);
}

const PATTERNS = new Set([
  'array_pattern',
  'as_pattern_target',
  'assignment_pattern',
  'expression_list',
  'list_pattern',
  'list_splat_pattern',
  'object_assignment_pattern',
  'object_pattern',
  'pair_pattern',
  'pattern_list',
  'pointer_declarator',
  'reference_declarator',
  'rest_pattern',
  'structured_binding_declarator',
  'tuple_pattern',
]);

/** Lines of code of a node, blank lines and comments left out. */
export function linesOfCode(code: Pick<Code, 'tree' | 'comments'>, node: SyntaxNode): number {
  const lines = text(code, node).split('\n');
  const commented = new Set(
    code.comments.flatMap(({ line, endLine, start, end, column }) => {
      const first =
        code.tree.source.slice(start - column + 1, start).trim() === '' &&
        start >= node.start &&
        end <= node.end;
      return first ? Array.from({ length: endLine - line + 1 }, (_, index) => line + index) : [];
    }),
  );
  return lines.filter((line, index) => line.trim() !== '' && !commented.has(node.line + index)).length;
}

function functionOf(code: Frame, node: SyntaxNode): readonly CodeFunction[] {
  if (has(code, node, 'function')) {
    const body = childOf(node, 'body');
    const nameNode = childOf(node, 'name') ?? nameOfDeclarator(node);
    const list = childOf(node, 'parameters') ?? parameterListOf(node);
    return body === null || nameNode === null
      ? []
      : [{ node, name: text(code, nameNode), nameNode, parameters: parametersOf(code, list), body }];
  }
  const parent = code.parents.get(node);
  if (!has(code, node, 'lambda') || parent === undefined || node.field !== 'value') return [];
  // `const twice = (x) => 2 * x;` and `auto twice = [](int x) { … };` name their function.
  const nameNode = childOf(parent, 'name') ?? childOf(parent, 'declarator');
  const body = childOf(node, 'body');
  if (nameNode?.type !== 'identifier' || body === null) return [];
  return [{ node, name: text(code, nameNode), nameNode, parameters: lambdaParameters(code, node), body }];
}

/** The name in a C++ declarator, which may stand within pointers and references. */
function nameOfDeclarator(node: SyntaxNode): SyntaxNode | null {
  const inner =
    childOf(node, 'declarator') ?? node.children.find(({ type }) => type === 'function_declarator');
  if (inner === undefined) return null;
  if (inner.type.endsWith('identifier')) return inner;
  return inner.type === 'qualified_identifier' || inner === node ? inner : nameOfDeclarator(inner);
}

function parameterListOf(node: SyntaxNode): SyntaxNode | null {
  const inner =
    childOf(node, 'declarator') ?? node.children.find(({ type }) => type === 'function_declarator');
  if (inner === undefined || inner === null) return null;
  return childOf(inner, 'parameters') ?? parameterListOf(inner);
}

export function lambdaParameters(code: Pick<Code, 'tree'>, node: SyntaxNode): readonly Parameter[] {
  const single = childOf(node, 'parameter');
  if (single !== null) return [{ name: text(code, single), nameNode: single, type: null, value: null }];
  return parametersOf(code, childOf(node, 'parameters') ?? parameterListOf(node));
}

function parametersOf(code: Pick<Code, 'tree'>, list: SyntaxNode | null): readonly Parameter[] {
  if (list === null) return [];
  if (list.type === 'identifier')
    return [{ name: text(code, list), nameNode: list, type: null, value: null }];
  return namedParts(list).flatMap((node) => {
    const type = childOf(node, 'type');
    const value = childOf(node, 'value') ?? childOf(node, 'right') ?? childOf(node, 'default_value');
    return parameterNames(node)
      .filter((name) => !['self', 'cls', 'this'].includes(text(code, name)))
      .map((nameNode) => ({
        name: text(code, nameNode),
        nameNode,
        type: type === null ? null : text(code, type).replace(/^:\s*/u, ''),
        value,
      }));
  });
}

function parameterNames(node: SyntaxNode): readonly SyntaxNode[] {
  const fields = ['name', 'pattern', 'left', 'declarator'].flatMap((field) => childrenOf(node, field));
  if (fields.length > 0) return fields.flatMap(namesIn);
  // Python's `name: type` has no field for the name.
  return node.type === 'typed_parameter' ? namedParts(node).slice(0, 1).flatMap(namesIn) : namesIn(node);
}
