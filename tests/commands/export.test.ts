import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digest } from '../../src/base/files.ts';
import { FORMAT_NAMES } from '../../src/view/export/formats.ts';
import { temporaryFolders } from '../support/folders.ts';
import { runDiplo } from '../support/run-diplo.ts';

const makeFolder = temporaryFolders();
const LAKES = 'tests/fixtures/lakes.json';
const lakes = (...words: string[]) => runDiplo(['export', ...words, '--data', LAKES]);
const idsOf = (jsonl: string) =>
  jsonl
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id);

describe('diplo export', () => {
  test.each(FORMAT_NAMES)('as %s gives the same on a terminal, in a pipe and in a file', async (format) => {
    const file = path.join(makeFolder(), 'facts');
    const piped = await lakes('-f', format);
    const shown = await runDiplo(['export', '-f', format, '--data', LAKES], { columns: 80 });
    const { code, out, err } = await lakes('-f', format, '-o', file);
    expect([piped.code, shown.out, code, out, readFileSync(file, 'utf8')]).toEqual([
      0,
      piped.out,
      0,
      '',
      piped.out,
    ]);
    expect((await lakes('-f', format, '-o', '-')).out).toBe(piped.out);
    expect(err).toMatch(new RegExp(`facts: [456] facts as ${format}\n$`));
  });

  test.each([
    ['page.html', /^<!doctype html>/],
    ['PAGE.HTM', /^<!doctype html>/],
    ['report.md', /^# The two lakes/],
    ['facts.jsonl', /^\{"id":"F001"/],
    ['lakes.ics', /^BEGIN:VCALENDAR\r\n/],
    ['lakes.mmd', /^timeline\n/],
    ['refs.bib', /^@misc\{/],
    ['a.b.csv', /^id,date,/],
  ])('by the ending of %s', async (name, expected) => {
    const file = path.join(makeFolder(), name);
    expect((await lakes('-o', file)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(expected);
  });

  test.each([
    [[], /^an export needs a format\nType diplo export --format html, or one of html, /],
    [['-o', 'facts.ttml'], /the name facts\.ttml says no format that is known \(did you mean html\?\)/],
    [['-o', 'facts'], /the name facts says no format that is known\n/],
    [['-f', 'htlm'], /Did you mean html\?/],
    [['-f', 'constructor'], /Allowed choices are html, markdown, json/],
    [['--to', 'html'], /a format goes after --format/],
    [
      ['-f', 'csv', '--documents', '.'],
      /--documents has no use for csv\nPassages are quoted in html and annotation\./,
    ],
    [['-f', 'html', '-o', '/no/such/folder/a.html'], /no folder \/no\/such\/folder/],
    [['-f', 'html', '-o', 'tests'], /it is a folder/],
    [['-f', 'json', '-o', LAKES], /it is one of the files to read/],
  ])('%j: exit 2, and what to type', async (words, message) => {
    const { code, out, err } = await lakes(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test.each([
    [
      ['--leader', 'bo'],
      ['F001', 'F002', 'F004'],
    ],
    [
      ['--sort', 'date', '-n', '2'],
      ['F004', 'F002'],
    ],
    [['--topic', 'lakes', '--kind', 'claim'], ['F005']],
    [
      ['--source', 'south', '--dated'],
      ['F004', 'F005'],
    ],
  ])('takes the filters of other lists: %j', async (words, ids) => {
    const facts = idsOf((await runDiplo(['facts', '--jsonl', '--data', LAKES, ...words])).out);
    expect(idsOf((await lakes('-f', 'jsonl', ...words)).out)).toEqual(facts);
    if (words[0] !== '--topic') expect(facts).toEqual(ids);
  });

  test('nothing found writes nothing, exit 1', async () => {
    const file = path.join(makeFolder(), 'facts.json');
    writeFileSync(file, 'kept');
    const { code, out, err } = await lakes('-o', file, '--topic', 'lakes', '--leader', 'bo');
    expect([code, out, readFileSync(file, 'utf8')]).toEqual([1, '', 'kept']);
    expect(err).toMatch(/no fact passes these filters: nothing is written/);
    const empty = path.join(makeFolder(), 'empty.json');
    writeFileSync(empty, '{"schema":"diplo-dataset/1","facts":[]}');
    expect((await runDiplo(['export', '-f', 'csv', '--data', empty])).err).toBe(
      'the dataset holds no facts: nothing is written',
    );
    expect(
      (await runDiplo(['export', '-f', 'ics', '--data', 'data/diplomacy.json', '--topic', 'media'])).err,
    ).toMatch(/no fact that passes can be in ics, having no date|left out/);
  });

  test('a part of a dataset is a dataset, and what its links lost is said', async () => {
    const file = path.join(makeFolder(), 'part.json');
    const { code, err } = await runDiplo(['export', '-o', file, '--leader', 'xi', '--title', 'On Xi']);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^Note: \d+ links left out, to facts that are not in it\n.*part\.json: \d+ facts as json\n$/,
    );
    expect(await runDiplo(['verify', file, '-q'])).toMatchObject({ code: 0 });
    const dataset = JSON.parse(readFileSync(file, 'utf8'));
    expect([dataset.title, dataset.documents.length, dataset.leaders.length < 9]).toEqual(['On Xi', 1, true]);
  });

  test('all of a dataset is that dataset', async () => {
    const { out } = await runDiplo(['export', '-f', 'json']);
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync('data/diplomacy.json', 'utf8')));
  });

  test('facts that a format cannot hold are counted', async () => {
    expect((await lakes('-f', 'ics')).err).toBe('Note: 2 facts left out, having no date that it can hold\n');
    expect((await lakes('-f', 'ics', '--dated')).err).toBe('');
    expect((await lakes('-f', 'ics', '-n', '1')).err).toBe(
      'Note: 2 facts left out, having no date that it can hold\n',
    );
  });

  test('a longer diagram than Mermaid draws is warned of, and written', async () => {
    const { code, out, err } = await runDiplo(['export', '-f', 'mermaid', '--data', manyFacts(2000)]);
    expect([code, out.split('\n').length > 2000]).toEqual([0, true]);
    expect(err).toMatch(/more than is drawn unless maxTextSize is raised \(50000\)/);
  });

  test('a page of more facts than a browser is good for is refused, with what to type', async () => {
    const data = manyFacts(10_001);
    const { code, out, err } = await runDiplo(['export', '-f', 'html', '--data', data]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/10001 facts are more than html is good for: 10000 at most\n.*--sort date -n 10000/);
    expect((await runDiplo(['export', '-f', 'html', '--data', data, '-n', '100'])).code).toBe(0);
  });

  test('passages are quoted for --documents alone, never for a folder that is known from elsewhere', async () => {
    const { data, folder } = withDocument('One. Two was said. Three.', 'Two was said.');
    const at = (words: string[], env = {}) => runDiplo(['export', ...words, '--data', data], { env });
    expect((await at(['-f', 'html'], { DIPLO_DOCUMENTS: folder })).out).not.toContain('Two was said.');
    expect((await at(['-f', 'html', '--documents', folder])).out).toContain('Two was said.');
    expect((await at(['-f', 'annotation', '--documents', folder])).out).toContain('"exact": "Two was said."');
    expect((await at(['-f', 'html', '-o', path.join(folder, 'doc.txt'), '--documents', folder])).err).toMatch(
      /it is one of the files to read/,
    );
    writeFileSync(path.join(folder, 'doc.txt'), 'Something else.');
    const { out, err } = await at(['-f', 'html', '--documents', folder]);
    expect(out).not.toContain('Something else.');
    expect(err).toBe('Note: 1 passage not quoted: your copy has changed, or is not there\n');
  });

  test('a file is replaced whole, with its permissions, and nothing is left beside it', async () => {
    const folder = makeFolder();
    const file = path.join(folder, 'facts.csv');
    writeFileSync(file, 'old', { mode: 0o600 });
    expect((await lakes('-o', file)).code).toBe(0);
    expect([statSync(file).mode & 0o777, readdirSync(folder)]).toEqual([0o600, ['facts.csv']]);
  });

  test('--quiet writes the file and says nothing', async () => {
    const file = path.join(makeFolder(), 'facts.json');
    expect(await lakes('-o', file, '-q', '--leader', 'bo')).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse(readFileSync(file, 'utf8')).facts).toHaveLength(3);
  });
});

function manyFacts(count: number): string {
  const file = path.join(makeFolder(), 'many.json');
  const facts = Array.from({ length: count }, (_, index) => ({
    id: `F${index}`,
    statement: `Fact ${index} of many.`,
    date: { edtf: String(1900 + (index % 120)) },
  }));
  writeFileSync(file, JSON.stringify({ schema: 'diplo-dataset/1', facts }));
  return file;
}

function withDocument(text: string, passage: string): { data: string; folder: string } {
  const folder = makeFolder();
  writeFileSync(path.join(folder, 'doc.txt'), text);
  const start = text.indexOf(passage);
  const data = path.join(makeFolder(), 'data.json');
  const passages = [{ document: 'doc', start, end: start + passage.length, sha256: digest(passage) }];
  writeFileSync(
    data,
    JSON.stringify({
      schema: 'diplo-dataset/1',
      documents: [{ id: 'doc', file: 'doc.txt' }],
      facts: [{ id: 'a', statement: 'Something.', passages }],
    }),
  );
  return { data, folder };
}
