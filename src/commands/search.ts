/** `diplo search <query...>`: facts by what they say, best first. */
import { DiploError, type ExitCode } from '../base/errors.ts';
import { sanitize } from '../base/text.ts';
import { hasFilters } from '../query/has-filters.ts';
import { sortByTime } from '../query/order.ts';
import { datasetOf } from '../query/prepared-index.ts';
import { type Hit, type SearchIndex, type SearchResult, search } from '../query/search.ts';
import { chooseGlyphs } from '../view/glyphs.ts';
import { describeSearch, yearFilters } from '../view/query-notes.ts';
import { COLUMNS, type Field, factFields } from '../view/rows.ts';
import { renderSearchResult } from '../view/search-result.ts';
import { fieldRows, writeAnswer } from './answer.ts';
import { withIndex } from './index-in-use.ts';
import { type Invocation, isForPrograms } from './invocation.ts';

const DEFAULT_LIMIT = 20;
const FIELDS: readonly Field<Hit>[] = [
  { name: 'score', value: ({ score }) => score, cell: ({ score }) => score.toFixed(3) },
  ...factFields<Hit>(({ fact }) => fact),
];

export async function run(invocation: Invocation): Promise<ExitCode> {
  const query = invocation.args.join(' ');
  if (query.trim() === '')
    throw new DiploError('the query is empty', 'Type what to look for: diplo search tariffs');
  return withIndex(invocation, {
    find: (index) => find(invocation, index, query),
    write: (index, result) => write(invocation, index, query, result),
  });
}

/** Everything that will be written is looked at: from here on it can be read. */
async function find(invocation: Invocation, index: SearchIndex, query: string): Promise<SearchResult> {
  const { options } = invocation;
  const result = await search(index, query, {
    ...(hasFilters(options) ? { filters: options } : {}),
    exact: options.exact === true,
    ...limitOf(invocation),
  });
  index.facts.check(Uint32Array.from(result.hits, ({ place }) => place).sort());
  // Opens what the words that matched are looked up in, where they are shown.
  if (isForPrograms(options)) result.hits[0]?.matches;
  else if (invocation.io.out.isTerminal) result.hits[0]?.inStatement;
  return result;
}

function write(
  invocation: Invocation,
  index: SearchIndex,
  query: string,
  result: SearchResult,
): Promise<ExitCode> {
  const { io, options } = invocation;
  const hits = options.sort === 'date' ? sortHits(result.hits) : result.hits;
  if (hits.length > 0 && !io.out.isTerminal && !isForPrograms(options)) {
    for (const line of describeSearch(result, chooseGlyphs(io.env)))
      io.err.write(`diplo: ${sanitize(line)}\n`);
  }
  return writeAnswer(invocation, datasetOf(index), {
    name: 'search',
    document: (pick) => ({
      query,
      total: result.total,
      complete: result.complete,
      corrections: result.corrections,
      unknown: result.unknown,
      results: mapEach(hits, pick),
    }),
    items: hits,
    whole: toResult,
    ...fieldRows(hits, FIELDS, COLUMNS),
    text: (context) => renderSearchResult({ ...result, hits }, query, context),
    nothing: describeNothing(query, result, options),
  });
}

function limitOf({ options }: Invocation): { limit?: number } {
  return options.all ? {} : { limit: options.limit ?? DEFAULT_LIMIT };
}

/** Of all hits of a large dataset only one at a time is in memory. */
function* mapEach<T, U>(items: readonly T[], pick: (item: T) => U): Generator<U> {
  for (const item of items) yield pick(item);
}

/** A hit as it is written: what is not written is not looked for. */
function toResult(hit: Hit) {
  return {
    score: hit.score,
    get matches() {
      return hit.matches;
    },
    get fact() {
      return hit.fact;
    },
  };
}

function sortHits(hits: readonly Hit[]): Hit[] {
  const byFact = new Map(hits.map((hit) => [hit.fact.id, hit]));
  return sortByTime(hits.map(({ fact }) => fact)).flatMap(({ id }) => byFact.get(id) ?? []);
}

function describeNothing(
  query: string,
  { unknown }: SearchResult,
  options: Invocation['options'],
): { message: string; hint: string } {
  const filtered = hasFilters(options);
  const words =
    unknown.length > 0 ? `: nothing mentions ${unknown.map((word) => `"${word}"`).join(' or ')}` : '';
  const dates = yearFilters(unknown);
  return {
    message: `no fact found for "${query}"${filtered ? ' passes these filters' : ''}${words}`,
    hint: dates
      ? `Dates are filters: diplo facts ${dates}`
      : filtered && words === ''
        ? 'Try fewer of them, or other words.'
        : 'Try other or fewer words, or see what there is: diplo topic, diplo leader',
  };
}
