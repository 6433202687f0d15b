/** The formats for programs beside JSON, and the choice of fields. */
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/table.ts';
import { runDiplo } from '../support/run-diplo.ts';

const DATA = ['--data', 'tests/fixtures/lakes.json'];
const run = async (...words: string[]) => runDiplo([...words, ...DATA]);
const json = async (...words: string[]) => JSON.parse((await run(...words, '--json')).out);

/** A command line of each answer that is a list of facts. */
const FACT_LISTS = [
  ['search', 'salt'],
  ['leader', 'ada'],
  ['facts'],
  ['topic', 'trade'],
  ['source', 'north'],
  ['timeline'],
  ['show', 'F001', 'F002'],
  ['between', 'ada', 'bo'],
];
const OTHER_LISTS = [['leader'], ['topic'], ['source'], ['source', 'south', '--coverage'], ['disagreements']];
const COUNTS_AND_RECORDS = [
  ['stats'],
  ['why', 'F001'],
  ['diff', 'tests/fixtures/lakes.json', 'data/diplomacy.json'],
];

describe('tables', () => {
  test.each([...FACT_LISTS, ...OTHER_LISTS, ...COUNTS_AND_RECORDS].map((words) => words.join(' ')))(
    '%s gives the same rows as CSV, TSV and Markdown, below the same header',
    async (line) => {
      const words = line.split(' ');
      const lines = async (format: string) => (await run(...words, format)).out.trimEnd().split(/\r?\n/);
      const [csv, tsv, markdown] = await Promise.all(['--csv', '--tsv', '--markdown'].map(lines));
      expect(tsv).toHaveLength(csv?.length ?? 0);
      expect(markdown).toHaveLength((csv?.length ?? 0) + 1);
      const columns = csv?.[0]?.split(',');
      expect(tsv?.[0]?.split('\t')).toEqual(columns);
      expect(markdown?.[0]).toBe(`| ${columns?.join(' | ')} |`);
      const firsts = tsv?.slice(1).map((row) => row.split('\t')[0]);
      expect(markdown?.slice(2).map((row) => row.slice(2).replaceAll('\\', '').split(' | ')[0])).toEqual(
        firsts,
      );
    },
  );

  test('have their header even when nothing is found, and exit 1', async () => {
    for (const format of ['--csv', '--tsv', '--markdown']) {
      const { code, out } = await run('search', 'zeppelin', format);
      expect([code, out]).toEqual([1, expect.stringContaining('statement')]);
    }
  });

  test('are the same on a terminal and in a pipe', async () => {
    const words = ['facts', '--tsv', '--fields', 'id,date', ...DATA];
    expect(await runDiplo(words, { columns: 40 })).toEqual(await runDiplo(words));
  });

  test.each([
    ['--json', '--csv'],
    ['--jsonl', '--markdown'],
    ['--tsv', '--csv'],
  ])('%s and %s are not given together', async (a, b) => {
    const { code, out, err } = await run('facts', a, b);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/cannot be used with/);
  });
});

describe('--fields', () => {
  test.each(FACT_LISTS.map((words) => words.join(' ')))('%s: only these, in every format', async (line) => {
    const words = [...line.split(' '), '--fields', 'statement,id'];
    const document = await json(...words);
    expect(document.fields).toEqual(['statement', 'id']);
    const facts: object[] = [...(document.results ?? document.facts), ...(document.countryFacts ?? [])];
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts) expect(Object.keys(fact)).toEqual(['statement', 'id']);
    const lines = (await run(...words, '--jsonl')).out.trimEnd().split('\n');
    expect(lines.map((each) => JSON.parse(each))).toEqual(facts);
    const rows = (await run(...words)).out.trimEnd().split('\n');
    expect(rows.map((row) => row.split('\t'))).toEqual(facts.map((fact) => Object.values(fact)));
    const csv = (await run(...words, '--csv')).out;
    expect(csv.split('\r\n')[0]).toBe('statement,id');
  });

  test('holds what is of the list, not of the fact', async () => {
    expect((await json('search', 'salt', '--fields', 'score')).results[0].score).toBeGreaterThan(0);
    expect((await json('between', 'ada', 'bo', '--fields', 'direction,id')).facts[0]).toEqual({
      direction: 'ada>bo',
      id: 'F004',
    });
    expect((await json('leader', 'ada', '--fields', 'about')).countryFacts[0]).toEqual({ about: 'country' });
  });

  test.each([
    ['leader', 'id,total,years', 'leaders'],
    ['topic', 'id,terms', 'topics'],
    ['source', 'id,asOf,sha256', 'sources'],
    ['disagreements', 'type,a,b', 'differ'],
  ])('%s --fields %s', async (command, names, list) => {
    const document = await json(command, '--fields', names);
    expect(Object.keys(document[list][0])).toEqual(names.split(','));
  });

  test('may be given several times, with spaces', async () => {
    const rows = (await run('facts', '-n1', '--fields', 'id, kind', '--fields=date')).out;
    expect(rows).toBe('F001\tevent\t1988-03-14\n');
  });

  test.each([
    [[], /takes names[\s\S]*Fields: id, date/],
    [['--json'], /takes names[\s\S]*Fields: id, date/],
    [['statment'], /no field "statment" here; did you mean "statement"\?[\s\S]*Fields: id, date/],
    [['id,,zeppelin'], /no field "zeppelin" here\n/],
  ])('%j says which there are, exit 2', async (words, message) => {
    const { code, out, err } = await run('facts', '--fields', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test.each([...FACT_LISTS, ['disagreements']].map((words) => words.join(' ')))(
    'help and completion of %s name the fields that it has',
    async (line) => {
      const { err } = await run(...line.split(' '), '--fields');
      const options = COMMANDS.find(({ name }) => name === line.split(' ')[0])?.options['Output:'];
      const said = options?.find(({ flags }) => flags.startsWith('--fields'));
      const known = err.match(/Fields: (.*)\./)?.[1]?.split(', ');
      expect([...(said?.names ?? [])].sort()).toEqual(known?.sort());
    },
  );
});
