// Which name means what: every declaration with its scope, and where it is read and written.

import { childOf, childrenOf, type SyntaxNode } from '../../syntax/index.ts';
import { above, type Code, has, lambdaParameters, namedParts, namesIn, text } from './code.ts';

export interface Binding {
  readonly name: string;
  readonly kind: 'variable' | 'loop' | 'parameter' | 'function' | 'class' | 'import' | 'field';
  /** The name where it is declared. */
  readonly node: SyntaxNode;
  /** The node whose inside knows the name. */
  readonly scope: SyntaxNode;
  /** What it begins with; null where that is not one expression. */
  readonly value: SyntaxNode | null;
  readonly type: string | null;
  readonly uses: readonly Use[];
}

export interface Use {
  readonly node: SyntaxNode;
  readonly reads: boolean;
  readonly writes: boolean;
  /** What it becomes, where it is written by `=`. */
  readonly value: SyntaxNode | null;
}

interface Draft extends Binding {
  readonly uses: Use[];
}

type Scopes = Map<SyntaxNode, Map<string, Draft>>;

/** All declarations of a program in the order of the source. */
export function bindingsOf(code: Code): readonly Binding[] {
  const scopes: Scopes = new Map();
  const sites = new Set<SyntaxNode>();
  const outside = namesOfOutside(code);
  const declare = (draft: Omit<Draft, 'uses' | 'name'>): void => {
    const name = text(code, draft.node);
    const names = scopes.get(draft.scope) ?? new Map<string, Draft>();
    scopes.set(draft.scope, names);
    // In Python an assignment declares only what is not there yet, and nothing that is said to be of outside.
    if (code.language === 'python' && (names.has(name) || outside.get(draft.scope)?.has(name) === true))
      return;
    names.set(name, { ...draft, name, uses: [] });
    sites.add(draft.node);
  };
  declareFunctions(code, declare);
  for (const node of code.nodes) {
    for (const draft of declaredBy(code, node)) declare(draft);
  }
  for (const node of code.nodes) {
    if (!isUse(code, node) || sites.has(node)) continue;
    resolve(code, scopes, node)?.uses.push(useOf(code, node));
  }
  return [...scopes.values()]
    .flatMap((names) => [...names.values()])
    .sort((a, b) => a.node.start - b.node.start);
}

/** Names that a Python function declares `nonlocal` or `global`, by the function. */
function namesOfOutside(code: Code): ReadonlyMap<SyntaxNode, ReadonlySet<string>> {
  const found = new Map<SyntaxNode, Set<string>>();
  for (const node of code.nodes) {
    if (node.type !== 'nonlocal_statement' && node.type !== 'global_statement') continue;
    const scope = scopeOf(code, node);
    const names = found.get(scope) ?? new Set<string>();
    for (const name of namedParts(node)) names.add(text(code, name));
    found.set(scope, names);
  }
  return found;
}

type Declare = (draft: Omit<Draft, 'uses' | 'name'>) => void;
const EMPTY = { value: null, type: null } as const;

function declareFunctions(code: Code, declare: Declare): void {
  for (const node of code.nodes) {
    if (has(code, node, 'lambda')) {
      for (const { nameNode, type, value } of lambdaParameters(code, node)) {
        declare({ kind: 'parameter', node: nameNode, scope: node, type, value });
      }
    }
    if (has(code, node, 'class')) {
      const name = childOf(node, 'name');
      if (name !== null) declare({ kind: 'class', node: name, scope: scopeOf(code, node), ...EMPTY });
    }
    if (has(code, node, 'import')) {
      for (const name of importedNames(node)) {
        declare({ kind: 'import', node: name, scope: scopeOf(code, node), ...EMPTY });
      }
    }
  }
  for (const { node, nameNode, parameters } of code.functions) {
    if (has(code, node, 'function')) {
      declare({ kind: 'function', node: nameNode, scope: scopeOf(code, node), ...EMPTY });
      for (const { nameNode: name, type, value } of parameters) {
        declare({ kind: 'parameter', node: name, scope: node, type, value });
      }
    }
  }
}

/** `import a`, `from b import a`, `import a as b`; wildcards and other languages' headers bring no single name. */
function importedNames(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node, 'name').flatMap((each) => {
    const alias = childOf(each, 'alias');
    if (alias !== null) return [alias];
    return each.type === 'dotted_name' && each.children.length === 1 ? each.children : [];
  });
}

