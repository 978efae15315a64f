// Tables as CSV (RFC 4180) that spreadsheets open without running anything.

import Papa from 'papaparse';

/** Texts that a spreadsheet would take for a formula get an apostrophe before them. */
export function csv(rows: readonly Readonly<Record<string, string | number>>[]): string {
  return `${Papa.unparse([...rows], { escapeFormulae: true })}\r\n`;
}
