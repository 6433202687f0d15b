/** The training part of GUM as documents of a build, with its annotations. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { splitBuildSentences } from '../../src/build/split.ts';
import type { BuildDocument } from '../../src/build/types.ts';
import { CodePoints } from '../../src/dataset/code-points.ts';
import { parseEdtf } from '../../src/dataset/edtf.ts';

export const CORPORA = path.resolve(import.meta.dirname, '../../../shared/corpora');

export interface Gold {
  id: string;
  dct: string;
  sentences: { start: number; end: number }[];
  dates: { start: number; end: number; value: string }[];
  entities: { type: string; start: number; end: number; wiki?: string }[];
  attributions: { start: number; end: number; polarity: string }[];
}

export interface Annotated {
  document: BuildDocument;
  gold: Gold;
}

/** A text as the pipeline prepares it. */
export function documentOf(id: string, text: string, asOf: string | null): BuildDocument {
  const points = new CodePoints(text);
  const date = asOf === null ? undefined : parseEdtf(asOf);
  return {
    id,
    title: '',
    file: `${id}.txt`,
    text,
    points,
    sentences: splitBuildSentences(points),
    asOf: date
      ? { edtf: date.text, earliest: date.earliest, latest: date.latest, basis: 'stated', note: null }
      : null,
  };
}

/** Documents of a genre (`news`, `interview`); none where the corpus is not there. */
export function readGum(genre: string): Annotated[] {
  const folder = path.join(CORPORA, 'gum-train');
  if (!existsSync(folder)) return [];
  return readdirSync(path.join(folder, 'gold'))
    .filter((name) => name.includes(`_${genre}_`))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(path.join(folder, 'gold', name), 'utf8')) as Gold;
      const text = readFileSync(path.join(folder, 'docs', name.replace('.json', '.txt')), 'utf8');
      return { document: documentOf(gold.id, text, gold.dct), gold };
    });
}
