import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { markOf } from '../../src/base/folders.ts';
import { BIN, cleanEnvironment, runBuilt } from '../support/built.ts';
import { temporaryFolders } from '../support/folders.ts';
import { makeDocx, makePdf, wordParagraph } from '../support/office-files.ts';

const makeFolder = temporaryFolders();
const OLD = '{"schema":"diplo-dataset/1","facts":[]}\n';
const ARTICLE =
  'The council met on 14 March 1988 in Nordhaven to settle the price of salt, and Vladimir Putin was not there.';

/** A folder with one document of every format. */
function makeDocuments(): string {
  const folder = makeFolder();
  mkdirSync(path.join(folder, 'articles/deep'), { recursive: true });
  const put = (name: string, content: string | Uint8Array) =>
    writeFileSync(path.join(folder, 'articles', name), content);
  put('a.txt', `A heading\n\n${ARTICLE}\n`);
  put('b.md', `# A heading\n\nThe *council* met.\n`);
  put('c.html', `<title>A heading</title><article>${`<p>${ARTICLE}</p>`.repeat(5)}</article>`);
  put('d.docx', makeDocx(wordParagraph(ARTICLE)));
  put(
    'deep/e.pdf',
    makePdf([[[72, 700, 'The council met in Nordhaven, and Vladimir Putin was not there.']]]),
  );
  return folder;
}

/** Much to do, so that a signal comes while it is done. */
function makeLong(folder: string): string {
  const file = path.join(folder, 'long.txt');
  writeFileSync(file, `${ARTICLE} ${ARTICLE}\n`.repeat(20_000));
  return file;
}

function start(words: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [BIN, ...words], { cwd, stdio: 'ignore', env: cleanEnvironment() });
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the built program builds', () => {
  test('from every format, in a folder of its own or from outside, in any zone and locale: the same bytes', () => {
    const folder = makeDocuments();
    const first = runBuilt(['build', 'articles', '-o', 'one.json'], { cwd: folder });
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(first.err).toMatch(/5 documents/);
    expect(first.err.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
    const env = { TZ: 'Asia/Tokyo', LC_ALL: 'C', LANG: 'tr_TR.UTF-8' };
    runBuilt(['build', path.join(folder, 'articles'), '-o', 'two.json'], { cwd: folder, env });
    const [one, two] = ['one.json', 'two.json'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
    expect(two).toBe(one);
    expect(one).not.toContain(folder);
    expect(runBuilt(['verify', 'one.json', '--documents', 'articles'], { cwd: folder }).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['articles', 'one.json', 'two.json']);
  });

  test('from standard input, to standard output', () => {
    const { code, out, err } = runBuilt(['build', '-', '-o', '-'], { input: ARTICLE });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ documents: [{ id: 'stdin', file: '-' }] });
    expect(err).toMatch(/^1 document, /);
  });

  test('what hangs or fails in a reader takes nothing along', () => {
    const folder = makeDocuments();
    const bomb = makeDocx(`<w:p><w:t>${'a'.repeat(300 * 1024 * 1024)}</w:t></w:p>`);
    const files: Record<string, string | Uint8Array> = {
      'bomb.docx': bomb,
      'cut.docx': makeDocx(wordParagraph('x')).subarray(0, 50),
      'broken.pdf': '%PDF-1.7 nothing',
      'deep.html': '<div>'.repeat(1_000_000),
      'line\nbreak\u001b[2J.txt': Uint8Array.of(0xff),
    };
    for (const [name, content] of Object.entries(files))
      writeFileSync(path.join(folder, 'articles', name), content);
    symlinkSync('..', path.join(folder, 'articles/loop'));
    const { code, err } = runBuilt(['build', 'articles', '-o', 'facts.json'], { cwd: folder });
    expect(code).toBe(1);
    expect(err).toMatch(/5 documents, 5 left out/);
    expect(err).toMatch(/bomb\.docx: it unpacks to more than 256 MiB/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no such byte may reach a terminal
    expect(err).not.toMatch(/\u001b|^ +at /m);
  });
});

