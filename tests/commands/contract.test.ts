import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolders } from '../support/folders.ts';
import { runDiplo } from '../support/run-diplo.ts';
import { findForbidden } from '../support/texts.ts';

const makeFolder = temporaryFolders();

const DATA = ['--data', 'tests/fixtures/lakes.json'];

async function json(...words: string[]) {
  const { out, code } = await runDiplo([...words, ...DATA, '--json']);
  return { code, document: JSON.parse(out) };
}

const idsOf = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);

describe('JSON documents', () => {
  test('search gives query, total and results of score, matches and the whole fact', async () => {
    const { document } = await json('search', 'salt');
    expect(document).toMatchObject({ schema: 'diplo/search/1', query: 'salt' });
    expect(document.total).toBe(document.results.length);
    const [{ score, matches, fact }] = document.results;
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
    const { text, ranges } = matches.find(({ field }: { field: string }) => field === 'statement');
    expect(text.slice(...ranges[0])).toBe('salt');
    expect(Object.keys(fact)).toEqual([
      ...['id', 'statement', 'kind', 'date', 'leaders', 'countries', 'topics', 'event', 'attribution'],
      ...['quotation', 'passages', 'links', 'notes'],
    ]);
  });

  test('leader, topic and source give the thing, a total and its facts; without a name all of them', async () => {
    expect((await json('leader', 'ada')).document).toMatchObject({ leader: { id: 'ada' }, total: 2 });
    expect((await json('topic', 'lakes')).document).toMatchObject({ topic: { id: 'lakes' }, total: 3 });
    expect((await json('source', 'south')).document).toMatchObject({ source: { id: 'south' }, total: 2 });
    expect((await json('leader')).document.leaders).toMatchObject([{ id: 'bo' }, { id: 'ada' }]);
    expect((await json('topic')).document.topics).toMatchObject([{ id: 'lakes' }, { id: 'trade' }]);
    expect((await json('source')).document.sources).toMatchObject([{ id: 'north' }, { id: 'south' }]);
  });

  test("a leader's document keeps the facts of the country apart", async () => {
    const { document } = await json('leader', 'ada');
    expect(idsOf(document.facts)).toEqual(['F004', 'F001']);
    expect(idsOf(document.countryFacts)).toEqual(['F002', 'F005', 'F003']);
  });

  test('timeline is in time order, undated last', async () => {
    const { document } = await json('timeline');
    expect(document.total).toBe(6);
    expect(idsOf(document.facts)).toEqual(['F004', 'F002', 'F001', 'F005', 'F003', 'F006']);
  });

  test('between gives both sides and the facts, each direction apart', async () => {
    const { document } = await json('between', 'bo', 'ada');
    expect(document).toMatchObject({ schema: 'diplo/between/1', between: ['bo', 'ada'] });
    expect(document.directions.slice(0, 3)).toEqual([
      { direction: 'bo>ada', fact: 'F002' },
      { direction: 'ada>bo', fact: 'F004' },
      { direction: 'ada>bo', fact: 'F001' },
    ]);
  });

  test('verify says ok, lists problems and passages', async () => {
    expect((await json('verify')).document).toEqual({
      schema: 'diplo/verify/1',
      ok: true,
      problems: [],
      documents: [],
      passages: [],
    });
  });

  test('nothing found is still a document, and exit 1', async () => {
    const { code, document } = await json('search', 'zeppelin');
    expect([code, document.total, document.results]).toEqual([1, 0, []]);
  });
});

describe('the same facts in every format', () => {
  test.each([['facts'], ['timeline'], ['topic', 'trade'], ['show', 'F001', 'F002']])(
    '%s %s',
    async (...words) => {
      const given = words.filter((word) => word !== undefined);
      const { document } = await json(...given);
      const ids = idsOf(document.facts);
      const lines = async (...options: string[]) =>
        (await runDiplo([...given, ...DATA, ...options])).out.trimEnd().split(/\r?\n/);
      expect((await lines()).map((line) => line.split('\t')[0])).toEqual(ids);
      expect(idsOf((await lines('--jsonl')).map((line) => JSON.parse(line)))).toEqual(ids);
      expect((await lines('--csv')).slice(1).map((line) => line.split(',')[0])).toEqual(ids);
    },
  );
});

