// Whether a value is legal for a parameter: its type, its length, its numbers.

import type { Json } from '../base/index.ts';
import type { Parameter } from './problem.ts';
import { checkValue } from './value-type.ts';

/**
 * What is wrong with an argument, in words; `null` when nothing is. The length of a list is its number of items, of a
 * text its UTF-16 code units, of a tree its nodes; the range holds for every number in the value, however deep.
 */
export function checkArgument(parameter: Parameter, value: Json): string | null {
  const wrongType = checkValue(parameter.type, value, parameter.name);
  if (wrongType !== null) return wrongType;
  return checkLength(parameter, value) ?? checkRange(parameter, value);
}

function checkLength({ name, length, type }: Parameter, value: Json): string | null {
  const size = sizeOf(value, type.kind === 'tree');
  if (length === null || size === null) return null;
  const [least, most] = length;
  return size >= least && size <= most
    ? null
    : `${name} has length ${size}, which is outside ${least} to ${most}`;
}

function sizeOf(value: Json, isTree: boolean): number | null {
  if (typeof value === 'string') return value.length;
  if (!Array.isArray(value)) return null;
  return isTree ? value.filter((item) => item !== null).length : value.length;
}

function checkRange({ name, range }: Parameter, value: Json): string | null {
  if (range === null) return null;
  const outside = firstOutside(range, value);
  return outside === null ? null : `${name} holds ${outside}, which is outside ${range[0]} to ${range[1]}`;
}

function firstOutside(range: readonly [number, number], value: Json): number | null {
  if (typeof value === 'number') return value >= range[0] && value <= range[1] ? null : value;
  if (!Array.isArray(value)) return null;
  for (const item of value) {
    const outside = firstOutside(range, item as Json);
    if (outside !== null) return outside;
  }
  return null;
}
