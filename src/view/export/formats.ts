/** What facts can be exported as, by the names that a command line takes; apart from the renderers, which are loaded late. */

export interface ExportFormat {
  name: string;
  /** What it is, for the help. */
  does: string;
  /** Other names, and endings of files that mean it when no format is given; the first is the usual ending. */
  endings: readonly string[];
}

export const EXPORT_FORMATS = [
  { name: 'html', does: 'one page with search and timeline, for a browser', endings: ['html', 'htm'] },
  { name: 'markdown', does: 'a report by year, with its sources', endings: ['md'] },
  { name: 'json', does: 'a dataset that diplo opens again', endings: ['json'] },
  { name: 'ndjson', does: 'one fact a line, as JSON', endings: ['ndjson', 'jsonl'] },
  { name: 'csv', does: 'a table with every field, for spreadsheets', endings: ['csv'] },
  { name: 'ics', does: 'a calendar (iCalendar)', endings: ['ics', 'ical', 'icalendar'] },
  { name: 'mermaid', does: 'a timeline diagram', endings: ['mmd'] },
  { name: 'timelinejs', does: 'the JSON of TimelineJS', endings: [] },
  { name: 'annotation', does: 'passages as W3C Web Annotations', endings: ['jsonld'] },
  { name: 'bibtex', does: 'citations of documents and passages', endings: ['bib'] },
  { name: 'csl-json', does: 'the same for Zotero and its kin', endings: ['csl'] },
] as const satisfies readonly ExportFormat[];

export type FormatName = (typeof EXPORT_FORMATS)[number]['name'];
export const FORMAT_NAMES: readonly FormatName[] = EXPORT_FORMATS.map(({ name }) => name);

/** The format that a name or the ending of a file means; case is free. */
export function findFormat(name: string): FormatName | undefined {
  const wanted = name.toLowerCase();
  const means = ({ name: own, endings }: ExportFormat) => own === wanted || endings.includes(wanted);
  return EXPORT_FORMATS.find(means)?.name;
}
