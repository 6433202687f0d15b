/** Facts for programs that read lines: tab-separated rows and CSV. */
import { sanitize } from '../base/text.ts';
import type { Fact } from '../dataset/schema.ts';

/** The columns of a row, in order; CSV carries them as its first line. */
export const COLUMNS = ['id', 'date', 'basis', 'kind', 'leaders', 'source', 'statement'] as const;

/** The cells of a fact: `F012  2014  stated  event  putin  wall:10.4  Putin annexed …`. */
export function cellsOf(fact: Fact): string[] {
  return [
    fact.id,
    fact.date?.edtf ?? '',
    fact.date?.basis ?? '',
    fact.kind ?? '',
    fact.leaders.join(','),
    locatorOf(fact),
    fact.statement,
  ];
}

/** Where a fact stands: `document:paragraph.sentence`, several joined by commas. */
export function locatorOf(fact: Fact): string {
  return fact.passages
    .map(({ document, paragraph, sentence, start, end }) =>
      paragraph !== null && sentence !== null
        ? `${document}:${paragraph}.${sentence}`
        : `${document}:${start}-${end}`,
    )
    .join(',');
}

/** One tab-separated line, harmless to a terminal. */
export function renderRow(cells: readonly string[]): string {
  return `${cells.map(sanitize).join('\t')}\n`;
}

/**
 * One line of CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before it
 * (OWASP, CSV injection).
 */
export function renderCsvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => renderCsvCell(sanitize(cell))).join(',')}\r\n`;
}

function renderCsvCell(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
