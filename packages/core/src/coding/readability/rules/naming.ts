// Names that hide other names, and conventions that do not go together.

import type { SyntaxNode } from '../../../syntax/index.ts';
import type { Binding } from '../bindings.ts';
import { above, type Code, has, text } from '../code.ts';
import { operatorOf, type Reading, sidesOf } from '../reading.ts';
import { remarkAt, type Remark } from '../remark.ts';

export function shadowing(reading: Reading): readonly Remark[] {
  const { code, bindings } = reading;
  const byName = new Map<string, Binding[]>();
  for (const binding of bindings) byName.set(binding.name, [...(byName.get(binding.name) ?? []), binding]);
  return bindings.flatMap((binding) => {
    const { kind, name, node } = binding;
    if (!['variable', 'loop', 'parameter'].includes(kind) || name.startsWith('_')) return [];
    if (code.grammar.mayHide.has(name) || isPassing(code, binding)) return [];
    const hidden = code.grammar.builtins.has(name)
      ? 'the built-in'
      : hiddenBy(code, binding, byName.get(name) ?? []);
    if (hidden === null) return [];
    return [
      remarkAt(node, 'shadowing', {
        seen: `“${name}” hides ${hidden} of that name.`,
        advice: 'Give it a name of its own, so that a reader need not know which one is meant.',
      }),
    ];
  });
}

/** Names that live for one expression or one condition. */
function isPassing(code: Code, { name, scope, node }: Binding): boolean {
  // `(a, b) => a - b` has its own a and b for one line.
  if (name.length === 1 && has(code, scope, 'lambda') && scope.line === scope.endLine) return true;
  if (has(code, scope, 'comprehension') || (code.language === 'python' && has(code, scope, 'lambda')))
    return true;
  return above(code, node).some(({ field }) => field === 'initializer') && has(code, scope, 'if');
}

function hiddenBy(code: Code, inner: Binding, namesakes: readonly Binding[]): string | null {
  if (namesakes.length < 2) return null;
  const scopes = new Set(above(code, inner.scope));
  const outer = namesakes.find(
    (each) =>
      each !== inner &&
      each.scope !== inner.scope &&
      scopes.has(each.scope) &&
      each.node.start < inner.node.start &&
      (code.language !== 'python' || each.kind !== 'loop'),
  );
  // A constructor's or setter's parameter may be called as its field.
  if (outer === undefined || (outer.kind === 'field' && inner.kind !== 'variable')) return null;
  if (outer.kind === 'field') return code.language === 'java' ? 'the field' : null;
  if (outer.kind === 'parameter') return 'the parameter';
  // Methods are reached through their object: no variable hides them.
  if (outer.kind === 'function') return isMethod(code, outer) ? null : 'the function';
  return outer.kind === 'variable' || outer.kind === 'loop' ? 'the variable' : null;
}

function isMethod(code: Code, { node, scope }: Binding): boolean {
  return has(code, scope, 'class') || code.parents.get(node)?.type === 'method_declaration';
}

/** @param given Names that the task prescribes. */
export function mixedStyle(reading: Reading, given: ReadonlySet<string>): readonly Remark[] {
  return [...mixedNames(reading, given), ...mixedDeclarations(reading.code), ...mixedEquality(reading.code)];
}

const CAMEL = /^[a-z][a-z0-9]*[A-Z]/u;
const SNAKE = /^[a-z][a-z0-9]*_[a-z0-9_]+$/u;

function mixedNames({ code, bindings }: Reading, given: ReadonlySet<string>): readonly Remark[] {
  const own = bindings.filter(({ kind, name }) => kind !== 'import' && kind !== 'class' && !given.has(name));
  const camel = own.filter(({ name }) => CAMEL.test(name));
  const snake = own.filter(({ name }) => SNAKE.test(name));
  if (camel.length === 0 || snake.length === 0) return [];
  const custom = code.language === 'python' ? snake : camel;
  const fewer =
    camel.length === snake.length
      ? custom === snake
        ? camel
        : snake
      : camel.length < snake.length
        ? camel
        : snake;
  const [first] = fewer;
  const [other] = fewer === camel ? snake : camel;
  if (first === undefined || other === undefined) return [];
  return [mixed(first.node, `“${first.name}” and “${other.name}” are written in two ways.`)];
}

const mixed = (node: SyntaxNode, seen: string): Remark =>
  remarkAt({ line: node.line, endLine: node.line }, 'mixed-style', {
    seen,
    advice: 'Choose one way and keep to it.',
  });

function mixedDeclarations(code: Code): readonly Remark[] {
  const old = code.nodes.filter((node) => node.type === 'variable_declaration' && !holdsFunction(code, node));
  const modern = code.nodes.filter(({ type }) => type === 'lexical_declaration');
  const [first] = old.length <= modern.length ? old : modern;
  if (first === undefined || old.length === 0 || modern.length === 0) return [];
  return [mixed(first, '`var` stands beside `let` and `const`.')];
}

/** `var solve = function …` is how some sites hand the task out. */
const holdsFunction = (code: Code, node: SyntaxNode): boolean =>
  node.children.some((child) => child.children.some((value) => has(code, value, 'lambda')));

function mixedEquality(code: Code): readonly Remark[] {
  if (code.language !== 'javascript' && code.language !== 'typescript') return [];
  const compared = code.nodes.filter((node) => has(code, node, 'binary') && !asksForNothing(code, node));
  const loose = compared.filter((node) => ['==', '!='].includes(operatorOf(node) ?? ''));
  const strict = compared.filter((node) => ['===', '!=='].includes(operatorOf(node) ?? ''));
  const [first] = loose.length <= strict.length ? loose : strict;
  return first === undefined || loose.length === 0 || strict.length === 0
    ? []
    : [mixed(first, '`==` stands beside `===`.')];
}

function asksForNothing(code: Code, node: SyntaxNode): boolean {
  return sidesOf(node).some((side) => side !== null && ['null', 'undefined'].includes(text(code, side)));
}