describe('filters', () => {
  test.each([
    [
      ['--leader', 'bo'],
      ['F001', 'F002', 'F004'],
    ],
    [['--leader', 'queen ada', '--kind', 'claim'], ['F004']],
    [
      ['--country', 'sudhaven'],
      ['F002', 'F005'],
    ],
    [
      ['--topic', 'lakes', '--topic', 'trade'],
      ['F001', 'F002', 'F003', 'F004', 'F005', 'F006'],
    ],
    [
      ['--topic', 'lakes', '--country', 'NOR'],
      ['F003', 'F005'],
    ],
    [
      ['--source', 'south.txt'],
      ['F004', 'F005'],
    ],
    [
      ['--from', '1989'],
      ['F002', 'F005'],
    ],
    [
      ['--to', '1988-03'],
      ['F001', 'F002', 'F004'],
    ],
    [['--dated', '--kind', 'claim'], ['F004']],
    [
      ['-n', '2'],
      ['F001', 'F002'],
    ],
    [['--sort', 'date', '--limit=1'], ['F004']],
  ])('facts %j', async (options, ids) => {
    expect(idsOf((await json('facts', ...options)).document.facts)).toEqual(ids);
  });

  test('search takes the same filters', async () => {
    const { document } = await json('search', 'salt', '--source', 'south');
    expect(document.results.map(({ fact }: { fact: { id: string } }) => fact.id)).toEqual(['F004']);
  });

  test('search sorts by date when asked', async () => {
    const { document } = await json('search', 'salt', '--sort', 'date');
    expect(document.results.map(({ fact }: { fact: { id: string } }) => fact.id)).toEqual([
      'F004',
      'F002',
      'F001',
    ]);
  });
});

describe('errors say what, and what to type next', () => {
  test.each([
    [['serch', 'x'], 2, /unknown command 'serch'[\s\S]*search/],
    [['zeppelin'], 2, /unknown command 'zeppelin'[\s\S]*diplo search zeppelin/],
    [['search', '--limt', '3', 'x'], 2, /--limt[\s\S]*--limit/],
    [['search'], 2, /missing required argument 'query'[\s\S]*diplo search --help/],
    [['search', ' '], 2, /query is empty/],
    [['search', '-n', '0', 'x'], 2, /whole number from 1/],
    [['facts', '--kind', 'rumor'], 2, /rumor[\s\S]*claim/],
    [['facts', '--kind', 'clam'], 2, /clam[\s\S]*claim/],
    [['facts', '--sort', 'dat'], 2, /dat[\s\S]*Did you mean date\?/],
    [['facts', '--color=alwys'], 2, /Did you mean always\?/],
    [['timeline', '--zoom', 'mont'], 2, /Did you mean month\?/],
    [['completion', 'zhs'], 2, /did you mean "zsh"\?/],
    [['help', 'serch'], 2, /no command 'serch'[\s\S]*Did you mean search\?/],
    [['help', 'zeppelin'], 2, /no command 'zeppelin'[\s\S]*Commands: search, leader/],
    [['facts', '--from', '2025-13'], 2, /EDTF/],
    [['facts', '--from', '1990', '--to', '1980'], 2, /--from 1990 is after --to 1980/],
    [['facts', '--leader', 'adda'], 1, /no leader is called "adda"[\s\S]*ada/],
    [['leader', 'boo'], 1, /no leader is called "boo"[\s\S]*bo/],
    [['topic', 'trades'], 1, /no topic is called "trades"[\s\S]*trade/],
    [['source', 'nroth'], 1, /no source is called "nroth"[\s\S]*north/],
    [['show', 'F0001x'], 1, /no fact is called "F0001x"/],
    [['between', 'ada', 'ada'], 2, /between ada and ada/],
    [['between', 'ada', 'zeppelin'], 1, /no leader or country is called "zeppelin"/],
    [['facts', '--topic', 'lakes', '--leader', 'bo'], 1, /no fact passes these filters/],
    [
      ['search', 'zeppelin'],
      1,
      /no fact found for "zeppelin": nothing mentions "zeppelin"\n {2}Try other or/,
    ],
    [
      ['search', 'salt', '--from', '2100'],
      1,
      /found for "salt" passes these filters\n {2}Try fewer of them, or/,
    ],
    [
      ['search', 'zeppelin', '--from', '2100'],
      1,
      /passes these filters: nothing mentions "zeppelin"\n {2}Try other/,
    ],
    [['search', 'march 1066'], 1, /\n {2}Dates are filters: diplo facts --from 1066 --to 1066\n/],
    [['leader', 'ada', '--from', '2100'], 1, /no fact about .*Ada.* passes these filters\n {2}Try fewer/],
    [['topic', 'lakes', '--from', '2100'], 1, /no fact on .* passes these filters\n {2}Try fewer/],
    [['source', 'north', '--from', '2100'], 1, /no fact from north passes these filters\n {2}Try fewer/],
    [
      ['source', 'north', '--coverage', '--from', '2100'],
      1,
      /no fact from north passes these filters\n {2}Try/,
    ],
    [['disagreements', '--from', '2100'], 1, /nothing of the kind passes these filters\n {2}Try fewer/],
    [
      ['between', 'ada', 'bo', '--from', '2100'],
      1,
      /nothing between .* and .* passes these filters\n {2}Try/,
    ],
    [['zeppelin', 'over', 'lakes'], 2, /To find facts about it: diplo search zeppelin over lakes$/],
    [['facts', 'extra'], 2, /too many arguments[\s\S]*diplo search extra/],
    [['facts', '-n'], 2, /argument missing[\s\S]*diplo facts --help/],
    [['between', 'ada'], 2, /missing required argument 'b'/],
  ])('%j', async (words, code, message) => {
    const bare = ['serch', 'zeppelin', 'help'].includes(words[0] ?? '') || words.at(-1) === '-n';
    const run = await runDiplo([...words, ...(bare ? [] : DATA)]);
    expect(run.code).toBe(code);
    expect(run.out).toBe('');
    expect(run.err).toMatch(message);
  });
});

