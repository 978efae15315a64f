// Functions that are long, deep, or wrapped in a condition that could leave early.

import { childOf, type SyntaxNode } from '../../../syntax/index.ts';
import {
  above,
  below,
  branchesOf,
  type Code,
  expressionOf,
  has,
  isElseIf,
  leaves,
  linesOfCode,
  namedParts,
  plainText,
  statements,
  text,
} from '../code.ts';
import type { Reading } from '../reading.ts';
import { remarkAt, type Remark } from '../remark.ts';

/** Lines of code that fit on a screen. */
const MOST_LINES = 40;
/** Lines that are worth a return of their own. */
const LEAST_WORK = 4;

export function longFunctions({ code }: Reading): readonly Remark[] {
  return code.functions.flatMap(({ node, name, nameNode }) => {
    const lines = linesOfCode(code, node) - flatSwitchLines(code, node);
    if (lines <= MOST_LINES) return [];
    return [
      remarkAt(nameNode, 'long-function', {
        seen: `“${name}” has ${lines} lines of code.`,
        advice: 'Move each of its steps into a function with a name.',
      }),
    ];
  });
}

/** A switch of short cases is a table: it reads fast, however long it is. */
function flatSwitchLines(code: Code, node: SyntaxNode): number {
  return below(code, node, 'switch')
    .filter((each) => below(code, each, 'case').every((one) => linesOfCode(code, one) <= 3))
    .reduce((sum, each) => sum + linesOfCode(code, each), 0);
}

export function deepNesting({ code }: Reading): readonly Remark[] {
  return code.functions.flatMap(({ body, name }) => {
    const deep = firstTooDeep(code, body, { levels: 0, conditions: 0 });
    if (deep === null) return [];
    return [
      remarkAt({ line: deep.node.line, endLine: deep.node.line }, 'deep-nesting', {
        seen: `In “${name}” this stands ${deep.levels} levels deep.`,
        advice: 'Turn a condition around and leave early, or move the inside into a function.',
      }),
    ];
  });
}

interface Depth {
  readonly levels: number;
  readonly conditions: number;
}

/** The first structure that is too deep, in the order of the source; functions within have their own depth. */
function firstTooDeep(
  code: Code,
  node: SyntaxNode,
  around: Depth,
): { readonly node: SyntaxNode; readonly levels: number } | null {
  if (has(code, node, 'function', 'lambda')) return null;
  const depth = isStructure(code, node)
    ? {
        levels: around.levels + 1,
        conditions: around.conditions + (has(code, node, 'if', 'switch') ? 1 : 0),
      }
    : around;
  const isDeeper = depth !== around;
  if (isDeeper && (depth.levels > 4 || (depth.levels === 4 && depth.conditions >= 2))) {
    return { node, levels: depth.levels };
  }
  for (const child of node.children) {
    const found = firstTooDeep(code, child, depth);
    if (found !== null) return found;
  }
  return null;
}

function isStructure(code: Code, node: SyntaxNode): boolean {
  return has(code, node, 'loop', 'switch', 'try') || (has(code, node, 'if') && !isElseIf(code, node));
}

export function missingEarlyReturns({ code }: Reading): readonly Remark[] {
  return code.functions.flatMap((each) => {
    const body = statements(code, each.body);
    return [...wrapped(code, body), ...oneSided(code, body), ...flagged(code, body)];
  });
}

/** The work of a function stands within an `if` at its end. */
function wrapped(code: Code, body: readonly SyntaxNode[]): readonly Remark[] {
  const returned = body.at(-1);
  const tail =
    returned !== undefined && has(code, returned, 'return') && returned.line === returned.endLine ? 1 : 0;
  const last = body[body.length - 1 - tail];
  const before = body.slice(0, body.length - 1 - tail);
  if (last === undefined || !has(code, last, 'if') || !before.every((each) => isPreparation(code, each)))
    return [];
  const [only, ...others] = branchesOf(code, last);
  if (only === undefined || others.length > 0 || workOf(code, only.body) < LEAST_WORK) return [];
  if (tail === 1 && returned !== undefined && !isPlain(code, returned)) return [];
  return [
    remarkAt({ line: last.line, endLine: last.line }, 'missing-early-return', {
      seen: 'All the work of the function stands within this condition.',
      advice: 'Turn the condition around, return at once, and let the work stand at the left.',
    }),
  ];
}

const workOf = (code: Code, body: readonly SyntaxNode[]): number =>
  body.reduce((sum, each) => sum + linesOfCode(code, each), 0);

/** A declaration or assignment of a constant on one line. */
function isPreparation(code: Code, node: SyntaxNode): boolean {
  const inner = expressionOf(code, node);
  return (
    node.line === node.endLine &&
    has(code, inner, 'declaration', 'assignment') &&
    below(code, inner, 'call', 'loop').length === 0
  );
}

/** Returns nothing, a name or a constant. */
function isPlain(code: Code, node: SyntaxNode): boolean {
  return below(code, node, 'call', 'binary', 'logical', 'choice').length === 0;
}

/** One branch only leaves, the other one is long. */
function oneSided(code: Code, body: readonly SyntaxNode[]): readonly Remark[] {
  const last = body.at(-1);
  if (last === undefined || !has(code, last, 'if')) return [];
  const [first, second, ...others] = branchesOf(code, last);
  if (first === undefined || second === undefined || second.condition !== null || others.length > 0)
    return [];
  const sides = [first.body, second.body];
  const short = sides.find(
    (side) =>
      side.length === 1 &&
      side.every((each) => has(code, each, 'return', 'throw') && each.line === each.endLine),
  );
  const long = sides.find((side) => side !== short && workOf(code, side) >= LEAST_WORK);
  if (short === undefined || long === undefined) return [];
  return [
    remarkAt({ line: last.line, endLine: last.line }, 'missing-early-return', {
      seen: 'One branch only leaves; the other one holds the work.',
      advice: 'Leave first; the work then needs no `else` around it.',
    }),
  ];
}

/** A loop sets a name and breaks, only for the name to be returned at once. */
function flagged(code: Code, body: readonly SyntaxNode[]): readonly Remark[] {
  const returned = body.at(-1);
  const loop = body.at(-2);
  if (
    returned === undefined ||
    loop === undefined ||
    !has(code, returned, 'return') ||
    !has(code, loop, 'loop')
  )
    return [];
  const name = plainText(code, returned).replace(/^return\s+|;$/gu, '');
  if (!/^\w+$/u.test(name)) return [];
  const exit = below(code, loop, 'break').find((each) => innermostLoop(code, each) === loop);
  const parent = exit === undefined ? undefined : code.parents.get(exit);
  if (exit === undefined || parent === undefined) return [];
  const siblings = namedParts(parent);
  const before = siblings[siblings.indexOf(exit) - 1];
  if (before === undefined || leaves(code, before)) return [];
  const assignment = expressionOf(code, before);
  const target = childOf(assignment, 'left');
  if (!has(code, assignment, 'assignment') || target === null || text(code, target) !== name) return [];
  return [
    remarkAt(before, 'missing-early-return', {
      seen: `“${name}” is set here only to be returned after the loop.`,
      advice: 'Return right here; the name is then not needed.',
    }),
  ];
}

function innermostLoop(code: Code, node: SyntaxNode): SyntaxNode | null {
  return above(code, node).find((each) => has(code, each, 'loop', 'switch')) ?? null;
}