function declaredBy(code: Code, node: SyntaxNode): readonly Omit<Draft, 'uses' | 'name'>[] {
  const form = node.named ? code.grammar.declarations[node.type] : undefined;
  if (form === undefined) return [];
  const names = childrenOf(node, form.names).flatMap(namesIn);
  const value = form.value === undefined ? null : childOf(node, form.value);
  const parent = code.parents.get(node);
  const typed = form.typeAtParent === true ? parent : node;
  const type = typed === undefined ? null : childOf(typed, 'type');
  const scope = scopeOf(code, node);
  // A loop or comprehension knows its own variables; in Python a loop opens no scope.
  const inside = form.isLoop === true && has(code, node, 'loop') && code.language !== 'python' ? node : scope;
  const isField = has(code, scope, 'class') || parent?.type === 'field_declaration';
  return names.map((name, index) => ({
    kind: isField ? 'field' : form.isLoop === true ? 'loop' : 'variable',
    node: name,
    scope: inside,
    value: names.length === 1 ? single(value) : (listedValues(value, names.length)[index] ?? null),
    type: type === null ? null : text(code, type).replace(/^:\s*/u, ''),
  }));
}

function single(value: SyntaxNode | null): SyntaxNode | null {
  return value?.type === 'expression_list' && namedParts(value).length === 1
    ? (namedParts(value)[0] ?? null)
    : value;
}

/** The values of `a, b = 1, 2`, as many as there are names. */
function listedValues(value: SyntaxNode | null, names: number): readonly SyntaxNode[] {
  if (value === null || !/^(?:expression_list|tuple|array)$/u.test(value.type)) return [];
  const parts = namedParts(value);
  return parts.length === names ? parts : [];
}

/** The scope that a declaration at this node belongs to. */
function scopeOf(code: Code, node: SyntaxNode): SyntaxNode {
  const scope = above(code, node).find((each) => has(code, each, ...code.grammar.scopes));
  if (scope === undefined) return code.tree.root;
  const owner = code.parents.get(scope);
  // The outermost block of a function is the function's own scope.
  return has(code, scope, 'block') && owner !== undefined && has(code, owner, 'function', 'lambda')
    ? owner
    : scope;
}

const PROPERTIES = new Set(['attribute', 'property', 'key', 'label']);

function isUse(code: Code, node: SyntaxNode): boolean {
  if (!has(code, node, 'name')) return false;
  const parent = code.parents.get(node);
  if (parent === undefined) return true;
  if (node.field !== null && PROPERTIES.has(node.field)) return false;
  if (node.field === 'name') return parent.type === 'method_invocation' && childOf(parent, 'object') === null;
  return !(has(code, parent, 'member') && node.field === 'field');
}

function resolve(code: Code, scopes: Scopes, node: SyntaxNode): Draft | null {
  const name = text(code, node);
  for (const scope of [node, ...above(code, node)]) {
    const found = scopes.get(scope)?.get(name);
    if (found !== undefined) return found;
  }
  return null;
}

function useOf(code: Code, node: SyntaxNode): Use {
  const target = above(code, node).find(
    (each) => has(code, each, 'assignment', 'update') || !isPartOfTarget(each),
  );
  if (target !== undefined && has(code, target, 'update')) {
    // In JavaScript and C++ the value of `i++` may be read.
    const parent = code.parents.get(target);
    const alone =
      parent === undefined ||
      has(code, parent, 'statement', 'block', 'loop') ||
      parent.type === 'statement_list';
    return { node, reads: !alone, writes: true, value: null };
  }
  if (target === undefined || !has(code, target, 'assignment') || !isWithin(childOf(target, 'left'), node)) {
    return { node, reads: true, writes: false, value: null };
  }
  const plain = target.children.some((child) => !child.named && (child.type === '=' || child.type === ':='));
  const right = childOf(target, 'right');
  const alone = childOf(target, 'left') === node || plain;
  return { node, reads: !alone, writes: true, value: plain ? single(right) : null };
}

const TARGETS = new Set([
  'pattern_list',
  'tuple_pattern',
  'expression_list',
  'array_pattern',
  'list_pattern',
]);
const isPartOfTarget = ({ type }: SyntaxNode): boolean => TARGETS.has(type);
const isWithin = (outer: SyntaxNode | null, node: SyntaxNode): boolean =>
  outer !== null && node.start >= outer.start && node.end <= outer.end;
