// Code that does nothing: never reached, never used, or put into comments.

import { childOf, type SyntaxNode } from '../../../syntax/index.ts';
import type { Binding } from '../bindings.ts';
import { above, bare, type Code, has, leaves, namedParts, text } from '../code.ts';
import type { Reading } from '../reading.ts';
import { remarkAt, type Remark } from '../remark.ts';

/** @param entry The function that is called from outside; null where that is not known: then no function is called unused, unless the text itself runs. */
export function deadCode(reading: Reading, entry: string | null): readonly Remark[] {
  return [...unreachable(reading.code), ...neverTrue(reading.code), ...unused(reading, entry)];
}

const dead = (node: SyntaxNode, seen: string, advice: string): Remark =>
  remarkAt({ line: node.line, endLine: node.line }, 'dead-code', { seen, advice });

function unreachable(code: Code): readonly Remark[] {
  return code.nodes.flatMap((parent) => {
    if (!has(code, parent, 'block', 'case') && parent.type !== 'statement_list') return [];
    const parts = namedParts(parent);
    const exit = parts.findIndex((each) => leaves(code, each));
    const next = exit < 0 ? undefined : parts[exit + 1];
    // A `break` after a `return` in a case is a habit that hurts nobody.
    if (next === undefined || has(code, next, 'function', 'class', 'break', 'case')) return [];
    return [dead(next, 'This is never reached.', 'Remove it.')];
  });
}

function neverTrue(code: Code): readonly Remark[] {
  return code.nodes.flatMap((node) => {
    if (!has(code, node, 'if', 'elif') && node.type !== 'while_statement') return [];
    const condition = childOf(node, 'condition');
    if (condition === null || !has(code, bare(code, condition), 'false')) return [];
    return [dead(node, 'This condition never holds.', 'Remove the branch.')];
  });
}

function unused(reading: Reading, entry: string | null): readonly Remark[] {
  const { code, bindings } = reading;
  const idle = bindings.filter((binding) => !isRead(code, binding) && canBeUnused(code, binding));
  const start = entry ?? 'main';
  const begins = bindings.some(({ name }) => name === start) || runsAtTop(code);
  return idle.flatMap((binding) => {
    const callable = isFunction(code, binding);
    if (callable && (binding.name === start || !begins)) return [];
    const what = callable ? 'never called' : 'never used';
    return [dead(binding.node, `“${binding.name}” is ${what}.`, 'Remove it, or use it.')];
  });
}

/** Whether something is called outside of all functions: then it is known what runs. */
function runsAtTop(code: Code): boolean {
  return code.nodes.some(
    (node) =>
      has(code, node, 'call') &&
      !above(code, node).some((each) => has(code, each, 'function', 'lambda', 'class')),
  );
}

/** Also `const twice = (x) => 2 * x` at the top. */
function isFunction(code: Code, { kind, scope, value }: Binding): boolean {
  return kind === 'function' || (scope === code.tree.root && value !== null && has(code, value, 'lambda'));
}

function isRead(code: Code, { kind, node, uses }: Binding): boolean {
  // A function that calls only itself is not called.
  const own = kind === 'function' ? (code.parents.get(node) ?? null) : null;
  return uses.some(
    ({ node: use, reads }) => reads && (own === null || use.start < own.start || use.end > own.end),
  );
}

function canBeUnused(code: Code, { kind, name, node, scope, value }: Binding): boolean {
  const outer = above(code, node);
  if (name.startsWith('_') || outer.some(({ type }) => type === 'export_statement')) return false;
  if (kind === 'import') return true;
  // Methods answer to whoever holds the object.
  if (kind === 'function') {
    return scope === code.tree.root && code.parents.get(node)?.type !== 'method_declaration';
  }
  // Of values that are taken apart one may be left over; what is declared for later has no value yet.
  return kind === 'variable' && !isInPattern(code, node) && value !== null;
}

