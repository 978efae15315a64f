// Names that say nothing, and names that say something else than what is there.

import type { SyntaxNode } from '../../../syntax/index.ts';
import type { Binding } from '../bindings.ts';
import { above, has, plainText, text } from '../code.ts';
import { callOf, type Reading } from '../reading.ts';
import { remarkAt, type Remark } from '../remark.ts';
import { type Shape, shapeOf } from '../shape.ts';

const EMPTY_WORDS =
  /^_?(?:my|the|some|a)?_?(?:data|info|stuff|things?|something|obj|object|temp|tmp|foo|bar|baz|qux|flag|val|variable)$/iu;
/** A generic word with a number tells two things apart without saying how they differ. */
const NUMBERED =
  /^(?:data|temp|tmp|val|value|arr|array|list|res|result|out|output|var|flag|obj|thing|stuff)_?\d+$/iu;
const EMPTY_FUNCTIONS =
  /^(?:func|fun|foo|bar|process|handle|do_?(?:it|stuff|something|work|things?)|calc|helper\d*|aux|my_?func(?:tion)?|work|manage|function\d*|solve\d+|run\d+)$/iu;
/** Coordinates come in pairs. */
const PAIRED = { x: 'y', y: 'x' } as const;

/** @param given Names that the task prescribes: nobody chose them. */
export function vagueNames(reading: Reading, given: ReadonlySet<string>): readonly Remark[] {
  const names = new Set(reading.bindings.map(({ name }) => name));
  return reading.bindings.flatMap((binding) => {
    const { name, node, kind } = binding;
    if (given.has(name) || !isVague(reading, binding, names)) return [];
    const what = kind === 'function' ? 'what it does' : 'what it holds';
    return [
      remarkAt(node, 'vague-name', {
        seen: `The name “${name}” does not say ${what}.`,
        advice: `Name it after ${what}, as you would say it to a colleague.`,
      }),
    ];
  });
}

function isVague(reading: Reading, binding: Binding, names: ReadonlySet<string>): boolean {
  const { name, kind } = binding;
  if (kind === 'function') return EMPTY_FUNCTIONS.test(name);
  if (kind !== 'variable' && kind !== 'loop' && kind !== 'parameter') return false;
  if (kind !== 'loop' && isInLambda(reading, binding)) return false;
  if (EMPTY_WORDS.test(name)) return !isSwap(binding);
  if (NUMBERED.test(name)) return true;
  const [, letter, digit] = /^([xy])_?(\d)$/u.exec(name) ?? [];
  return letter !== undefined && !names.has(`${PAIRED[letter as 'x' | 'y']}${digit}`);
}

function isInLambda({ code }: Reading, { scope }: Binding): boolean {
  return has(code, scope, 'lambda', 'comprehension') && scope.line === scope.endLine;
}

/** `temp` in a swap of three lines is an idiom. */
function isSwap({ node, uses }: Binding): boolean {
  return uses.length === 1 && uses.every((use) => use.reads && use.node.line - node.line <= 3);
}

const WORDS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/gu;
const wordsOf = (name: string): readonly string[] =>
  (name.match(WORDS) ?? []).map((word) => word.toLowerCase());
const LEAST = new Set(['min', 'minimum', 'smallest', 'least', 'lowest', 'cheapest', 'shortest', 'fewest']);
const MOST = new Set(['max', 'maximum', 'largest', 'most', 'highest', 'greatest', 'longest', 'biggest']);
const SAID: Readonly<Record<string, readonly Shape[]>> = {
  set: ['set', 'map', 'boolean', 'number', 'text'],
  map: ['map', 'set'],
  dict: ['map'],
  list: ['list', 'queue'],
  array: ['list'],
};

export function misleadingNames(reading: Reading): readonly Remark[] {
  return reading.bindings.flatMap((binding) => {
    const { kind, node, name } = binding;
    if (kind !== 'variable') return [];
    const truth = contradiction(reading, binding);
    if (truth === null) return [];
    return [
      remarkAt(node, 'misleading-name', {
        seen: `“${name}” ${truth}.`,
        advice: 'Rename it, or make it what its name says.',
      }),
    ];
  });
}

function contradiction(reading: Reading, binding: Binding): string | null {
  const words = wordsOf(binding.name);
  const shape = shapeOf(reading, binding);
  const last = words.at(-1) ?? '';
  const said = words.length > 1 ? SAID[last] : undefined;
  if (said !== undefined && shape !== null && !said.includes(shape)) return `is a ${shape}, not a ${last}`;
  if (
    /^(?:is|has|can|should)(?:_|[A-Z])/u.test(binding.name) &&
    shape === 'number' &&
    isCounted(reading, binding)
  ) {
    return 'sounds like yes or no, and counts';
  }
  const low = words.some((word) => LEAST.has(word));
  const high = words.some((word) => MOST.has(word));
  if (low === high) return null;
  const kept = keptBy(reading, binding);
  if (low && kept === 'max') return 'keeps the greatest, not the least';
  return high && kept === 'min' ? 'keeps the least, not the greatest' : null;
}

function isCounted({ code }: Reading, { uses }: Binding): boolean {
  return uses.some(
    ({ node, writes, value }) =>
      writes && value === null && above(code, node).some((each) => has(code, each, 'assignment', 'update')),
  );
}

/** `min` or `max`, where a name becomes the less or the greater of itself and another value. */
function keptBy({ code }: Reading, binding: Binding): 'min' | 'max' | null {
  const chosen = new Set(
    binding.uses.flatMap(({ value }): readonly ('min' | 'max')[] => {
      const call = value === null ? null : callOf(code, value);
      if (call === null || !call.args.some((argument) => isName(argument, binding))) return [];
      return call.method === 'min' || call.method === 'max' ? [call.method] : [];
    }),
  );
  const [only] = chosen;
  return chosen.size === 1 ? (only ?? null) : null;

  function isName(node: SyntaxNode, { name }: Binding): boolean {
    return plainText(code, node) === name && text(code, node) === name;
  }
}
