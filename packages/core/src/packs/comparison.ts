// How answers are compared, from the field.

import type { ValueComparison } from '../coding/index.ts';
import type { GreenroomYaml } from './schema.ts';

export function comparisonOf(comparison: NonNullable<GreenroomYaml['comparison']>): ValueComparison {
  return typeof comparison === 'string' ? { kind: comparison } : { kind: 'float', ...comparison.float };
}
