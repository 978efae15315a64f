// Numbers without a name, parameters that switch, and parameters that become something else.

import { childOf, type SyntaxNode } from '../../../syntax/index.ts';
import type { Binding, Use } from '../bindings.ts';
import {
  above,
  bare,
  below,
  type Code,
  type CodeFunction,
  enclosingFunction,
  expressionOf,
  has,
  namedParts,
  type Parameter,
  plainText,
  statements,
  text,
  within,
} from '../code.ts';
import { bindingOf, callOf, isBoolean, operatorOf, type Reading, sidesOf } from '../reading.ts';
import { remarkAt, type Remark } from '../remark.ts';
import { shapeOfType } from '../shape.ts';

/** Numbers that every reader knows: digits, letters, clock and calendar, percent and thousands. */
const KNOWN = new Set([
  0, 1, 2, 3, 4, 9, 10, 26, 52, 128, 255, 256, 60, 24, 7, 12, 365, 360, 180, 100, 1000, 3600, 998_244_353,
]);
/** From here on a number stands for infinity or a usual modulus. */
const HUGE = 1e9;
/** Divisors up to here are those of the task: every third, every fifteenth. */
const MOST_DIVISOR = 15;

export function magicNumbers({ code }: Reading): readonly Remark[] {
  const told = new Set<string>();
  const byLine = new Map<number, { node: SyntaxNode; numbers: string[] }>();
  for (const node of code.nodes) {
    const number = text(code, node);
    if (!has(code, node, 'number') || told.has(number) || !isMagic(code, node)) continue;
    told.add(number);
    const line = byLine.get(node.line) ?? { node, numbers: [] };
    line.numbers.push(number);
    byLine.set(node.line, line);
  }
  return [...byLine.values()].map(({ node, numbers }) =>
    remarkAt(node, 'magic-number', {
      seen: `${numbers.join(' and ')} ${numbers.length === 1 ? 'has' : 'have'} no name.`,
      advice: 'Give it a constant whose name says what it means.',
    }),
  );
}

