/** Rows as tables of files: CSV, TSV, Markdown. Each has a header line, and no cell that could act where it is opened. */
import { sanitize } from '../base/text.ts';
import { escapeMarkdown } from './markdown.ts';
import { renderRow } from './rows.ts';

export const TABLE_FORMATS = ['csv', 'tsv', 'markdown'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The lines of a table, the first of them its header. */
export function* renderTable(
  format: TableFormat,
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
): Generator<string> {
  const renderCells = { csv: renderCsvRow, tsv: renderTsvRow, markdown: renderMarkdownRow }[format];
  yield renderCells(columns);
  if (format === 'markdown') yield `|${' --- |'.repeat(columns.length)}\n`;
  for (const row of rows) yield renderCells(row);
}

/** One line of CSV (RFC 4180). */
export function renderCsvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoteForCsv(disarm(sanitize(cell)))).join(',')}\r\n`;
}

/** One line of TSV (IANA text/tab-separated-values): a tab or line break in a cell is one space. */
export function renderTsvRow(cells: readonly string[]): string {
  return renderRow(cells.map((cell) => disarm(sanitize(cell))));
}

/** One line of a table in GitHub's Markdown. */
export function renderMarkdownRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => escapeMarkdown(sanitize(cell))).join(' | ')} |\n`;
}

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection); some run those
 * in full width too, and some drop the blanks before them, among them those that stood for a tab or a line's end.
 */
function disarm(cell: string): string {
  return /^\s*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

function quoteForCsv(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
