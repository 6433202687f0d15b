/** Facts that a format can hold only in part, and documents that are only nearly on the web. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDataset, makeDocument, makeFact, makePassage } from '../support/datasets.ts';
import { temporaryFolders } from '../support/folders.ts';
import { runDiplo } from '../support/run-diplo.ts';
import { exportAs } from '../support/selections.ts';

const makeFolder = temporaryFolders();

function write(content: object): string {
  const file = path.join(makeFolder(), 'facts.json');
  writeFileSync(file, JSON.stringify({ schema: 'diplo-dataset/1', ...content }));
  return file;
}
const fact = (parts: object = {}) => ({ id: 'F1', statement: 'Something happened.', ...parts });
const exported = (format: string, content: object) =>
  runDiplo(['export', '--format', format, '--data', write(content)]);

describe('without a day', () => {
  test.each(['timelinejs', 'icalendar'])('%s has nothing to hold', async (format) => {
    const { code, err } = await exported(format, { facts: [fact()] });
    expect(code).toBe(1);
    expect(err).toContain('no fact that passes can be in');
  });

  test('a page and its summary name no years', async () => {
    const { out } = await exported('html', { facts: [fact({ date: { edtf: '../..', basis: 'stated' } })] });
    expect(out).toContain('<p class="summary">1 fact, 1 of them dated</p>');
  });

  test('statistics count a date without ends, and no year', async () => {
    const facts = [fact({ date: { edtf: '../..', basis: 'stated' } }), fact({ id: 'F2' })];
    const { out } = await runDiplo(['stats', '--json', '--data', write({ facts })]);
    expect(JSON.parse(out)).toMatchObject({ facts: 2, dated: 1, undated: 1, years: [] });
  });
});

test.each([
  ['https://example.org/ab', 'https://example.org/ab'],
  ['http://example.org/', 'http://example.org/'],
  ['ftp://example.org/', undefined],
  ['javascript:alert(1)', undefined],
  ['example.org', undefined],
])('a document at %s is linked as %j', (url, href) => {
  const documents = [makeDocument({ id: 'd', title: 'The Paper', url })];
  const facts = [makeFact({ passages: [makePassage({ document: 'd' })] })];
  const page = exportAs('html', makeDataset({ documents, facts }));
  const links = [...page.matchAll(/<a [^>]*href="([^#"][^"]*)"/g)].map(([, target]) => target);
  expect(page).toContain('The Paper');
  expect(new Set(links)).toEqual(new Set(href === undefined ? [] : [href]));
});

test('of two facts that say the same in the same place each is paired once', async () => {
  const twice = (ids: readonly string[]) => write({ facts: ids.map((id) => fact({ id })) });
  const { out } = await runDiplo(['diff', twice(['F1', 'F2', 'F3']), twice(['A1', 'A2'])]);
  expect(out).toMatch(/^removed\tF\d\t[^\n]+\n$/);
});

test('a fact that got another id is found again by where it stands', async () => {
  const documents = [{ id: 'd', title: 'The Paper', file: 'd.txt' }];
  const at = (id: string, statement: string) => ({
    id,
    statement,
    passages: [{ document: 'd', start: 3, end: 9 }],
  });
  const [before, after] = [
    write({ documents, facts: [at('F1', 'The minister left the city.')] }),
    write({ documents, facts: [at('F2', 'The minister has left the city.')] }),
  ];
  const { out } = await runDiplo(['diff', before, after]);
  expect(out).toBe('changed\tF2\tstatement\tThe minister left the city.\tThe minister has left the city.\n');
});

describe('a page', () => {
  test('of very many facts is told to be long', async () => {
    const facts = Array.from({ length: 501 }, (_, index) => fact({ id: `F${index}` }));
    expect((await exported('html', { facts })).out).toContain(
      '<main id="_facts" tabindex="-1" class="long">',
    );
    expect((await exported('html', { facts: facts.slice(1) })).out).toContain(
      '<main id="_facts" tabindex="-1">',
    );
  });

  test('names a document without a file by its title alone', async () => {
    const documents = [{ id: 'd', title: 'The Paper', file: '' }];
    const facts = [fact({ passages: [{ document: 'd', start: 0, end: 5 }] })];
    const { out } = await exported('html', { documents, facts });
    expect(out).toContain('The Paper');
    expect(out).not.toContain('class="file"');
  });
});

test('without documents a list of citations is empty', () => {
  expect(exportAs('csl-json', makeDataset({ facts: [makeFact()] }))).toBe('[]\n');
});