describe('a build that is interrupted', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s ends with %d, the old file whole, nothing beside it', async (signal, code) => {
    const folder = makeFolder();
    writeFileSync(path.join(folder, 'facts.json'), OLD);
    const long = makeLong(folder);
    let end: Awaited<ReturnType<typeof ended>> | undefined;
    // On a busy machine Node may not have begun to run the program by then, and ends as any process does.
    for (const milliseconds of [400, 1600, 6400]) {
      const child = start(['build', long, '-o', 'facts.json'], folder);
      await wait(milliseconds);
      child.kill(signal);
      end = await ended(child);
      if (end.signal === null) break;
    }
    expect(end).toEqual({ code, signal: null });
    expect(readFileSync(path.join(folder, 'facts.json'), 'utf8')).toBe(OLD);
    expect(readdirSync(folder).sort()).toEqual(['facts.json', 'long.txt']);
  });

  test('by SIGKILL at any moment leaves the old file or the new one', async () => {
    const folder = makeDocuments();
    const target = path.join(folder, 'facts.json');
    runBuilt(['build', 'articles', '-o', 'facts.json'], { cwd: folder });
    const recent = readFileSync(target, 'utf8');
    for (let round = 0; round < 12; round++) {
      writeFileSync(target, OLD);
      const child = start(['build', 'articles', '-o', 'facts.json'], folder);
      const end = ended(child);
      await wait(60 + round * 25);
      child.kill('SIGKILL');
      await end;
      expect([OLD, recent]).toContain(readFileSync(target, 'utf8'));
    }
    runBuilt(['build', 'articles', '-o', 'facts.json'], { cwd: folder });
    expect(readdirSync(folder).sort()).toEqual(['articles', 'facts.json']);
  });

  test('temporary files of writers that are gone are swept, those at work and those of others are not', async () => {
    const folder = makeDocuments();
    const gone = start(['--version'], folder);
    await ended(gone);
    const mark = (pid: number) => `.facts.json.${markOf(pid)}0123456789ab.tmp`;
    const names = {
      gone: mark(gone.pid ?? 0),
      running: mark(process.pid),
      elsewhere: '.facts.json.00000000-1-0123456789ab.tmp',
      ancient: '.facts.json.00000001-1-0123456789ab.tmp',
      foreign: '.facts.json.swp.tmp',
      other: mark(gone.pid ?? 0).replace('facts', 'other'),
    };
    for (const name of Object.values(names)) writeFileSync(path.join(folder, name), '');
    utimesSync(path.join(folder, names.ancient), 0, 0);
    expect(runBuilt(['build', 'articles', '-o', 'facts.json'], { cwd: folder }).code).toBe(0);
    const left = new Set(readdirSync(folder));
    expect(
      Object.entries(names)
        .filter(([, name]) => left.has(name))
        .map(([key]) => key),
    ).toEqual(['running', 'elsewhere', 'foreign', 'other']);
  });

  test('two at once leave one of both whole', async () => {
    const folder = makeDocuments();
    writeFileSync(path.join(folder, 'other.txt'), ARTICLE);
    const builds = [
      start(['build', 'articles', '-o', 'facts.json'], folder),
      start(['build', 'other.txt', '-o', 'facts.json'], folder),
    ];
    expect((await Promise.all(builds.map(ended))).map(({ code }) => code)).toEqual([0, 0]);
    const { documents } = JSON.parse(readFileSync(path.join(folder, 'facts.json'), 'utf8'));
    expect([1, 5]).toContain(documents.length);
    expect(readdirSync(folder).sort()).toEqual(['articles', 'facts.json', 'other.txt']);
  });

  test.skipIf(process.platform !== 'linux')('a full disk is said', () => {
    const folder = makeDocuments();
    const { code, err } = runBuilt(['build', 'articles', '-o', '/dev/full'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(/not a regular file/);
  });
});
