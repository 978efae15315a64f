// domjudge-problem.ini: the few keys that DOMjudge keeps beside problem.yaml.
// Source: DOMjudge's manual, “Problem package format”.

export interface DomjudgeIni {
  readonly name: string | null;
  /** CPU seconds. */
  readonly timeLimit: number | null;
  readonly interactive: boolean;
}

/** Reads `key = value` lines; anything else is passed over. */
export function parseDomjudgeIni(text: string): DomjudgeIni {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const found = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line);
    if (found !== null) values.set((found[1] ?? '').toLowerCase(), unquote(found[2] ?? ''));
  }
  return {
    name: values.get('name') ?? null,
    timeLimit: readSeconds(values.get('timelimit')),
    interactive: values.has('special_run'),
  };
}

/** `2`, `2.5`, and nothing for what is no number of seconds. */
export function readSeconds(text: string | undefined): number | null {
  const seconds = Number(text?.trim() || Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

function unquote(text: string): string {
  return /^(['"]).*\1$/.test(text) ? text.slice(1, -1) : text;
}
