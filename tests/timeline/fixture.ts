/** A small dataset with one of everything that the timeline draws, and states made from it. */
import * as v from 'valibot';
import { parseEdtf } from '../../src/dataset/edtf.ts';
import { type Dataset, datasetSchema } from '../../src/dataset/schema.ts';
import { createFinder } from '../../src/query/finder.ts';
import { sortByTime } from '../../src/query/order.ts';
import { layout } from '../../src/timeline/layout.ts';
import { createModel, type Model } from '../../src/timeline/model.ts';
import { createState, reduce } from '../../src/timeline/reduce.ts';
import { textOf } from '../../src/timeline/spans.ts';
import type { State } from '../../src/timeline/state.ts';
import { WHOLE_VIEW } from '../../src/timeline/view.ts';
import { createViewContext } from '../../src/view/context.ts';
import { chooseGlyphs } from '../../src/view/glyphs.ts';
import { plainTheme } from '../../src/view/theme.ts';

type Basis = 'stated' | 'inferred' | 'record';

function when(edtf: string, basis: Basis = 'stated', note: string | null = null) {
  const date = parseEdtf(edtf);
  if (!date) throw new Error(`not EDTF: ${edtf}`);
  return { edtf, earliest: date.earliest, latest: date.latest, basis, note };
}

const passage = (document: string, paragraph: number, sentence: number) => ({
  document,
  paragraph,
  sentence,
  start: paragraph * 100,
  end: paragraph * 100 + 50,
});

/** Invented; the names are those of the shipped dataset. */
export const dataset: Dataset = v.parse(datasetSchema, {
  schema: 'diplo-dataset/1',
  title: 'A small history',
  documents: [
    { id: 'post', title: 'The Evening Post', file: 'post.txt' },
    { id: 'gazette', title: 'The Gazette', file: 'gazette.txt' },
  ],
  leaders: [
    { id: 'trump', name: 'Donald Trump', sortName: 'Trump, Donald', country: 'USA' },
    { id: 'putin', name: 'Vladimir Putin', sortName: 'Putin, Vladimir', country: 'RUS' },
    { id: 'xi', name: 'Xi Jinping', country: 'CHN' },
  ],
  countries: [
    { id: 'USA', name: 'United States' },
    { id: 'RUS', name: 'Russia' },
    { id: 'CHN', name: 'China' },
  ],
  topics: [
    { id: 'tariffs', label: 'Tariffs and trade', terms: ['tariff'] },
    { id: 'war', label: 'War and peace' },
  ],
  facts: [
    {
      id: 'A1',
      statement: 'Putin annexed Crimea in 2014.',
      kind: 'event',
      date: when('2014'),
      leaders: ['putin'],
      countries: ['RUS'],
      topics: ['war'],
      event: { type: 'ASSAULT', actor: 'putin', recipient: null },
      passages: [passage('post', 3, 1)],
      links: [{ type: 'elaborates', fact: 'A2' }],
    },
    {
      id: 'A2',
      statement: 'Relations between Moscow and Washington were at their lowest for a generation.',
      kind: 'assessment',
      date: when('2014/2016', 'inferred', 'From the annexation to the end of the term.'),
      countries: ['RUS', 'USA'],
      topics: ['war'],
      passages: [passage('post', 3, 2)],
    },
    {
      id: 'A3',
      statement: 'The embassy opened in Jerusalem on 14 May 2018.',
      kind: 'event',
      date: when('2018-05-14', 'record', 'The document names no day.'),
      leaders: ['trump'],
      passages: [passage('gazette', 1, 1)],
      notes: [{ type: 'record', text: 'The ceremony was on the date of independence.', confidence: 0.9 }],
    },
    {
      id: 'A4',
      statement:
        'Trump and Xi spoke of tariffs in spring, and each said that the other had asked for the call.',
      kind: 'claim',
      date: when('2025-03~'),
      leaders: ['trump', 'xi'],
      countries: ['CHN', 'USA'],
      topics: ['tariffs'],
      attribution: { source: 'xi', cue: 'said' },
      passages: [passage('gazette', 4, 1)],
      links: [{ type: 'contradicts', fact: 'A5' }],
    },
    {
      id: 'A5',
      statement: 'No call about tariffs took place before May.',
      kind: 'claim',
      date: when('2025-01/2025-05', 'inferred'),
      leaders: ['xi'],
      topics: ['tariffs'],
      attribution: { source: 'The Foreign Ministry', cue: 'insisted' },
      passages: [passage('post', 7, 3)],
      links: [{ type: 'contradicts', fact: 'A4', note: 'Both cannot hold.' }],
    },
    {
      id: 'A6',
      statement: 'Putin defied a call for a ceasefire.',
      kind: 'event',
      date: when('2025-05-02'),
      leaders: ['putin', 'trump'],
      event: { type: 'REJECT', actor: 'putin', recipient: 'trump' },
      passages: [passage('gazette', 5, 2)],
      links: [{ type: 'corroborates', fact: 'A7' }],
    },
    {
      id: 'A7',
      statement: 'The Kremlin would not stop the fighting, “come what may”.',
      kind: 'quotation',
      date: when('2025-05-02'),
      quotation: { text: 'come what may', speaker: 'putin' },
      passages: [passage('post', 8, 1)],
      links: [{ type: 'corroborates', fact: 'A6' }],
    },
    { id: 'A8', statement: 'Xi has led his party since then.', date: when('2012-11/..'), leaders: ['xi'] },
    { id: 'A9', statement: 'Great powers rarely give way.', kind: 'background', topics: ['war'] },
    { id: 'A10', statement: '習近平は譲らないと言われている。', kind: 'assessment', leaders: ['xi'] },
    { id: 'A11', statement: 'Hostile \u001b[2J text\u202e stays harmless.', kind: 'background' },
  ],
});

/** A model of a dataset, with the signs of a locale. */
export function modelOf(source: Dataset = dataset, locale = 'C.UTF-8'): Model {
  const context = createViewContext(source, plainTheme, chooseGlyphs({ LC_ALL: locale }), 80);
  return createModel(sortByTime(source.facts), context, createFinder(source, '', 'facts.json').find);
}

/** A new timeline of a size. */
export function open(columns: number, rows: number, model: Model = modelOf()): State {
  return createState(model, WHOLE_VIEW, { columns, rows });
}

/** The state after some keys: single characters, or names in angle brackets such as `<enter>`. */
export function press(state: State, keys: string): State {
  const names = keys.match(/<[a-z-]+>|./gsu) ?? [];
  return names.reduce(
    (now, name) => reduce(now, { type: 'key', key: name.replace(/^<(.+)>$/, '$1') }),
    state,
  );
}

/** The screen of a state as text. */
export function screenOf(state: State): string {
  return layout(state)
    .map((line) => textOf(line).trimEnd())
    .join('\n');
}
