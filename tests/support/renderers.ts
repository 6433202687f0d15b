/** Every answer for people, rendered from a dataset: what holds for one must hold for all. */
import type { Dataset, Fact } from '../../src/dataset/schema.ts';
import { findCoverage } from '../../src/query/coverage.ts';
import { findDisagreements } from '../../src/query/disagreements.ts';
import { createProfile, summarizeLeaders } from '../../src/query/profile.ts';
import { findBetween } from '../../src/query/relations.ts';
import type { SearchResult } from '../../src/query/search.ts';
import { countFacts } from '../../src/query/stats.ts';
import { tally } from '../../src/query/tally.ts';
import { renderBars } from '../../src/view/bars.ts';
import { renderDisagreements } from '../../src/view/comparison.ts';
import { createViewContext, type ViewContext } from '../../src/view/context.ts';
import { renderCoverage } from '../../src/view/coverage-map.ts';
import { renderBetween } from '../../src/view/exchange.ts';
import { renderFactCard } from '../../src/view/fact-card.ts';
import { renderFactBlocks, renderFactTable } from '../../src/view/fact-list.ts';
import { chooseGlyphs } from '../../src/view/glyphs.ts';
import { renderLeaderProfile, renderLeaderTable } from '../../src/view/leader-profile.ts';
import { renderFactPage, renderList } from '../../src/view/listing.ts';
import { renderSearchResult } from '../../src/view/search-result.ts';
import { plainTheme, type Theme } from '../../src/view/theme.ts';
import { renderVerification } from '../../src/view/verify-report.ts';

export type Render = (dataset: Dataset, context: ViewContext, text: string) => string;

const all = () => true;

/** By name; `text` is the text in the dataset's fields, for what is typed or found rather than stored. */
export const RENDERERS: Readonly<Record<string, Render>> = {
  blocks: ({ facts }, context) => renderFactBlocks(facts, context),
  table: ({ facts }, context) => renderFactTable(facts, context),
  cards: ({ facts }, context, text) =>
    facts
      .map((fact, index) =>
        renderFactCard(fact, context, index % 2 === 0 ? undefined : readingsOf(fact, text)),
      )
      .join('\n'),
  disagreements: (dataset, context) => renderDisagreements(findDisagreements(dataset, all), context),
  between: (dataset, context) =>
    renderBetween(findBetween(dataset, 'xi', 'trump', dataset.facts), 'xi', 'trump', context),
  profiles: (dataset, context) =>
    dataset.leaders
      .map((leader) => renderLeaderProfile(createProfile(dataset, leader, all), context))
      .join('\n'),
  leaders: (dataset, context) => renderLeaderTable(summarizeLeaders(dataset, all), context),
  bars: (dataset, context) => {
    const { leaders, topics, years, documents } = countFacts(dataset, dataset.facts);
    return [leaders, topics, years, documents, tally(['', 'unknown'])]
      .map((tallies) => renderBars(tallies, context))
      .join('\n');
  },
  list: (dataset, context) =>
    renderList(
      dataset.documents.map(({ id, title }, index) => ({ id, title, count: 10 ** index })),
      context,
    ),
  page: ({ facts }, context, text) => renderFactPage(text, [], facts, context, ['timeline', `topic ${text}`]),
  coverage: ({ facts }, context) => {
    const known = [
      { paragraph: 1, sentence: 1 },
      { paragraph: 12345, sentence: 678 },
    ];
    return [true, false]
      .map((complete) => renderCoverage(findCoverage(facts, 'wall', known), complete, context))
      .join('\n');
  },
  search: ({ facts }, context, text) => renderSearchResult(resultOf(facts, text), text, context),
  verification: ({ documents, facts }, { theme, glyphs, width }, text) => {
    const problem = { path: `facts[0].${text}`, line: 3, column: 14, message: text };
    const states = ['ok', 'moved', 'changed', 'missing', 'unchecked'] as const;
    const passages = facts.flatMap(({ id, passages: [passage] }, index) => {
      const state = states[index % states.length] ?? 'ok';
      const found = state === 'moved' ? { found: { start: 12, end: 34 } } : {};
      const doubt = index % 7 === 0 ? { problem: 'the span runs beyond paragraph 1, sentence 1' } : {};
      return passage ? [{ fact: id, passage, state, ...found, ...doubt }] : [];
    });
    const fileStates = ['changed', 'ok', 'missing', 'unchecked'] as const;
    const checks = fileStates.map((state, index) => ({
      document: { ...(documents[index % 2] ?? documents[0]), id: `doc${index}` } as (typeof documents)[0],
      state,
      passages: index === 0 ? passages : [],
    }));
    return [
      { name: text, facts: facts.length, problems: [], documents: undefined },
      { name: text, facts: undefined, problems: [problem, { ...problem, path: '' }], documents: undefined },
      { name: text, facts: 1, problems: [], documents: checks },
    ]
      .map((report) => renderVerification(report, theme, glyphs, width))
      .join('\n');
  },
};

/** Those that show the facts themselves, every one of them. */
export const WHOLE = ['blocks', 'table', 'cards', 'page', 'search'];

export const WIDTHS = [20, 40, 60, 80, 120, 200];
export const UNICODE = chooseGlyphs({ LANG: 'en_US.UTF-8' });
export const ASCII = chooseGlyphs({ LANG: 'C' });

export function makeContext(
  dataset: Dataset,
  columns: number | undefined,
  theme: Theme = plainTheme,
  glyphs = UNICODE,
): ViewContext {
  return createViewContext(dataset, theme, glyphs, columns);
}

/** All facts as hits, every second one with marks, the later ones matching fewer words. */
export function resultOf(facts: readonly Fact[], word: string): SearchResult {
  const hits = facts.map((fact, index) => ({
    fact,
    score: 1 - index / facts.length,
    words: index < facts.length / 2 ? 2 : 1,
    matches:
      index % 2 === 0
        ? [
            {
              field: 'statement',
              value: fact.statement,
              ranges: [[0, Math.min(1, fact.statement.length)] as const],
            },
          ]
        : [],
  }));
  return {
    hits: hits as unknown as SearchResult['hits'],
    total: facts.length + 5,
    complete: facts.length / 2,
    corrections: [{ word, used: [word, word] }],
    unknown: [word],
    truncated: true,
  };
}

function readingsOf({ passages }: Fact, text: string) {
  return passages.map((passage, index) => ({
    passage,
    state: index === 0 ? 'ok' : 'changed',
    text: index === 0 ? text : undefined,
  }));
}
