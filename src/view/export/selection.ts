/** What is exported, and how it is said in every format that people read. */
import { sanitize } from '../../base/text.ts';
import type { Dataset, Fact, Link, Passage, SourceDocument, When } from '../../dataset/schema.ts';
import type { Quote } from '../../query/quotes.ts';
import { createViewContext, type ViewContext } from '../context.ts';
import { basisWord, listDate } from '../dates.ts';
import { chooseGlyphs } from '../glyphs.ts';
import { plainTheme } from '../theme.ts';

export interface Selection {
  title: string;
  /** The dataset that the facts are from, whole. */
  dataset: Dataset;
  /** The facts chosen, in the order asked for. */
  facts: readonly Fact[];
  /** Names and signs, without colour. */
  view: ViewContext;
  factOf: (id: string) => Fact | undefined;
  documentOf: (id: string) => SourceDocument | undefined;
  /** Whether a fact is among those chosen. */
  has: (id: string) => boolean;
  /** Texts of passages; empty unless asked for. */
  quotes: ReadonlyMap<Passage, Quote>;
}

interface Choice {
  title?: string | undefined;
  quotes?: ReadonlyMap<Passage, Quote>;
}

/** Prepares facts of a dataset for the renderers. */
export function createSelection(
  dataset: Dataset,
  facts: readonly Fact[],
  { title, quotes }: Choice = {},
): Selection {
  const all = new Map(dataset.facts.map((fact) => [fact.id, fact]));
  const documents = new Map(dataset.documents.map((document) => [document.id, document]));
  const chosen = new Set(facts.map(({ id }) => id));
  return {
    title: title ?? dataset.title,
    dataset,
    facts,
    // Files are UTF-8, whatever the locale of the terminal.
    view: createViewContext(dataset, plainTheme, chooseGlyphs({}), undefined),
    factOf: (id) => all.get(id),
    documentOf: (id) => documents.get(id),
    has: (id) => chosen.has(id),
    quotes: quotes ?? new Map(),
  };
}

/** The title to print; a selection without one is called what it is. */
export function titleOf({ title }: Selection): string {
  return sanitize(title).trim() || 'Facts';
}

/** `c. Jan–May 2025, inferred`; `2014`; `undated`. */
export function dateWithBasis(date: When | null, { view }: Selection): string {
  return [listDate(date, view.glyphs), basisWord(date)].filter((part) => part !== '').join(', ');
}

/** Whether a date is one day that the text states. */
export function isExact({ basis, edtf }: When): boolean {
  return basis === 'stated' && /^\d{4}-\d\d-\d\d$/.test(edtf);
}

/** `paragraph 7, sentence 2`; `characters 10–20` where the dataset has no more. */
export function placeInWords({ paragraph, sentence, start, end }: Passage, { view }: Selection): string {
  return paragraph !== null && sentence !== null
    ? `paragraph ${paragraph}, sentence ${sentence}`
    : `characters ${start}${view.glyphs.dash}${end}`;
}

/** The name of a passage's document. */
export function documentTitle({ document }: Passage, { view }: Selection): string {
  return view.nameOf(document);
}

const RELATIONS = {
  corroborates: 'agrees with',
  contradicts: 'cannot both hold with',
  changed: 'each true in its time, as',
  elaborates: 'adds to',
} as const;

/** What a link says of the other fact. */
export function relationInWords({ type }: Link): string {
  return RELATIONS[type];
}

/** The statement of the fact that a link leads to, which need not be exported itself, and what the link says of both. */
export function linkedStatement({ fact, note }: Link, { factOf }: Selection): string {
  const statement = sanitize(factOf(fact)?.statement ?? '');
  return [statement, note ? `(${sanitize(note)})` : ''].filter((part) => part !== '').join(' ');
}

/** Where a document can be read on the web, in printable ASCII; undefined where nobody says. */
export function addressOf({ url }: SourceDocument): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
