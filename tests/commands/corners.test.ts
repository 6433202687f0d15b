/** Datasets that leave out what they may, and options in unusual places. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolders } from '../support/folders.ts';
import { ROOT, runDiplo } from '../support/run-diplo.ts';

const makeFolder = temporaryFolders();
const LAKES = `${ROOT}/tests/fixtures/lakes.json`;

function write(content: object, name = 'facts.json'): string {
  const file = path.join(makeFolder(), name);
  writeFileSync(file, JSON.stringify({ schema: 'diplo-dataset/1', ...content }));
  return file;
}

const bare = (parts: object = {}) =>
  write({ facts: [{ id: 'F1', statement: 'Something happened.', ...parts }] });
const run = (words: readonly string[], data: string, surroundings = {}) =>
  runDiplo([...words, '--data', data], surroundings);
const TERMINAL = { columns: 80, env: { NO_COLOR: '1', LANG: 'C.UTF-8' } };

test.each([
  [['timeline']],
  [['timeline', '--plain']],
  [['timeline', '--query', 'salt']],
  [['facts']],
  [['stats']],
])('%j of no facts at all says so, whatever the terminal', async (words) => {
  const data = write({ facts: [] });
  for (const surroundings of [{}, TERMINAL]) {
    const { code, out, err } = await run(words, data, surroundings);
    expect([code, out, err]).toEqual([1, '', 'diplo: the dataset holds no facts\n']);
  }
});

test.each([
  [['leader', 'ada'], 'there is no fact about Ada'],
  [['topic', 'trade'], 'there is no fact on Trade'],
  [['source', 'notes'], 'there is no fact from notes'],
  [['source', 'notes', '--coverage'], 'there is no fact from notes'],
  [['between', 'ada', 'bo'], 'nothing is known to have passed between Ada and Bo'],
  [['disagreements'], 'nothing of the kind is recorded here'],
])('%j of which no fact tells blames no filter that nobody gave', async (words, message) => {
  const data = write({
    leaders: [
      { id: 'ada', name: 'Ada' },
      { id: 'bo', name: 'Bo' },
    ],
    topics: [{ id: 'trade', label: 'Trade' }],
    documents: [{ id: 'notes', file: 'notes.txt' }],
    facts: [{ id: 'F1', statement: 'Something happened.' }],
  });
  expect(await run(words, data)).toEqual({ code: 1, out: '', err: `diplo: ${message}\n` });
});

describe('a fact alone', () => {
  test('is shown, and nothing is offered that is not there', async () => {
    const { code, out } = await run(['show', '1'], bare(), TERMINAL);
    expect(code).toBe(0);
    expect(out).toContain('Something happened.');
    expect(out).not.toMatch(/diplo (?:leader|source|show)/);
  });

  test('with everything around it offers all of it', async () => {
    const { out } = await run(['show', 'F001'], LAKES, TERMINAL);
    for (const next of ['diplo leader', 'diplo source']) expect(out).toContain(next);
  });

  test('without a number in its id is found by the id alone', async () => {
    const data = write({ facts: [{ id: 'first', statement: 'Something happened.' }] });
    expect((await run(['show', 'first'], data)).code).toBe(0);
    expect((await run(['show', '1'], data)).code).toBe(1);
  });

  test('is counted, listed by nobody, by no topic and by no document', async () => {
    expect((await run(['stats'], bare(), TERMINAL)).out).toContain('1 fact');
    for (const list of ['leader', 'topic', 'source']) {
      const { code, err } = await run([list], bare(), TERMINAL);
      expect([list, code]).toEqual([list, 1]);
      expect(err).toMatch(/^diplo: this dataset (?:names|has) no /);
    }
  });

  test('is why it is by hand', async () => {
    const noted = bare({
      date: { edtf: '2014', basis: 'inferred', note: 'From the context.' },
      notes: [{ type: 'record', text: 'The record differs.' }],
    });
    expect((await run(['why', 'F1'], bare())).out).toBe('F1\t\t\tby-hand\t\t\n');
    const { out } = await run(['why', 'F1'], noted);
    expect(out.split('\n').map((line) => line.split('\t').slice(1, 3))).toEqual([
      ['date', 'From the context.'],
      ['record', 'The record differs.'],
      [],
    ]);
    expect((await run(['why', 'F1'], noted, TERMINAL)).out).toContain('Made by hand');
  });

  test('a rule that gave nothing says so, a link without a note is none of the reasons, long texts are wrapped', async () => {
    const statement =
      'Something happened, and it went on for so long that no line can hold all of what was said of it.';
    const data = write({
      facts: [
        {
          id: 'F1',
          statement,
          date: { edtf: '2014', basis: 'inferred', note: statement },
          links: [{ type: 'elaborates', fact: 'F2' }],
        },
        {
          id: 'F2',
          statement,
          reasons: [{ field: 'date', rule: 'no-day', cue: 'so long', start: 0, end: 4 }],
        },
      ],
    });
    const byHand = (await run(['why', 'F1'], data, TERMINAL)).out;
    expect(byHand).toMatch(/date {9}Something happened.+\n {13}\S/);
    expect(byHand).not.toContain('elaborates');
    expect((await run(['why', 'F2'], data, TERMINAL)).out).toMatch(/date +none\n +rule no-day/);
    expect((await run(['why', 'F2'], data)).out).toBe('F2\tdate\t\tno-day\tso long\t:0-4\n');
  });

  test('a rule without words is one, and what has none says so', async () => {
    const file = bare({
      kind: 'event',
      attribution: { source: 'A paper', cue: null },
      reasons: [{ field: 'kind', rule: 'nothing-else', cue: '', start: 3, end: 9 }],
    });
    const { out } = await run(['why', 'F1'], file, TERMINAL);
    expect(out).toMatch(/kind +event\n +rule nothing-else · characters 3–9\n/);
    expect(out).toMatch(/attribution +A paper\n/);
    expect(out).toMatch(/date +no rule found any\n/);
  });
});

describe('a document', () => {
  const data = () =>
    write({
      documents: [{ id: 'bare', title: '', file: '' }],
      facts: [
        { id: 'F1', statement: 'Something happened.', passages: [{ document: 'bare', start: 0, end: 9 }] },
      ],
    });

  test('without title, file and length is called by its id, without paragraphs covers nothing', async () => {
    const { out } = await run(['source', 'bare'], data(), TERMINAL);
    expect(out).toMatch(/^bare\n/);
    expect(out).not.toContain('characters');
    expect((await run(['source', 'bare', '--coverage'], data(), TERMINAL)).code).toBe(1);
    const placed = write({
      documents: [{ id: 'bare', title: '', file: '' }],
      facts: [
        {
          id: 'F1',
          statement: 'Something happened.',
          passages: [{ document: 'bare', paragraph: 1, sentence: 1, start: 0, end: 9 }],
        },
      ],
    });
    expect((await run(['source', 'bare', '--coverage'], placed, TERMINAL)).out).toMatch(/^bare\n/);
    expect((await run(['source', '--json'], data())).out).toContain('"title": ""');
    expect((await run(['source', '--fields', 'id,asOf'], data())).out).toBe('bare\t\n');
  });

  test('a passage without paragraph and sentence stands where its characters are', async () => {
    expect((await run(['facts', '--fields', 'source'], data())).out).toContain('bare');
    expect((await run(['export', '--format', 'annotation'], data())).code).toBe(0);
  });
});

describe('the dataset', () => {
  test.each([
    [(file: string) => ['facts', `--data=${file}`]],
    [(file: string) => ['facts', `-d${file}`]],
    [(file: string) => ['facts', '-d', file]],
    [(file: string) => ['--data', file, 'facts']],
  ])('is what the command line names, however it is written: %#', async (words) => {
    expect((await runDiplo(words(bare()))).out).toContain('Something happened.');
  });

  test('of the environment counts where no option names one', async () => {
    const env = { DIPLO_DATA: bare() };
    expect((await runDiplo(['facts'], { env })).out).toContain('Something happened.');
    const { err } = await runDiplo(['search', '--', '--data', 'happened'], { env });
    expect(err).toContain('no fact found for "--data happened"');
  });

  test('is said by the version, standard input too', async () => {
    const versionWith = async (env: Record<string, string>) => (await runDiplo(['--version'], { env })).out;
    expect(await versionWith({})).toBe('diplo 0.0.0 (dataset: the shipped one)\n');
    expect(await versionWith({ DIPLO_DATA: '-' })).toBe('diplo 0.0.0 (dataset: standard input)\n');
    expect(await versionWith({ DIPLO_DATA: 'a.json' })).toBe('diplo 0.0.0 (dataset: a.json)\n');
  });
});

describe('the timeline without a screen', () => {
  test.each([
    [['--limit', '1'], 'F004\n'],
    [['--query', 'salt', '--limit', '1'], 'F004\n'],
    [['--speaker', 'ada'], ''],
  ])('%j', async (words, ids) => {
    expect((await run(['timeline', ...words, '--fields', 'id'], LAKES)).out).toBe(ids);
  });

  test('a terminal that can do nothing gets text', async () => {
    const { out } = await run(['timeline'], LAKES, { columns: 80, env: { TERM: 'dumb' } });
    expect(out).toContain('North, South Ada offered Bo the salt as a gift.');
  });
});

describe('colour', () => {
  const ESCAPE = '\u001b[';
  test.each([
    [['facts', '--color'], true],
    [['facts', '--color', 'always'], true],
    [['facts', '--color=always'], true],
    [['facts', '--color', 'never'], false],
    [['facts', '--no-color'], false],
    [['--color', 'facts'], true],
    [['search', '--', '--color', 'salt'], false],
  ])('%j in a pipe: %j', async (words, colored) => {
    const { out } = await runDiplo(words, { env: { DIPLO_DATA: LAKES } });
    expect(out.includes(ESCAPE)).toBe(colored);
  });
});

test('between takes two', async () => {
  const { code, err } = await run(['between', 'ada'], LAKES);
  expect(code).toBe(2);
  expect(err).toMatch(/missing required argument|takes two/);
});

test('without a pager the answer is written straight on', async () => {
  const { out } = await run(['facts', '--no-pager'], LAKES, TERMINAL);
  expect(out).toBe((await run(['facts'], LAKES, TERMINAL)).out);
});

describe('two datasets', () => {
  const passageAt = (start: number) => ({ document: 'a', start, end: start + 9, sha256: 'a'.repeat(64) });

  test('are compared whatever their facts leave out', async () => {
    const before = write({
      facts: [
        { id: 'F1', statement: 'One thing happened here.', passages: [passageAt(0)] },
        {
          id: 'F2',
          statement: 'Another thing.',
          kind: 'event',
          leaders: ['ada'],
          date: { edtf: '2014', basis: 'stated' },
        },
      ],
      documents: [{ id: 'a', title: 'A', file: 'a.txt' }],
      leaders: [
        { id: 'ada', name: 'Ada' },
        { id: 'bo', name: 'Bo' },
      ],
    });
    const after = write({
      facts: [
        {
          id: 'F1',
          statement: 'One thing happened here.',
          passages: [passageAt(10)],
        },
        {
          id: 'F3',
          statement: 'Another thing.',
          leaders: ['ada', 'bo'],
          event: { type: 'AID', actor: 'ada', recipient: null },
        },
      ],
      documents: [{ id: 'a', title: 'A', file: 'a.txt' }],
      leaders: [
        { id: 'ada', name: 'Ada' },
        { id: 'bo', name: 'Bo' },
      ],
    });
    const { code, out } = await runDiplo(['diff', before, after]);
    expect(code).toBe(1);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows).toContainEqual(['changed', 'F3', 'kind', 'event', '']);
    expect(rows).toContainEqual(['changed', 'F3', 'date', '2014 (stated)', '']);
    expect(rows).toContainEqual(['changed', 'F3', 'leaders', 'ada', 'ada, bo']);
    expect(rows).toContainEqual([
      'changed',
      'F3',
      'event',
      '',
      '{"type":"AID","actor":"ada","recipient":null}',
    ]);
    expect(rows).toContainEqual(['moved', 'F1', 'passages', 'a:0-9', 'a:10-19']);
    const { out: text } = await runDiplo(['diff', before, after], TERMINAL);
    expect(text).toContain('F3  was F2');
  });
});

test('a folder of documents that lacks some is no hindrance', async () => {
  const folder = makeFolder();
  mkdirSync(path.join(folder, 'empty'));
  const { code, out } = await run(['verify', '--documents', folder], LAKES);
  expect([code, out.includes('missing')]).toEqual([1, true]);
});

test('in a pipe every problem is a line that names its place, and all are counted', async () => {
  const facts = Array.from({ length: 1001 }, (_, index) => ({ id: `a name ${index}`, statement: 'x' }));
  const file = write({ facts });
  const { code, out } = await runDiplo(['verify', file]);
  const lines = out.trimEnd().split('\n');
  expect([code, lines.length, lines[1]]).toEqual([1, 1003, '1001 problems']);
  expect(lines.slice(2, -1).every((line) => line.startsWith(`${file}:1:`))).toBe(true);
});
