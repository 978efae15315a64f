// What a query problem asks for: tables go in, rows come out, in the words of one dialect of SQL.

export const dialects = ['postgresql', 'duckdb'] as const;
export type Dialect = (typeof dialects)[number];

export const dialectNames: Readonly<Record<Dialect, string>> = {
  postgresql: 'PostgreSQL 18',
  duckdb: 'DuckDB 1.5',
};

/** How the values of a column are written in JSON and compared; the engine's own types are in the schema. */
export const columnTypes = ['integer', 'decimal', 'text', 'boolean', 'date', 'timestamp'] as const;
export type ColumnType = (typeof columnTypes)[number];

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** In words, shown with the table. */
  readonly constraint: string;
  /** How many rows are legal, when bounded. */
  readonly rows: readonly [number, number] | null;
}

/** One value of a row: whole numbers beyond ±2⁵³ and decimals may be text, dates and times are `2024-01-31 08:30:00`. */
export type Cell = string | number | boolean | null;

export interface Query {
  readonly dialect: Dialect;
  /** Statements that make the empty tables. */
  readonly schema: string;
  /** The arguments of a test are the rows of these, in this order. */
  readonly tables: readonly Table[];
  /** What the last statement must return. */
  readonly columns: readonly Column[];
  /** Run after the candidate's statements, to read what they did; `null` where their last statement is the answer. */
  readonly answer: string | null;
}

/** The rows that a query returned, with the names that it gave its columns. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