function isInPattern(code: Code, node: SyntaxNode): boolean {
  const parent = code.parents.get(node);
  return (
    (parent !== undefined && /pattern|structured|as_pattern_target/u.test(parent.type)) ||
    (parent?.type === 'expression_list' && namedParts(parent).length > 1)
  );
}

/** Comments side by side are one; a comment beside code explains it. */
export function commentedOutCode({ code }: Reading): readonly Remark[] {
  return commentBlocks(code).flatMap((block) => {
    const lines = block.flatMap((comment) => linesOfComment(code, comment));
    const strong = lines.findIndex(({ content }) => isCode(content));
    if (strong < 0) return [];
    // An assignment to a place counts only beside other code: alone it may be a formula.
    const first = lines.findIndex(({ content }) => isCode(content) || isAssignmentToPlace(content));
    const line = lines[Math.min(first, strong)]?.line ?? 0;
    return [
      remarkAt({ line, endLine: lines.at(-1)?.line ?? line }, 'commented-out-code', {
        seen: `Code in a comment: “${(lines[strong]?.content ?? '').slice(0, 60)}”.`,
        advice: 'Remove it; the history keeps it.',
      }),
    ];
  });
}

function commentBlocks(code: Code): readonly (readonly SyntaxNode[])[] {
  const blocks: SyntaxNode[][] = [];
  for (const comment of code.comments) {
    if (!standsAlone(code, comment)) continue;
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (
      block !== undefined &&
      last !== undefined &&
      last.endLine + 1 === comment.line &&
      last.column === comment.column
    )
      block.push(comment);
    else blocks.push([comment]);
  }
  return blocks;
}

function standsAlone(code: Code, { start, column }: SyntaxNode): boolean {
  return code.tree.source.slice(start - column + 1, start).trim() === '';
}

function linesOfComment(
  code: Code,
  comment: SyntaxNode,
): readonly { readonly line: number; readonly content: string }[] {
  return text(code, comment)
    .split('\n')
    .map((line, index) => ({
      line: comment.line + index,
      content: line
        .replace(/^\s*(?:\/\*+|\/\/+|#+|\*(?!\w))/u, '')
        .replace(/\*\/\s*$/u, '')
        .trim(),
    }));
}

/** Two words of prose side by side. */
const PROSE =
  /(?:^|[\s(])(?!(?:return|const|let|var|new|not|in|is|and|or|if|else|elif|for|while|int|auto|long|of|lambda|await|yield|def|function|class|public|private|static)\s)[a-z]{2,}\s+(?!(?:not|in|is|and|or|if|else|of|for)\s)[a-z]{2,}(?=[\s,.;:)]|$)/iu;
const CODE: readonly RegExp[] = [
  /^(?:if|for|while|elif|else|def|class|try|except|with)\b.*:$/u,
  /^(?:(?:if|for|while|switch)\s*\(.*\)|\}?\s*else(?: if\b.*)?|(?:if|for|switch|func|function)\b.*)\s*\{$/u,
  /^(?:for|if|while)\s*\(.*\)\s*\S+.*;$/u,
  /^return\b.*[;()[\]+*/-].*$/u,
  /^[\w.]+\(.*\);?$/u,
  /^(?:const |let |var |int |long |auto |double |bool |string |String )?[A-Za-z_]\w*\s*(?:[-+*/]|:)?=(?!=)\s*[^\s=].*$/u,
  /^\w+(?:\+\+|--);?$/u,
];

function isCode(content: string): boolean {
  return (
    !PROSE.test(content.replaceAll(/'[^']*'|"[^"]*"/gu, "''")) &&
    CODE.some((pattern) => pattern.test(content))
  );
}

function isAssignmentToPlace(content: string): boolean {
  return /^[\w.]+(?:\[[^\]]*\]|\.\w+)+\s*[-+*/]?=(?!=)/u.test(content);
}
