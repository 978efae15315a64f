// The complexity targets: every letter in them is explained.

import { type Fault, fault } from './fault.ts';
import type { GreenroomYaml } from './schema.ts';

const FUNCTIONS: ReadonlySet<string> = new Set(['log', 'sqrt', 'min', 'max']);
const ALLOWED = /^[A-Za-z0-9\s+*^!(),./-]+$/;

export function complexityFaults(complexity: GreenroomYaml['complexity']): readonly Fault[] {
  const letters = new Set(Object.keys(complexity.parameters));
  return (['best', 'baseline'] as const).flatMap((target) =>
    (['time', 'space'] as const).flatMap((kind) => {
      const seen = problemOf(complexity[target][kind], letters);
      if (seen === null) return [];
      const place = { file: 'greenroom.yaml', field: `complexity.${target}.${kind}` };
      const advice =
        'Write a sum of products such as n + m, n log n or n^2, in letters that complexity.parameters explains.';
      return [fault('bad-complexity', { ...place, seen, advice })];
    }),
  );
}

function problemOf(text: string, letters: ReadonlySet<string>): string | null {
  if (!ALLOWED.test(text)) return `${text} has signs that do not belong there.`;
  const unknown = (text.match(/[A-Za-z]+/g) ?? []).find((word) => !letters.has(word) && !FUNCTIONS.has(word));
  return unknown === undefined ? null : `${unknown} is not explained.`;
}