function isMagic(code: Code, node: SyntaxNode): boolean {
  const number = Number(text(code, node).replaceAll(/[_']|(?<=\d)[LlUuFfn]+$/gu, ''));
  if (Number.isNaN(number) || KNOWN.has(Math.abs(number)) || Math.abs(number) >= HUGE) return false;
  const commented = code.comments.some(({ line, start }) => line === node.line && start > node.start);
  return !commented && !isNamed(code, node) && !isIdiom(code, node, number);
}

/** A constant, a table, a default, or a plain assignment: the name beside it says what it is. */
function isNamed(code: Code, node: SyntaxNode): boolean {
  const outer = above(code, node);
  const parent = outer.find(({ type }) => type !== 'expression_list' && type !== 'unary_operator');
  if (parent === undefined || enclosingFunction(code, node) === null) return true;
  if (has(code, parent, 'list', 'map', 'set', 'index', 'case', 'return')) return true;
  if (
    /pair|tuple|literal_(?:element|value)|keyword_argument|parameter|assignment_pattern|slice|switch_label|dimensions|enum|const_spec/u.test(
      parent.type,
    )
  )
    return true;
  if (isConstant(code, outer)) return true;
  if (has(code, parent, 'assignment')) return plainAssignment(parent);
  if (/declarator|declaration|var_spec/u.test(parent.type)) return nameOf(code, parent).length > 2;
  return false;
}

const plainAssignment = (node: SyntaxNode): boolean => node.children.some(({ type }) => type === '=');

/** A declaration in capitals, or in Go by `const`. */
function isConstant(code: Code, outer: readonly SyntaxNode[]): boolean {
  return outer.some((each) => {
    if (each.type === 'const_declaration') return true;
    return (
      code.grammar.declarations[each.type] !== undefined && /^[A-Z][A-Z0-9_]*$/u.test(nameOf(code, each))
    );
  });
}

function nameOf(code: Code, node: SyntaxNode): string {
  const name = childOf(node, 'name') ?? childOf(node, 'declarator') ?? childOf(node, 'left');
  return name === null ? '' : plainText(code, name);
}

const BITS = new Set(['<<', '>>', '>>>', '&', '|', '^', '**', '~']);

function isIdiom(code: Code, node: SyntaxNode, number: number): boolean {
  const parent = code.parents.get(node);
  if (parent === undefined || !has(code, parent, 'binary')) return false;
  const operator = operatorOf(parent);
  if (operator === '%' && number <= MOST_DIVISOR) return true;
  return operator !== null && BITS.has(operator);
}

export function booleanParameters(reading: Reading): readonly Remark[] {
  const { code } = reading;
  return code.functions.flatMap((each) => {
    const names = each.parameters
      .filter((parameter) => switches(reading, each, parameter))
      .map(({ name }) => name);
    if (names.length === 0) return [];
    return [
      remarkAt(each.nameNode, 'boolean-parameter', {
        seen: `“${names.join('” and “')}” chooses between two behaviours of “${each.name}”.`,
        advice: 'Make two functions with names that say the difference, or pass what differs.',
      }),
    ];
  });
}

function switches(reading: Reading, each: CodeFunction, { nameNode, type, value }: Parameter): boolean {
  const { code } = reading;
  const binding = bindingOf(reading, nameNode);
  if (binding === null || binding.uses.some(({ writes }) => writes)) return false;
  const conditions = below(code, each.node, 'if', 'elif').filter((branch) => {
    const condition = childOf(branch, 'condition');
    return condition !== null && testedAlone(reading, bare(code, condition)) === binding;
  });
  if (conditions.length === 0 || isChangedOnTheWay(reading, each, binding)) return false;
  if (type !== null) return shapeOfType(type) === 'boolean';
  return isBoolean(code, value) || binding.uses.every(({ node }) => isCondition(reading, node));
}

/** The name that a condition tests without anything else, also negated or compared with true or false. */
function testedAlone(reading: Reading, condition: SyntaxNode): Binding | null {
  const { code } = reading;
  if (has(code, condition, 'not')) {
    const [inner] = namedParts(condition);
    return inner === undefined ? null : testedAlone(reading, bare(code, inner));
  }
  if (has(code, condition, 'binary') && sidesOf(condition).some((side) => isBoolean(code, side))) {
    return bindingOf(reading, sidesOf(condition).find((side) => !isBoolean(code, side)) ?? null);
  }
  return bindingOf(reading, condition);
}

function isCondition({ code }: Reading, node: SyntaxNode): boolean {
  const outer = [node, ...above(code, node)].find((each) => {
    const parent = code.parents.get(each);
    return parent === undefined || !has(code, parent, 'parentheses', 'not');
  });
  return outer?.field === 'condition' && /^[a-z]/u.test(text(code, node));
}

/** A state of the recursion: passed on as something else. */
function isChangedOnTheWay({ code, bindingAt }: Reading, each: CodeFunction, binding: Binding): boolean {
  const place = each.parameters.findIndex(({ nameNode }) => nameNode === binding.node);
  return within(each.body).some((node) => {
    const call = callOf(code, node);
    const passed = call?.method === each.name ? call.args[place] : undefined;
    return passed !== undefined && bindingAt.get(passed) !== binding;
  });
}

export function reassignedParameters(reading: Reading): readonly Remark[] {
  const { code, bindings } = reading;
  return bindings.flatMap((binding) => {
    if (binding.kind !== 'parameter' || !has(code, binding.scope, 'function')) return [];
    const write = binding.uses.find((use) => use.writes && !isAllowed(reading, binding, use));
    if (write === undefined) return [];
    return [
      remarkAt(write.node, 'reassigned-parameter', {
        seen: `The parameter “${binding.name}” becomes something else here.`,
        advice: 'Give the new value a name of its own; the reader then knows both.',
      }),
    ];
  });
}

/** Brought to one form at the start, used up by a loop, defaulted or swapped. */
function isAllowed(reading: Reading, binding: Binding, { node }: Use): boolean {
  const { code } = reading;
  const outer = above(code, node);
  const body = statements(code, childOf(binding.scope, 'body'));
  const place = body.findIndex((each) => each === node || outer.includes(each));
  const statement = body[place];
  const assignment = outer.find((each) => has(code, each, 'assignment', 'update'));
  if (assignment === undefined || statement === undefined) return true;
  if (place < 3 && (statement === assignment || expressionOf(code, statement) === assignment)) return true;
  // A swap gives each of several names another's value.
  if (namesAside(assignment) > 1) return true;
  if (isStep(code, assignment, binding)) return true;
  return outer.some(
    (each) =>
      usesUp(reading, each, binding.scope) || defaults(code, each, binding) || clamps(code, each, assignment),
  );
}

const namesAside = (assignment: SyntaxNode): number => {
  const left = childOf(assignment, 'left');
  return left === null ? 0 : namedParts(left).length;
};

/** A loop whose condition asks for a parameter: what it does to the function's numbers is its way of counting. */
function usesUp({ code, bindingAt }: Reading, loop: SyntaxNode, function_: SyntaxNode): boolean {
  if (!has(code, loop, 'loop')) return false;
  const clause = loop.children.find(({ type }) => type === 'for_clause');
  const condition = childOf(clause ?? loop, 'condition') ?? goCondition(code, loop);
  if (condition === null) return false;
  return within(condition).some((each) => {
    const asked = bindingAt.get(each);
    return (
      asked?.kind === 'parameter' && asked.scope === function_ && asked.uses.some(({ writes }) => writes)
    );
  });
}

/** Go writes `for n > 0 { … }`. */
function goCondition(code: Code, loop: SyntaxNode): SyntaxNode | null {
  const [first] = namedParts(loop);
  const isCondition =
    code.language === 'go' && first !== undefined && first.field !== 'body' && !first.type.endsWith('clause');
  return isCondition ? first : null;
}

/** `node = node.next` walks. */
function isStep(code: Code, assignment: SyntaxNode, { name }: Binding): boolean {
  const value = childOf(assignment, 'right');
  return value !== null && new RegExp(String.raw`^${name}(?:\.|->)\w+$`, 'u').test(plainText(code, value));
}

/** `if (k > n) k = n` keeps a value within its bounds. */
function clamps(code: Code, node: SyntaxNode, assignment: SyntaxNode): boolean {
  const condition = has(code, node, 'if') ? childOf(node, 'condition') : null;
  if (condition === null) return false;
  const asked = bare(code, condition);
  const sides = new Set(sidesOf(asked).map((side) => (side === null ? '' : plainText(code, side))));
  const aside = [childOf(assignment, 'left'), childOf(assignment, 'right')];
  return (
    has(code, asked, 'binary') && aside.every((side) => side !== null && sides.has(plainText(code, side)))
  );
}

function defaults(code: Code, node: SyntaxNode, { name }: Binding): boolean {
  if (!has(code, node, 'if')) return false;
  const condition = childOf(node, 'condition');
  const asked = condition === null ? '' : plainText(code, condition).replaceAll(/[()]/gu, '');
  return (
    (asked.startsWith(`${name} `) && /(?:None|null|undefined|nil|nullptr)$/u.test(asked)) ||
    asked === `not ${name}` ||
    asked === `!${name}`
  );
}
