// Values as a console shows them, for programs that print.

const MOST_ITEMS = 100;
const DEEPEST = 4;

/** One line of `console.log`: texts as they are, everything else as code. */
export function consoleLine(values: readonly unknown[]): string {
  return `${values.map((value) => (typeof value === 'string' ? value : inspect(value, 0, []))).join(' ')}\n`;
}

function inspect(value: unknown, depth: number, above: readonly object[]): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `[Function: ${value.name === '' ? 'anonymous' : value.name}]`;
  if (typeof value === 'object' && value !== null) return inspectObject(value, depth, above);
  return Object.is(value, -0) ? '-0' : String(value);
}

function inspectObject(value: object, depth: number, above: readonly object[]): string {
  if (above.includes(value)) return '[Circular]';
  if (value instanceof Error) return value.stack ?? String(value);
  if (depth >= DEEPEST) return Array.isArray(value) ? '[Array]' : '[Object]';
  const inner = (item: unknown): string => inspect(item, depth + 1, [...above, value]);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = Array.from(value as Iterable<unknown>);
    return `[${few(items.map(inner))}]`;
  }
  if (value instanceof Set) return `Set(${value.size}) {${few([...value].map(inner))}}`;
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]) => `${inner(key)} => ${inner(item)}`);
    return `Map(${value.size}) {${few(entries)}}`;
  }
  const name = value.constructor?.name ?? 'Object';
  const fields = Object.entries(value).map(([key, item]) => `${key}: ${inner(item)}`);
  return `${name === 'Object' ? '' : `${name} `}{${few(fields)}}`;
}

function few(items: readonly string[]): string {
  const shown = items.slice(0, MOST_ITEMS).join(', ');
  return items.length > MOST_ITEMS ? `${shown}, … ${items.length - MOST_ITEMS} more` : shown;
}
