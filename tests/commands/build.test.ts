import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolders } from '../support/folders.ts';
import { runDiplo } from '../support/run-diplo.ts';

const makeFolder = temporaryFolders();
const STORY = 'The salt quarrel\n\nVladimir Putin annexed Crimea in 2014. Nobody spoke.\n';

function makeStory(text = STORY): { folder: string; story: string; output: string } {
  const folder = makeFolder();
  const story = path.join(folder, 'story.txt');
  writeFileSync(story, text);
  return { folder, story, output: path.join(folder, 'facts.json') };
}

const load = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('a dataset', () => {
  test('holds each sentence that is no heading as a fact with its passage', async () => {
    const { story, output } = makeStory();
    const { code, out, err } = await runDiplo(['build', story, '-o', output, '--title', 'Salt']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(
      /^\S+facts\.json: 1 document, 3 sentences, 2 facts, .* s\nNext: diplo stats --data \S+\n$/,
    );
    const dataset = load(output);
    expect(dataset).toMatchObject({
      schema: 'diplo-dataset/1',
      title: 'Salt',
      documents: [{ id: 'story', title: 'The salt quarrel', file: 'story.txt' }],
    });
    expect(dataset.facts.map(({ statement }: { statement: string }) => statement)).toEqual([
      'Vladimir Putin annexed Crimea in 2014.',
      'Nobody spoke.',
    ]);
    expect(dataset.facts[0].passages).toMatchObject([
      { document: 'story', paragraph: 2, sentence: 1, start: 18, end: 56 },
    ]);
  });

  test('is one that the other commands browse and verify', async () => {
    const { folder, story, output } = makeStory();
    await runDiplo(['build', story, '-o', output]);
    expect((await runDiplo(['search', 'crimea', '--data', output])).code).toBe(0);
    expect((await runDiplo(['verify', output, '--documents', folder])).code).toBe(0);
    const shown = await runDiplo(['verify', output, '--documents', folder, '--json']);
    expect(JSON.parse(shown.out).passages.every(({ state }: { state: string }) => state === 'ok')).toBe(true);
  });

  test('is the same text on standard output as in a file, and the same each time', async () => {
    const { story, output } = makeStory();
    await runDiplo(['build', story, '-o', output]);
    const first = readFileSync(output, 'utf8');
    expect((await runDiplo(['build', story, '-o', '-'])).out).toBe(first);
    await runDiplo(['build', story, '-o', output]);
    expect(readFileSync(output, 'utf8')).toBe(first);
  });

  test('takes the date that is given where the document does not say it', async () => {
    const { story, output } = makeStory();
    await runDiplo(['build', story, '-o', output, '--date', '2020-05']);
    expect(load(output).documents[0].asOf).toMatchObject({ edtf: '2020-05', basis: 'record' });
    writeFileSync(story, 'Published 4 March 2021\n\nText.');
    await runDiplo(['build', story, '-o', output, '--date', '2020-05']);
    expect(load(output).documents[0].asOf).toMatchObject({ edtf: '2021-03-04', basis: 'stated' });
  });

  test('of extracted documents is verified against the files', async () => {
    const { folder, output } = makeStory();
    writeFileSync(
      path.join(folder, 'page.html'),
      '<title>Salt</title><p>Salt was <b>dear</b>.<p>It was 1988.',
    );
    mkdirSync(path.join(folder, 'deep'));
    writeFileSync(path.join(folder, 'deep/notes.md'), '# Notes\n\nPepper *was* dear.');
    await runDiplo(['build', folder, '-o', output]);
    const verified = await runDiplo(['verify', output, '--documents', folder]);
    expect([verified.code, verified.err]).toEqual([0, '']);
    const shown = await runDiplo(['source', 'page', '--coverage', '--data', output, '--documents', folder]);
    expect(shown.code).toBe(0);
    writeFileSync(path.join(folder, 'page.html'), '<title>Salt</title><p>Salt was cheap.');
    expect((await runDiplo(['verify', output, '--documents', folder])).code).toBe(1);
  });
});

describe('faults', () => {
  test('an unreadable document is named and left out, the rest goes on, exit 1', async () => {
    const { folder, output } = makeStory();
    writeFileSync(path.join(folder, 'bad\u001b[31m.txt'), Uint8Array.of(0x61, 0xff));
    const { code, err } = await runDiplo(['build', folder, path.join(folder, 'none.txt'), '-o', output]);
    expect(code).toBe(1);
    expect(err).toMatch(/bad\\x1b\[31m\.txt: it is not UTF-8 text: byte 1 cannot be read; left out/);
    expect(err).toMatch(/none\.txt: no such file or folder; left out/);
    expect(err).toContain('1 document, 2 left out');
    expect(load(output).documents).toHaveLength(1);
  });

  test('without any document nothing is written', async () => {
    const { folder, output } = makeStory('');
    writeFileSync(output, 'old');
    expect(await runDiplo(['build', folder, '-o', output])).toMatchObject({ code: 2 });
    expect(readFileSync(output, 'utf8')).toBe('old');
    mkdirSync(path.join(folder, 'empty'));
    expect((await runDiplo(['build', path.join(folder, 'empty'), '-o', output])).err).toMatch(
      /no document found/,
    );
  });

  test('an output that is a document, a folder, or nowhere is refused', async () => {
    const { folder, story } = makeStory();
    const link = path.join(folder, 'link.json');
    symlinkSync('story.txt', link);
    for (const output of [
      story,
      path.join(folder, '.', 'story.txt'),
      link,
      folder,
      path.join(folder, 'none/facts.json'),
    ]) {
      const { code, err } = await runDiplo(['build', folder, '-o', output]);
      expect([code, err]).toEqual([2, expect.stringMatching(/cannot write .*: (it is|no folder)/)]);
    }
    expect(readFileSync(story, 'utf8')).toBe(STORY);
    expect(readdirSync(folder).sort()).toEqual(['link.json', 'story.txt']);
  });

  test('wrong usage', async () => {
    const { story, output } = makeStory();
    expect((await runDiplo(['build', story])).err).toMatch(/--output/);
    expect((await runDiplo(['build', '-o', output])).err).toMatch(/paths/);
    expect((await runDiplo(['build', story, '-o', output, '--date', 'soon'])).err).toMatch(/EDTF/);
    expect(existsSync(output)).toBe(false);
  });
});

describe('own tables', () => {
  test('leaders of one’s own are found by their names', async () => {
    const { folder, output } = makeStory();
    writeFileSync(path.join(folder, 'a.txt'), 'Queen Ada North met Bo South in Nordhaven.');
    const leaders = path.join(folder, 'leaders.json');
    writeFileSync(leaders, JSON.stringify([{ id: 'ada', name: 'Ada North', aliases: ['Queen Ada'] }]));
    const { code } = await runDiplo([
      'build',
      path.join(folder, 'a.txt'),
      '-o',
      output,
      '--leaders',
      leaders,
    ]);
    expect(code).toBe(0);
    expect(load(output).facts[0].leaders).toEqual(['ada']);
  });

  test('a wrong table is said with its place', async () => {
    const { folder, story, output } = makeStory();
    const leaders = path.join(folder, 'leaders.json');
    for (const [content, message] of [
      ['[{"id": "a"}]', /leaders\.json:1:\d+: \[0\]\.name: missing/],
      ['{"leaders": [{"id": "a b", "name": "A"}]}', /leaders\.json:1:\d+: leaders\[0\]\.id: expected an id/],
      ['{"people": []}', /no list of leaders in it/],
      ['[', /not JSON/],
    ] as const) {
      writeFileSync(leaders, content);
      const { code, err } = await runDiplo(['build', story, '-o', output, '--leaders', leaders]);
      expect(code).toBe(2);
      expect(err).toMatch(message);
    }
  });

  test('unresolved names are listed, most frequent first', async () => {
    const { story, output } = makeStory('Jane Roe met John Doe.\n\nThen Jane Roe left, Mary Major said.');
    const { out } = await runDiplo(['build', story, '-o', output, '--unresolved']);
    expect(out.split('\n')[0]).toBe('Jane Roe\t2\tstory');
  });
});

test('topics of one’s own, and a dataset on standard output beside the names that nobody knows', async () => {
  const { folder, story } = makeStory('Vladimir Putin spoke of salt. The quarrel of Ada Quist went on.\n');
  const topics = path.join(folder, 'topics.json');
  writeFileSync(topics, JSON.stringify([{ id: 'salt', label: 'Salt', terms: ['salt'] }]));
  const { code, out, err } = await runDiplo(['build', story, '-o', '-', '--topics', topics, '--unresolved']);
  expect(code).toBe(0);
  const { title, topics: known, facts } = JSON.parse(out);
  expect([title, known[0].id, facts[0].topics]).toEqual(['', 'salt', expect.arrayContaining(['salt'])]);
  expect(err).not.toContain('"schema"');
});

test('what is no file is not written to; a name with a space is quoted in what to type next', async () => {
  const { folder, story } = makeStory();
  const { code, err } = await runDiplo(['build', story, '-o', '/dev/null']);
  expect(code).toBe(2);
  expect(err).toContain('cannot write /dev/null: it is not a regular file');
  const spaced = await runDiplo(['build', story, '-o', path.join(folder, 'my facts.json')]);
  expect(spaced.err).toMatch(/Next: diplo stats --data '\S+\/my facts\.json'\n$/);
});
