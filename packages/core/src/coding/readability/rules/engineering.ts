// Far more program than the task needs, against the reference.

import { type Code, has, namedParts } from '../code.ts';
import { isDecision } from '../code-complexity.ts';
import type { Reading } from '../reading.ts';
import { type Remark, remarkAt } from '../remark.ts';

/** More parts than this many times the reference's are more than needed, … */
const MOST_TIMES = 2.5;
/** … where that makes a difference worth talking about. */
const LEAST_MORE = 6;

export interface Parts {
  readonly functions: number;
  readonly classes: number;
  readonly decisions: number;
}

export function partsOf(code: Code): Parts {
  return {
    functions: code.functions.length,
    classes: code.nodes.filter((node) => has(code, node, 'class')).length,
    decisions: code.nodes.filter((node) => isDecision(code, node)).length,
  };
}

const total = ({ functions, classes, decisions }: Parts): number => functions + classes + decisions;

export function overEngineering({ code }: Reading, references: readonly Parts[]): readonly Remark[] {
  const [most] = [...references].sort((a, b) => total(b) - total(a));
  const [start] = namedParts(code.tree.root);
  if (most === undefined || start === undefined) return [];
  const parts = partsOf(code);
  const more = total(parts) - total(most);
  if (more < LEAST_MORE || total(parts) <= MOST_TIMES * total(most)) return [];
  return [
    remarkAt({ line: start.line, endLine: start.line }, 'over-engineered', {
      seen: `${counted(parts)}; a plain solution has ${counted(most)}.`,
      advice: 'Leave out what the task does not ask for, and merge cases that the general rule covers.',
    }),
  ];
}

function counted({ functions, classes, decisions }: Parts): string {
  const count = (number: number, noun: string): readonly string[] =>
    number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`];
  const words = [
    ...count(functions, 'function'),
    ...(classes === 0 ? [] : [`${classes} class${classes === 1 ? '' : 'es'}`]),
    ...count(decisions, 'decision'),
  ];
  return words.join(', ') || 'nothing';
}
