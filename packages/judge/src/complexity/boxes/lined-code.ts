// JavaScript that says at which line it is: the same program, with a call before each statement.

import { type AnyNode, type Node, parse } from 'acorn';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** Names that no solution uses. */
export const lineNames = { at: '__gr_at', enter: '__gr_enter', leave: '__gr_leave' } as const;

/**
 * The body of a function with `at(line)` before each statement and each loop's condition, and `enter()`, `leave(token)`
 * around each function's body. Lines stay where they are.
 * @throws a SyntaxError for what cannot be parsed
 */
export function linedCode(body: string): string {
  const program = parse(body, { ecmaVersion: 'latest', allowReturnOutsideFunction: true, locations: true });
  const insertions: Insertion[] = [];
  visit(program, insertions);
  // Of two at one place the later found is the inner one, but for closing texts, which are added inside out.
  const ordered = insertions.map((each, index) => ({ ...each, index })).sort((a, b) => a.at - b.at || a.index - b.index);
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

function visit(node: AnyNode, insertions: Insertion[]): void {
  switch (node.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
      for (const statement of node.body) markStatement(statement, insertions);
      break;
    case 'SwitchCase':
      for (const statement of node.consequent) markStatement(statement, insertions);
      break;
    case 'IfStatement':
      wrapBranch(node.consequent, insertions);
      if (node.alternate) wrapBranch(node.alternate, insertions);
      break;
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      if (node.test) wrapExpression(node.test, insertions);
      wrapBranch(node.body, insertions);
      break;
    case 'ForInStatement':
    case 'ForOfStatement':
      wrapBranch(node.body, insertions);
      break;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      if (!node.generator && !node.async) wrapFunction(node.body, insertions);
      break;
  }
  for (const child of childrenOf(node)) visit(child, insertions);
  closeAfter(node, insertions);
}

/** Directives such as 'use strict' stay first. */
function markStatement(statement: AnyNode, insertions: Insertion[]): void {
  const isDirective = statement.type === 'ExpressionStatement' && statement.directive !== undefined;
  if (STATEMENTS.has(statement.type) && !isDirective) insertions.push({ at: statement.start, text: `${mark(statement)};` });
}

/** A branch without braces gets some, so that a call can stand before it. */
function wrapBranch(branch: AnyNode, insertions: Insertion[]): void {
  if (branch.type === 'BlockStatement') return;
  insertions.push({ at: branch.start, text: `{${STATEMENTS.has(branch.type) ? `${mark(branch)};` : ''}` });
}

function wrapExpression(expression: AnyNode, insertions: Insertion[]): void {
  insertions.push({ at: expression.start, text: `(${mark(expression)},(` });
}

function wrapFunction(body: AnyNode, insertions: Insertion[]): void {
  const open = `const __gr_token=${lineNames.enter}();try{`;
  if (body.type === 'BlockStatement') {
    const [first] = body.body;
    const directive = first?.type === 'ExpressionStatement' && first.directive !== undefined ? first : null;
    insertions.push({ at: directive === null ? body.start + 1 : directive.end, text: open });
  } else insertions.push({ at: body.start, text: `{${open}${mark(body)};return (` });
}

/** The texts that end what was wrapped, after everything inside it. */
function closeAfter(node: AnyNode, insertions: Insertion[]): void {
  const close = `}finally{${lineNames.leave}(__gr_token)}`;
  const branches: (AnyNode | null | undefined)[] = [];
  switch (node.type) {
    case 'IfStatement':
      branches.push(node.consequent, node.alternate);
      break;
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      if (node.test) insertions.push({ at: node.test.end, text: '))' });
      branches.push(node.body);
      break;
    case 'ForInStatement':
    case 'ForOfStatement':
      branches.push(node.body);
      break;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      if (node.generator || node.async) break;
      if (node.body.type === 'BlockStatement') insertions.push({ at: node.body.end - 1, text: close });
      else insertions.push({ at: node.body.end, text: `);${close}}` });
      break;
  }
  for (const branch of branches) {
    if (branch && branch.type !== 'BlockStatement') insertions.push({ at: branch.end, text: '}' });
  }
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
