/** Texts as the steps of a build get them. */
import { loadGazetteer } from '../../src/build/gazetteer/load-gazetteer.ts';
import type { BuildDocument } from '../../src/build/types.ts';
import { CodePoints } from '../../src/dataset/code-points.ts';
import { parseEdtf } from '../../src/dataset/edtf.ts';
import { splitDocument } from '../../src/dataset/sentences.ts';

export const gazetteer = loadGazetteer(process.cwd());

/** A document of plain text, dated or not. */
export function documentOf(text: string, asOf?: string, id = 'doc'): BuildDocument {
  const points = new CodePoints(text);
  const sentences = splitDocument(text).map((span, index) => ({
    ...span,
    index,
    text: points.slice(span.start, span.end),
    heading: false,
  }));
  const date = asOf === undefined ? undefined : parseEdtf(asOf);
  return {
    id,
    title: '',
    file: `${id}.txt`,
    text,
    points,
    sentences,
    asOf: date
      ? { edtf: date.text, earliest: date.earliest, latest: date.latest, basis: 'stated', note: null }
      : null,
  };
}

/** Words of which texts can be made that rules stumble over. */
export const TRICKY_WORDS = [
  'Putin',
  'President',
  'Bush',
  'George',
  'said',
  'that',
  '“',
  '”',
  '"',
  "'",
  '’s',
  ',',
  '.',
  'he',
  'she',
  'according',
  'to',
  'US',
  'Georgia',
  'Washington',
  'Post',
  '𝒳',
  '😀',
  '\n',
  'the',
  'Russian',
  'was',
  'by',
  'not',
  'May',
  '1990',
  'Image:',
  '-',
  'claim',
  'Trump',
  'Tower',
  'Jr.',
  'Xi',
  'and',
  'who',
  '—',
  'ı',
  'ß',
  '中国',
  '\u0301',
  'told',
] as const;
