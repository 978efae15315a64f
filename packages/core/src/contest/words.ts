// Words of a field: a list, or a text that is split as a shell would.

export type WordsField = string | number | readonly (string | number | boolean)[] | null | undefined;

/** What stands in quotes stays together; a backslash keeps the next character as it is. */
export function splitWords(value: WordsField): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object') return value.map(String);
  return [...String(value).matchAll(WORD)].map(([word]) => word.replace(QUOTED, unquote));
}

const WORD = /(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\]|["'\\])+/g;
const QUOTED = /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g;

function unquote(_whole: string, double?: string, single?: string, escaped?: string): string {
  return double?.replace(/\\(["\\])/g, '$1') ?? single ?? escaped ?? '';
}
