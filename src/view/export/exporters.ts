/** The renderers of all formats: what each can hold, and how it is written. */
import type { Fact } from '../../dataset/schema.ts';
import { selectDataset } from '../../query/subset.ts';
import { renderJsonLine, renderJsonPieces } from '../json.ts';
import { renderBibtex } from './bibtex.ts';
import { renderCslJson } from './csl-json.ts';
import { renderFullCsv } from './csv.ts';
import type { FormatName } from './formats.ts';
import { fitsCalendar, renderCalendar } from './icalendar.ts';
import { renderMarkdown } from './markdown.ts';
import { MOST_MERMAID_TEXT, renderMermaid } from './mermaid.ts';
import { MOST_PAGE_FACTS, renderPage } from './page/render-page.ts';
import type { Selection } from './selection.ts';
import { hasDay, renderTimelineJs } from './timelinejs.ts';
import { hasPassage, renderWebAnnotations } from './web-annotation.ts';

export interface Exporter {
  /** The text in pieces, of facts that all pass `holds`. */
  render: (selection: Selection) => Iterable<string>;
  /** Whether the format can hold a fact; every fact where there is none. */
  holds?: { test: (fact: Fact) => boolean; lacks: string };
  /** More facts than this are refused, since what opens the file would not open it. */
  most?: number;
  /** A longer text is warned of: what draws it draws no more. */
  mostText?: number;
  /** The texts of passages can be part of it. */
  quotes?: boolean;
  /** Links lead only to facts that are in it too. */
  closed?: boolean;
}

const DATED = 'no date that it can hold';
const PLACED = 'no passage';

export const EXPORTERS: Readonly<Record<FormatName, Exporter>> = {
  html: { render: renderPage, most: MOST_PAGE_FACTS, quotes: true },
  markdown: { render: renderMarkdown },
  json: { render: renderDataset, closed: true },
  ndjson: { render: renderLines, closed: true },
  csv: { render: renderFullCsv },
  ics: { render: renderCalendar, holds: { test: fitsCalendar, lacks: DATED } },
  mermaid: { render: renderMermaid, mostText: MOST_MERMAID_TEXT },
  timelinejs: { render: renderTimelineJs, holds: { test: hasDay, lacks: DATED } },
  annotation: { render: renderWebAnnotations, holds: { test: hasPassage, lacks: PLACED }, quotes: true },
  bibtex: { render: renderBibtex, holds: { test: hasPassage, lacks: PLACED } },
  'csl-json': { render: renderCslJson, holds: { test: hasPassage, lacks: PLACED } },
};

function renderDataset({ dataset, facts, title }: Selection): Iterable<string> {
  return renderJsonPieces({ ...selectDataset(dataset, facts).dataset, title });
}

function* renderLines({ dataset, facts }: Selection): Generator<string> {
  for (const fact of selectDataset(dataset, facts).dataset.facts) yield `${renderJsonLine(fact)}\n`;
}
