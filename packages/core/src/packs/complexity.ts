// The complexity targets: each can be read, in letters that are explained.

import { parseComplexity } from '../coding/index.ts';
import { type Fault, fault } from './fault.ts';
import type { GreenroomYaml } from './schema.ts';

export function complexityFaults(complexity: GreenroomYaml['complexity']): readonly Fault[] {
  return (['best', 'baseline'] as const).flatMap((target) =>
    (['time', 'space'] as const).flatMap((kind) => {
      const text = complexity[target][kind];
      if (parseComplexity(text, complexity.parameters) !== null) return [];
      return fault('bad-complexity', {
        file: 'greenroom.yaml',
        field: `complexity.${target}.${kind}`,
        seen: `${text} cannot be read.`,
        advice:
          'Write a sum of products such as n + m, n log n or n^2, in letters that complexity.parameters explains.',
      });
    }),
  );
}
