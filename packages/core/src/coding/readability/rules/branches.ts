// Branches that do the same, and what can be said without a branch.

import { childOf, type SyntaxNode } from '../../../syntax/index.ts';
import {
  bare,
  below,
  type Branch,
  branchesOf,
  type Code,
  has,
  isElseIf,
  namedParts,
  plainText,
  statements,
} from '../code.ts';
import { bindingOf, callOf, indexOf, isBoolean, operatorOf, type Reading, sidesOf } from '../reading.ts';
import { remarkAt, type Remark } from '../remark.ts';

export function duplicateBranches({ code }: Reading): readonly Remark[] {
  return code.nodes.flatMap((node) => {
    if (has(code, node, 'if') && !isElseIf(code, node)) {
      const branches = branchesOf(code, node);
      return [...twins(code, branches), ...sharedEnds(code, node, branches)];
    }
    if (!has(code, node, 'switch')) return [];
    const cases = below(code, node, 'case').filter((each) => nearestSwitch(code, each) === node);
    return twins(
      code,
      cases.map((each) => ({ node: each, condition: null, body: caseBody(code, each) })),
    );
  });
}

function nearestSwitch(code: Code, node: SyntaxNode): SyntaxNode | undefined {
  let up = code.parents.get(node);
  while (up !== undefined && !has(code, up, 'switch')) up = code.parents.get(up);
  return up;
}

function caseBody(code: Code, node: SyntaxNode): readonly SyntaxNode[] {
  const parts = namedParts(node).filter(
    ({ field, type }) => field !== 'value' && field !== 'pattern' && !/label|case_pattern/u.test(type),
  );
  const body = parts.flatMap((each) => statements(code, each));
  return body.filter((each) => !has(code, each, 'break'));
}

const bodyText = (code: Code, body: readonly SyntaxNode[]): string =>
  body.map((each) => plainText(code, each)).join('\n');

function twins(code: Code, branches: readonly Branch[]): readonly Remark[] {
  const first = new Map<string, Branch>();
  return branches.flatMap((branch) => {
    const { node, body } = branch;
    const does = bodyText(code, body);
    const twin = first.get(does);
    if (twin === undefined) first.set(does, branch);
    if (twin === undefined || isSlight(code, body)) return [];
    return [
      remarkAt({ line: node.line, endLine: node.line }, 'duplicate-branches', {
        seen: `This branch does the same as the one in line ${twin.node.line}.`,
        advice: 'Join the two conditions, so that there is one place to change.',
      }),
    ];
  });
}

/** Nothing, or one statement that only leaves with a constant. */
function isSlight(code: Code, body: readonly SyntaxNode[]): boolean {
  const [only] = body;
  if (only === undefined) return true;
  if (body.length > 1) return false;
  if (has(code, only, 'break', 'continue', 'pass', 'throw')) return true;
  return has(code, only, 'return') && below(code, only, 'call', 'binary', 'index').length === 0;
}

function sharedEnds(code: Code, node: SyntaxNode, branches: readonly Branch[]): readonly Remark[] {
  if (branches.length < 2 || branches.at(-1)?.condition !== null) return [];
  if (branches.some(({ body }) => body.length < 2)) return [];
  const share = (pick: (body: readonly SyntaxNode[]) => SyntaxNode | undefined): string | null => {
    const [first, ...others] = branches.map(({ body }) => pick(body));
    if (first === undefined || has(code, first, 'return', 'break', 'continue', 'throw')) return null;
    const same = others.every(
      (each) => each !== undefined && plainText(code, each) === plainText(code, first),
    );
    return same ? plainText(code, first) : null;
  };
  const tail = share((body) => body.at(-1));
  const shared = tail ?? share((body) => body[0]);
  if (shared === null) return [];
  return [
    remarkAt({ line: node.line, endLine: node.line }, 'duplicate-branches', {
      seen: `Every branch ${tail === null ? 'begins' : 'ends'} with “${shared.slice(0, 60)}”.`,
      advice: `Say it once, ${tail === null ? 'before' : 'after'} the branches.`,
    }),
  ];
}

export function needlessComplexity(reading: Reading): readonly Remark[] {
  const { code } = reading;
  return code.nodes.flatMap((node): readonly Remark[] => {
    if (has(code, node, 'if')) return booleanByBranches(code, node);
    if (has(code, node, 'binary')) return comparedWithBoolean(code, node);
    if (has(code, node, 'choice')) return chosenBoolean(code, node);
    if (has(code, node, 'else')) return emptyElse(code, node);
    return has(code, node, 'loop') ? needlessPositions(reading, node) : [];
  });
}

