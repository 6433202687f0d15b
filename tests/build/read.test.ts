import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digest } from '../../src/base/files.ts';
import { createExtractor } from '../../src/build/read/extractor.ts';
import { type ReadDocument, readDocument } from '../../src/build/read/read-document.ts';
import { temporaryFolders } from '../support/folders.ts';
import { makeDocx, makePdf, type PrintLine, wordParagraph } from '../support/office-files.ts';

const makeFolder = temporaryFolders();
const extractor = createExtractor(undefined, () => 0);

async function read(name: string, content: string | Uint8Array): Promise<ReadDocument> {
  const result = await readAny(name, content);
  if ('refused' in result) throw new Error(result.refused);
  return result.document;
}

async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  const result = await readAny(name, content);
  return 'refused' in result ? result.refused : '';
}

function readAny(name: string, content: string | Uint8Array) {
  const file = path.join(makeFolder(), name);
  writeFileSync(file, content);
  return readDocument(file, extractor);
}

describe('plain text', () => {
  test('is taken as it is, with the digest of the file', async () => {
    const text = '\ufeffOne.\r\n\r\n  Two \u00a0 three.\n';
    const document = await read('a.txt', text);
    expect(document).toMatchObject({ text, title: '', sha256: digest(text) });
    expect(document.rendition).toBeUndefined();
  });

  test('a file of any other name is text when it is', async () => {
    expect((await read('README', 'Plain.')).text).toBe('Plain.');
  });

  test.each([
    ['latin.txt', Uint8Array.of(0x63, 0xe9, 0x20), 'it is not UTF-8 text: byte 1 cannot be read'],
    ['binary.txt', Uint8Array.of(0x63, 0, 0x20), 'it is not text: byte 1 is NUL'],
    ['empty.txt', '', 'it holds no text'],
    ['blank.md', ' \n\n', 'it holds no text'],
    ['wide.txt', Uint8Array.of(0xff, 0xfe, 0x41, 0), 'it is UTF-16 text: save it as UTF-8'],
    ['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'it is an old Office file: save it as .docx'],
    ['letter.rtf', '{\\rtf1 hello}', 'it is an RTF file: save it as .docx or .txt'],
    ['fake.pdf', 'hello', 'it is not a PDF file'],
    ['fake.docx', 'hello', 'it is not a DOCX file'],
  ])('%s is refused with the reason', async (name, content, reason) => {
    expect(await refusal(name, content)).toBe(reason);
  });

  test('a file that is not there, and a folder', async () => {
    const folder = makeFolder();
    expect(await readDocument(path.join(folder, 'none.txt'), extractor)).toEqual({ refused: 'no such file' });
    expect(await readDocument(folder, extractor)).toEqual({ refused: 'it is a folder' });
  });
});

describe('Markdown', () => {
  const lines = async (text: string) => (await read('a.md', text)).text.trimEnd().split('\n');

  test.each([
    ['# Head *line* #', ['Head line']],
    ['Title\n=====\n\nText\ngoes on.', ['Title', 'Text goes on.']],
    ['A [link](http://x.y/a_(b) "t") and ![image](i.png) <http://z.w>.', ['A link and http://z.w.']],
    ['**Bold** and _it_ but snake_case and 2 * 3.', ['Bold and it but snake_case and 2 * 3.']],
    ['- one\n- [x] two\n1. three', ['one', 'two', 'three']],
    ['> said\n> so', ['said so']],
    ['Before\n```js\ncode();\n```\nafter', ['Before', 'after']],
    ['| a | b |\n|---|---|\n| c | d |', ['a | b', 'c | d']],
    ['Text[^1] and `code`.\n\n[ref]: http://x.y', ['Text and code.']],
    ['<div align="center">\n\nIn HTML <b>bold</b> &amp; more', ['In HTML bold & more']],
    ['<!-- hidden\n\ntext -->Shown', ['Shown']],
    ['---\n***\nText', ['Text']],
  ])('%j', async (source, expected) => {
    expect(await lines(source)).toEqual(expected);
  });

  test('front matter gives title and date', async () => {
    const document = await read(
      'a.md',
      '---\ntitle: "A title"\ndate: 2025-03-04T10:00\n---\n# Other\n\nText.',
    );
    expect(document).toMatchObject({ title: 'A title', published: '2025-03-04', text: 'Other\nText.\n' });
  });

  test('offsets refer to the extracted text, whose digest is kept', async () => {
    const { text, rendition, points } = await read('a.md', '*Emphasis* 😀');
    expect(rendition).toEqual({ type: 'markdown', sha256: digest(text), length: points.length });
  });

  test('a megabyte of marks takes no time to speak of', async () => {
    for (const mark of ['*', '[', '`', '_', '<', '![](', '{', '> ', '|']) {
      const start = performance.now();
      await readAny('a.md', mark.repeat(300_000 / mark.length));
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});

describe('Word documents', () => {
  test('paragraphs are lines; what was deleted, and second renderings, are left out', async () => {
    const body = `${wordParagraph('A title')}<w:p><w:r><w:t xml:space="preserve">Salt </w:t></w:r><w:del><w:r>
      <w:delText>not </w:delText></w:r></w:del><w:r><w:t>&amp; pepper</w:t><w:tab/><w:t>rose&#8212;twice.</w:t></w:r></w:p>
      <mc:AlternateContent><mc:Choice>${wordParagraph('Box.')}</mc:Choice><mc:Fallback>${wordParagraph('Box.')}</mc:Fallback></mc:AlternateContent>
      <w:tbl><w:tr><w:tc>${wordParagraph('One')}</w:tc><w:tc>${wordParagraph('Two')}</w:tc></w:tr></w:tbl>`;
    const core = '<cp:coreProperties><dc:title>On &lt;salt&gt;</dc:title></cp:coreProperties>';
    const document = await read('a.docx', makeDocx(body, { 'docProps/core.xml': core }));
    expect(document.text).toBe('A title\nSalt & pepper rose—twice.\nBox.\nOne\nTwo\n');
    expect(document).toMatchObject({ title: 'On <salt>', rendition: { type: 'docx' } });
  });

  test('a bomb is left before it has grown, whatever it says of its size', async () => {
    const bomb = makeDocx(`<w:p><w:t>${'a'.repeat(300 * 1024 * 1024)}</w:t></w:p>`);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal('bomb.docx', bomb)).toBe('it unpacks to more than 256 MiB');
    const lying = Uint8Array.from(bomb);
    for (const at of findAll(lying, [0x50, 0x4b, 3, 4])) lying.set([1, 0, 0, 0], at + 22);
    expect(await refusal('lying.docx', lying)).toMatch(/unpacks to more|damaged|without a Word/);
  });

  test('nesting of any depth, and entities of its own, do no harm', async () => {
    const deep = makeDocx(`${'<w:p>'.repeat(200_000)}<w:r><w:t>Deep &lol9; down.</w:t></w:r>`);
    expect((await read('deep.docx', deep)).text).toBe('Deep &lol9; down.\n');
  });

  test('other archives and damaged ones are refused', async () => {
    const docx = makeDocx(wordParagraph('Text.'));
    expect(await refusal('cut.docx', docx.subarray(0, 60))).toMatch(/damaged|without a Word document/);
    const damaged = Uint8Array.from(docx);
    damaged.fill(0xff, 120, 200);
    expect(await refusal('damaged.docx', damaged)).not.toBe('');
  });
});

describe('PDF files', () => {
  const page = (...texts: readonly string[]): PrintLine[] =>
    texts.map((text, index) => [72, 700 - 14 * index, text]);

  test('lines are joined to paragraphs, hyphens of the typesetter go', async () => {
    const lines: PrintLine[] = [
      [72, 740, 'A Title', 20],
      ...page(
        'The council of both towns met to talk of the inter-',
        'national salt trade, a well-',
        'known quarrel.',
      ),
      [72, 630, 'The second paragraph speaks of well-known matters.'],
    ];
    expect((await read('a.pdf', makePdf([lines]))).text).toBe(
      'A Title\nThe council of both towns met to talk of the international salt trade, a well-known quarrel.\nThe second paragraph speaks of well-known matters.\n',
    );
  });

  test('a sentence goes on over pages; running heads and page numbers are left out', async () => {
    const pages = ['One', 'Two', 'Three', 'Four'].map((word, index): PrintLine[] => [
      [72, 760, 'The Daily Salt'],
      [72, 700, `${word} began here and there, and it went`],
      [72, 686, `on and on ${word.toLowerCase()} times without an end until`],
      [300, 40, `Page ${index + 1} of 4`],
    ]);
    pages.push([[72, 700, 'it came to its end after all.']]);
    const { text } = await read('a.pdf', makePdf(pages));
    expect(text).not.toMatch(/Daily|Page/);
    expect(text.split('\n')[0]).toBe(
      'One began here and there, and it went on and on one times without an end until',
    );
    expect(text.split('\n')[3]).toMatch(/^Four .* without an end until it came to its end after all\.$/);
  });

  test('its own title counts unless it is the name of a file', async () => {
    expect((await read('a.pdf', makePdf([page('Text.')], '/Title(On salt)'))).title).toBe('On salt');
    expect((await read('a.pdf', makePdf([page('Text.')], '/Title(salt-final2.docx)'))).title).toBe('');
  });

  test('damaged ones, and those without text, are refused', async () => {
    expect(await refusal('a.pdf', '%PDF-1.4 and nothing')).toBe('it is damaged, or no PDF file');
    expect(await refusal('a.pdf', makePdf([[]]))).toBe(
      'it holds no text: perhaps only pictures of its pages',
    );
  });

  test('pages that are their own parents end', async () => {
    const looping =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 3>>endobj\ntrailer<</Root 1 0 R>>';
    expect(await refusal('loop.pdf', looping)).not.toBe('');
  });
});

function findAll(bytes: Uint8Array, mark: readonly number[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < bytes.length; at++)
    if (mark.every((byte, index) => bytes[at + index] === byte)) found.push(at);
  return found;
}

describe('letters in a Word document', () => {
  test('by their numbers are read, what is none is left out, and a hyphen that never breaks is one', async () => {
    const run = '<w:r><w:t>A&#66;&#x43;&#xd800;&#0;&amp;</w:t><w:noBreakHyphen/><w:t>D</w:t></w:r>';
    expect((await read('a.docx', makeDocx(`<w:p>${run}</w:p>`))).text).toBe('ABC&-D\n');
  });

  test('in a damaged archive are refused', async () => {
    const whole = makeDocx(wordParagraph('Salt and tin.'));
    const broken = Uint8Array.from(whole, (byte, place) => (place > 40 && place < 200 ? 0xff : byte));
    expect(await refusal('a.docx', broken)).not.toBe('');
  });
});

test('in print the raised number of a note is left out, and pieces at one height are one line', async () => {
  const page: PrintLine[] = [
    [72, 700, 'The price of salt', 12],
    [170, 705, '1', 7],
    [180, 700, ' rose, and nobody', 12],
    [72, 686, 'knew why.', 12],
  ];
  expect((await read('a.pdf', makePdf([page]))).text).toBe('The price of salt rose, and nobody knew why.\n');
});

test('a line that Markdown ends with two spaces or a backslash is a line of its own', async () => {
  expect((await read('a.md', 'One  \ntwo\\\nthree\nfour\n')).text).toBe('One\ntwo\nthree four\n');
});

test('the title that a page gives others is its title', async () => {
  const page =
    '<meta property="og:title" content="Salt &amp; tin"><title>Salt &amp; tin - The Daily</title><p>One.</p>';
  expect((await read('a.html', page)).title).toBe('Salt & tin');
});