describe('a word to leave out that the shell took the quotes from', () => {
  const QUOTES = 'To leave a word out, put the query in quotes: diplo search';
  test.each([
    [['salt', '-ore'], `${QUOTES} 'salt -ore'`],
    [['salt', '-zeppelin'], `${QUOTES} 'salt -zeppelin'`],
    [['-china', 'salt'], `${QUOTES} '-china salt'`],
    [['salt', '-new', '--json'], `${QUOTES} 'WORDS -new'`],
    [['salt', '-ladda'], 'Did you mean ada?'],
    [['salt', '-n20', '-lzeppelin2'], 'Known: ada, bo.'],
  ])('%j', async (words, hint) => {
    const { code, out, err } = await runDiplo(['search', ...words], {
      env: { DIPLO_DATA: 'tests/fixtures/lakes.json' },
    });
    expect([[1, 2].includes(code), out, err.split('\n').slice(1)]).toEqual([true, '', [hint]]);
  });

  test('is searched for where it stands in quotes, or means an option', async () => {
    expect((await runDiplo(['search', 'salt -zeppelin', ...DATA])).code).toBe(0);
    expect((await runDiplo(['search', 'salt', '-lada', ...DATA])).err).not.toContain(QUOTES);
  });
});

describe('names', () => {
  test.each(['ada', 'Ada North', 'queen-ada', 'áda', 'ADA', 'North, Ada'])('leader %j', async (name) => {
    expect((await json('leader', name)).document.leader.id).toBe('ada');
  });

  test('a name of several words needs no quotes', async () => {
    expect((await json('leader', 'queen', 'ada')).document.leader.id).toBe('ada');
  });

  test.each(['F002', 'f002', 'F2', '2'])('show %s', async (id) => {
    expect(idsOf((await json('show', id)).document.facts)).toEqual(['F002']);
  });
});

describe('which dataset', () => {
  test('the option beats the environment, and that the shipped one', async () => {
    const count = async (words: string[], env: Record<string, string>) =>
      JSON.parse((await runDiplo([...words, '--json'], { env })).out).facts.length;
    const environment = { DIPLO_DATA: 'tests/fixtures/lakes.json' };
    expect(await count(['facts'], environment)).toBe(6);
    expect(await count(['facts', '--data', 'data/diplomacy.json'], environment)).toBeGreaterThan(100);
    expect(await count(['facts'], {})).toBeGreaterThan(100);
  });

  test('leaders of the dataset in use are the subcommands', async () => {
    const { out } = await runDiplo(['leader', '--help', ...DATA]);
    expect(out).toMatch(/Leaders:\n +ada +Ada North\n +bo +Bo South/);
    expect(out).not.toContain('Putin');
  });

  test('the help of a leader shows a name that could steer the terminal harmless', async () => {
    const data = path.join(makeFolder(), 'facts.json');
    const leader = { id: 'ada', name: 'Ada \u001b]0;North\u0007 \u202e' };
    writeFileSync(data, JSON.stringify({ schema: 'diplo-dataset/1', leaders: [leader], facts: [] }));
    for (const words of [['--help'], ['ada', '--help']]) {
      const { out } = await runDiplo(['leader', ...words, '--data', data]);
      expect(out).toContain('Ada ');
      expect(findForbidden(out.replaceAll('\n', ''))).toEqual([]);
    }
  });
});
