// What commands print: tables for people, one JSON value for machines, progress on standard error.

/** One JSON value with a line end, on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export type Column = 'left' | 'right';

/** Rows in columns of equal width, two spaces apart; the first row is the heading. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((_, index) => Math.max(0, ...rows.map((row) => row[index]?.length ?? 0)));
  const pad = (cell: string, index: number): string => {
    const width = widths[index] ?? 0;
    return columns[index] === 'right' ? cell.padStart(width) : cell.padEnd(width);
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

export interface Progress {
  show(text: string): void;
  /** Takes the line away again. */
  end(): void;
}

/** One line that is written over; on a standard error that is no terminal, nothing. */
export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const width = stream.columns ?? 80;
  const clear = '\r\u001B[K';
  return {
    show: (text) => {
      if (stream.isTTY) stream.write(`${clear}${text.slice(0, width - 1)}`);
    },
    end: () => {
      if (stream.isTTY) stream.write(clear);
    },
  };
}
