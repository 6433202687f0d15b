/** `diplo search <query...>`: facts by what they say, best first. */
import { DiploError, type ExitCode } from '../base/errors.ts';
import { sanitize } from '../base/text.ts';
import { createFilter } from '../query/filters.ts';
import { openSearchIndex } from '../query/open-index.ts';
import { sortByTime } from '../query/order.ts';
import { type Hit, type SearchResult, search } from '../query/search.ts';
import { chooseGlyphs } from '../view/glyphs.ts';
import { COLUMNS, cellsOf } from '../view/rows.ts';
import { describeQuery, renderSearchResult } from '../view/search-result.ts';
import { writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';

const DEFAULT_LIMIT = 20;

export async function run(invocation: Invocation): Promise<ExitCode> {
  const { io, options } = invocation;
  const query = invocation.args.join(' ');
  if (query.trim() === '')
    throw new DiploError('the query is empty', 'Type what to look for: diplo search tariffs');
  const dataset = await invocation.openDataset();
  const accept = createFilter(dataset, options);
  const index = openSearchIndex(dataset, invocation.dataFile === undefined ? io.home : undefined);
  const result = await search(index, query, {
    accept,
    exact: options.exact === true,
    ...limitOf(invocation),
  });
  const hits = options.sort === 'date' ? sortHits(result.hits) : result.hits;
  if (hits.length > 0 && !io.out.isTerminal && !(options.json || options.jsonl || options.csv)) {
    for (const line of describeQuery(result, chooseGlyphs(io.env)))
      io.err.write(`diplo: ${sanitize(line)}\n`);
  }
  return writeAnswer(invocation, dataset, {
    name: 'search',
    document: () => ({
      query,
      total: result.total,
      complete: result.complete,
      corrections: result.corrections,
      unknown: result.unknown,
      results: hits.map(toResult),
    }),
    items: hits.map(toResult),
    columns: COLUMNS,
    rows: () => hits.map(({ fact }) => cellsOf(fact)),
    text: (context) => renderSearchResult({ ...result, hits }, query, context),
    nothing: describeNothing(query, result),
  });
}

function limitOf({ options }: Invocation): { limit?: number } {
  return options.all ? {} : { limit: options.limit ?? DEFAULT_LIMIT };
}

function toResult({ score, matches, fact }: Hit) {
  return { score, matches, fact };
}

function sortHits(hits: readonly Hit[]): Hit[] {
  const byFact = new Map(hits.map((hit) => [hit.fact, hit]));
  return sortByTime(hits.map(({ fact }) => fact)).flatMap((fact) => byFact.get(fact) ?? []);
}

function describeNothing(query: string, { unknown }: SearchResult): { message: string; hint: string } {
  const words =
    unknown.length > 0 ? `: nothing mentions ${unknown.map((word) => `"${word}"`).join(' or ')}` : '';
  return {
    message: `no fact found for "${query}"${words}`,
    hint: 'Try other or fewer words, or see what there is: diplo topic, diplo leader',
  };
}
