// JavaScript that says at which line it is: the same program, with a call before each statement.

import { type AnyNode, type BlockStatement, type Node, parse } from 'acorn';

interface Insertion {
  readonly at: number;
  readonly text: string;
  /** What ends at a place stands before what begins there. */
  readonly ends: boolean;
}

/** Names that no solution uses. */
export const lineNames = { at: '__gr_at', enter: '__gr_enter', leave: '__gr_leave' } as const;

/**
 * The body of a function with `at(line)` before each statement and each loop's condition, and `enter()`, `leave(token)`
 * around each function's body. Lines stay where they are.
 * @throws a SyntaxError for what cannot be parsed
 */
export function linedCode(body: string): string {
  const program = parse(body, {
    ecmaVersion: 'latest',
    allowReturnOutsideFunction: true,
    locations: true,
    // An arrow's body in parentheses begins at the parenthesis.
    preserveParens: true,
  });
  const insertions: Insertion[] = [];
  visit(program, insertions);
  // Of two that begin at one place the outer one was found first, of two that end there the inner one.
  const ordered = insertions
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => a.at - b.at || Number(b.ends) - Number(a.ends) || a.index - b.index);
  let text = '';
  let done = 0;
  for (const { at, text: inserted } of ordered) {
    text += body.slice(done, at) + inserted;
    done = at;
  }
  return text + body.slice(done);
}

function mark(node: Node): string {
  return `${lineNames.at}(${node.loc?.start.line ?? 0})`;
}

const STATEMENTS = new Set([
  'ExpressionStatement',
  'ReturnStatement',
  'ThrowStatement',
  'VariableDeclaration',
  'IfStatement',
  'SwitchStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'TryStatement',
  'BreakStatement',
  'ContinueStatement',
]);

const LOOPS = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

function visit(node: AnyNode, insertions: Insertion[]): void {
  const begin = (at: number, text: string) => insertions.push({ at, text, ends: false });
  const end = (at: number, text: string) => insertions.push({ at, text, ends: true });
  for (const statement of statementsIn(node)) {
    if (isMarked(statement)) begin(statement.start, `${mark(statement)};`);
  }
  const condition = conditionOf(node);
  if (condition !== null) begin(condition.start, `(${mark(condition)},(`);
  for (const branch of bareBranchesOf(node))
    begin(branch.start, `{${isMarked(branch) ? `${mark(branch)};` : ''}`);
  const body = functionBodyOf(node);
  if (body !== null) {
    const open = `const __gr_token=${lineNames.enter}();try{`;
    if (body.type === 'BlockStatement') begin(startOf(body), open);
    else begin(body.start, `{${open}${mark(body)};return (`);
  }
  for (const child of childrenOf(node)) visit(child, insertions);
  if (condition !== null) end(condition.end, '))');
  for (const branch of bareBranchesOf(node)) end(branch.end, '}');
  if (body !== null) {
    const close = `}finally{${lineNames.leave}(__gr_token)}`;
    if (body.type === 'BlockStatement') end(body.end - 1, close);
    else end(body.end, `);${close}}`);
  }
}

function statementsIn(node: AnyNode): readonly AnyNode[] {
  if (node.type === 'Program' || node.type === 'BlockStatement' || node.type === 'StaticBlock')
    return node.body;
  return node.type === 'SwitchCase' ? node.consequent : [];
}

/** Directives such as 'use strict' stay first. */
function isMarked(statement: AnyNode): boolean {
  const isDirective = statement.type === 'ExpressionStatement' && statement.directive !== undefined;
  return STATEMENTS.has(statement.type) && !isDirective;
}

function conditionOf(node: AnyNode): AnyNode | null {
  const loops =
    node.type === 'ForStatement' || node.type === 'WhileStatement' || node.type === 'DoWhileStatement';
  return loops ? (node.test ?? null) : null;
}

/** Branches without braces: they get some, so that a call can stand before them. */
function bareBranchesOf(node: AnyNode): readonly AnyNode[] {
  const branches: (AnyNode | null | undefined)[] = [];
  if (node.type === 'IfStatement') branches.push(node.consequent, node.alternate);
  else if (LOOPS.has(node.type) && 'body' in node) branches.push(node.body as AnyNode);
  return branches.filter((branch) => branch != null && branch.type !== 'BlockStatement') as AnyNode[];
}

/** Generators and asynchronous functions come and go; their lines count for whoever calls them. */
function functionBodyOf(node: AnyNode): AnyNode | null {
  const isFunction =
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression';
  return isFunction && !node.generator && !node.async ? node.body : null;
}

/** Where the body of a function begins, behind its directive. */
function startOf(body: BlockStatement): number {
  const [first] = body.body;
  return first?.type === 'ExpressionStatement' && first.directive !== undefined ? first.end : body.start + 1;
}

function childrenOf(node: AnyNode): readonly AnyNode[] {
  return Object.entries(node)
    .filter(([name]) => name !== 'loc')
    .flatMap(([, value]: [string, unknown]) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