const needless = (node: SyntaxNode, seen: string, advice: string): readonly Remark[] => [
  remarkAt({ line: node.line, endLine: node.line }, 'needless-complexity', { seen, advice }),
];

/** `if c: return True` with `return False` as its `else` or right after it. */
function booleanByBranches(code: Code, node: SyntaxNode): readonly Remark[] {
  const [first, second, ...others] = branchesOf(code, node);
  if (first === undefined || others.length > 0 || isElseIf(code, node)) return [];
  const yes = returnedBoolean(code, first.body);
  const no =
    second === undefined ? returnedBoolean(code, followedBy(code, node)) : returnedBoolean(code, second.body);
  if (yes === null || no === null || yes === no || (second !== undefined && second.condition !== null))
    return [];
  return needless(
    node,
    'The condition is already the answer.',
    `Return the condition${yes ? '' : ', turned around'}.`,
  );
}

function returnedBoolean(code: Code, body: readonly SyntaxNode[]): boolean | null {
  const [only] = body;
  if (only === undefined || body.length !== 1 || !has(code, only, 'return')) return null;
  const [first] = namedParts(only);
  const value = first?.type === 'expression_list' ? namedParts(first)[0] : first;
  if (value === undefined || !isBoolean(code, value)) return null;
  return has(code, bare(code, value), 'true');
}

/** The statement after an `if` that no other guard stands before: the last of several guards is an idiom. */
function followedBy(code: Code, node: SyntaxNode): readonly SyntaxNode[] {
  const parent = code.parents.get(node);
  const siblings = parent === undefined ? [] : namedParts(parent);
  const place = siblings.indexOf(node);
  const before = siblings[place - 1];
  const after = siblings[place + 1];
  return after === undefined || (before !== undefined && has(code, before, 'if')) ? [] : [after];
}

function comparedWithBoolean(code: Code, node: SyntaxNode): readonly Remark[] {
  const operator = operatorOf(node);
  if (operator === null || !['==', '===', '!=', '!==', 'is', 'is not'].includes(operator)) return [];
  if (!sidesOf(node).some((side) => isBoolean(code, side))) return [];
  return needless(
    node,
    'A condition is compared with true or false.',
    'Use the condition itself, or its negation.',
  );
}

function chosenBoolean(code: Code, node: SyntaxNode): readonly Remark[] {
  const parts = namedParts(node);
  const sides = code.language === 'python' ? [parts[0], parts[2]] : [parts[1], parts[2]];
  if (!sides.every((side) => side !== undefined && isBoolean(code, side))) return [];
  return needless(
    node,
    'A condition chooses between true and false.',
    'Use the condition itself, or its negation.',
  );
}

function emptyElse(code: Code, node: SyntaxNode): readonly Remark[] {
  const body = statements(code, node);
  if (!body.every((each) => has(code, each, 'pass'))) return [];
  return needless(node, 'This `else` does nothing.', 'Leave it out.');
}

/** `for i in range(len(xs))` where `i` only ever reads `xs[i]`. */
function needlessPositions(reading: Reading, node: SyntaxNode): readonly Remark[] {
  const { code } = reading;
  const over = childOf(node, 'right');
  if (code.language !== 'python' || over === null) return [];
  const call = callOf(code, over);
  const [inner] = call?.args ?? [];
  const length = inner === undefined ? null : callOf(code, inner);
  if (call?.method !== 'range' || call.args.length !== 1) return [];
  const [sequence] = length?.args ?? [];
  const position = bindingOf(reading, childOf(node, 'left'));
  if (length?.method !== 'len' || sequence === undefined || position === null) return [];
  const name = plainText(code, sequence);
  const uses = position.uses.filter((use) => use.node.start > over.end && use.node.end <= node.end);
  const onlyReads = uses.every((use) => {
    const index = code.parents.get(use.node);
    if (index === undefined || !has(code, index, 'index')) return false;
    const [object] = indexOf(index);
    const parent = code.parents.get(index);
    const written = parent !== undefined && has(code, parent, 'assignment') && index.field === 'left';
    return object !== null && plainText(code, object) === name && !written;
  });
  if (uses.length === 0 || !onlyReads) return [];
  return needless(
    node,
    `The position is only used to read “${name}[…]”.`,
    `Loop over the elements: \`for … in ${name}\`.`,
  );
}
