// JSON as people read it: one line, with a space after every comma and colon.

import type { Json } from '@greenroom/core/base';

/** A value as text. */
export function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${jsonText(item)}`);
  return `{${fields.join(', ')}}`;
}

/** JSON text in that form, however it was spaced; what is no JSON stays as it is. */
export function tidyJson(text: string): string {
  try {
    return jsonText(JSON.parse(text));
  } catch {
    return text;
  }
}

/** JSON text as a value; `null` where it is none. */
export function parseText(text: string | null): Json {
  try {
    return text === null ? null : (JSON.parse(text) as Json);
  } catch {
    return null;
  }
}
