import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createExtractor } from '../../src/build/read/extractor.ts';
import { readDocument } from '../../src/build/read/read-document.ts';
import { startCpuTime } from '../fuzz/cpu-time.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();

async function read(content: string | Uint8Array) {
  const file = path.join(makeFolder(), 'page.html');
  writeFileSync(file, content);
  const result = await readDocument(
    file,
    createExtractor(undefined, () => 0),
  );
  return 'document' in result ? result.document : { text: '', title: '', published: '', ...result };
}

const SENTENCE = 'The two councils met in Nordhaven to settle, after years of quarrel, the price of salt.';
const ARTICLE = `<!doctype html><html><head><title>Salt settled - The Daily</title>
  <meta property="article:published_time" content="1988-03-14T08:00:00Z">
  <script>document.write("<p>script</p>")</script><style>p { color: red }</style></head>
  <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <article><h1>Salt settled</h1>${`<p>${SENTENCE}<sup>1</sup></p>`.repeat(6)}
  <p>First line<br>goes on.<br><br>Second &ldquo;line&rdquo; &amp; end.</p><ul><li>One</li><li>Two</li></ul></article>
  <aside>Read also: peppers</aside><footer>Copyright The Daily</footer></body></html>`;

describe('pages', () => {
  test('the article counts, block by block, without navigation, scripts and note marks', async () => {
    const { text, title, published } = await read(ARTICLE);
    const lines = text.trimEnd().split('\n');
    expect([title, published]).toEqual(['Salt settled', '1988-03-14']);
    expect(lines.slice(0, 2)).toEqual(['Salt settled', SENTENCE]);
    expect(lines.slice(-4)).toEqual(['First line goes on.', 'Second “line” & end.', 'One', 'Two']);
    expect(text).not.toMatch(/script|color|Home|Copyright|peppers/);
  });

  test('JSON-LD and Dublin Core say the day as well', async () => {
    const json = `<script type="application/ld+json">{"datePublished": "2020-02-03T00:00"}</script>`;
    expect((await read(`${json}<p>Text.</p>`)).published).toBe('2020-02-03');
    expect((await read('<meta name="DC.date" content="2020-02-03"><p>Text.</p>')).published).toBe(
      '2020-02-03',
    );
    expect((await read('<meta name="date" content="yesterday"><p>Text.</p>')).published).toBe('');
  });

  test('a page without an article gives its body', async () => {
    const { text } = await read(
      '<title>Short</title><p>One about salt.<p>Two &eacute; &#8212; &unknown; 3 < 4.<nav>Menu</nav>',
    );
    expect(text).toBe('Short\nOne about salt.\nTwo é — &unknown; 3 < 4.\n');
  });

  test('the encoding that a page declares is used; a wrong one is said', async () => {
    const latin = Buffer.from('<meta charset="iso-8859-1"><p>Café au lait.</p>', 'latin1');
    expect((await read(latin)).text).toBe('Café au lait.\n');
    const wrong = await read(Buffer.from('<meta charset="utf-8"><p>Caf\u00e9</p>', 'latin1'));
    expect(wrong).toMatchObject({ refused: 'it is not UTF-8 text: byte 28 cannot be read' });
  });
});

describe('hostile pages end in time', () => {
  test.each([
    ['a million open elements', `${'<div>'.repeat(1_000_000)}<p>Deep down.</p>`, 'Deep down.\n'],
    ['a million closing elements', `${'</div>'.repeat(1_000_000)}<p>After.</p>`, 'After.\n'],
    ['inline elements as deep', `${'<b>'.repeat(500_000)}Bold.`, 'Bold.\n'],
    [
      'a head that never ends',
      `<head><title>T</title><nav>${'<p>x'.repeat(10)}<body><p>Text.</p>`,
      undefined,
    ],
    ['signs that open nothing', `${'< '.repeat(300_000)}<p>Text.</p>`, undefined],
    ['a comment that never ends', '<p>Text.</p><!-- and so on', 'Text.\n'],
    ['quotes that never end', `<p>Text.</p>${'<a href="'.repeat(50_000)}`, undefined],
    ['attributes without end', `<p ${'a="b" '.repeat(100_000)}>Text.</p>`, undefined],
    ['scripts inside scripts', `${'<script>'.repeat(100_000)}</script><p>Text.</p>`, 'Text.\n'],
    ['scripts that never end', `<p>Text.</p>${'<script>x</scrip>'.repeat(50_000)}`, 'Text.\n'],
    ...['template', 'noscript', 'iframe', 'xmp', 'textarea'].map((name): [string, string, string] => [
      `${name}s inside ${name}s`,
      `<p>Text.</p>${`<${name}><div>`.repeat(100_000)}`,
      'Text.\n',
    ]),
    ...['<div/>', '<body>', '<p><li><td>', '</i><b>', '<template>'].map((tags): [string, string, string] => [
      `no more tags than are parsed, one in the other: ${tags}`,
      `<p>Text.</p>${tags.repeat(48_000 / tags.split('<').length)}`,
      'Text.\n',
    ]),
    ['entities without end', `<p>Text.</p>${'&amp'.repeat(200_000)}`, undefined],
  ])('%s', async (_, html, expected) => {
    const milliseconds = startCpuTime();
    const { text } = await read(html);
    if (expected !== undefined) expect(text).toBe(expected);
    expect(milliseconds()).toBeLessThan(10_000);
  });

  test('nested tables just below the limits are read', async () => {
    const { text } = await read(`${'<table><tr><td>'.repeat(390)}<p>${SENTENCE}</p>`);
    expect(text).toContain(SENTENCE);
  });
});

describe('a page in another encoding', () => {
  test.each([
    ['windows-1252', [0x93, 0x53, 0x61, 0x6c, 0x7a, 0x94, 0x20, 0x96, 0x20, 0xe4], '“Salz” – ä'],
    ['ISO-8859-1', [0x93, 0xe4, 0x94], '“ä”'],
    ['windows-1251', [0xcf, 0xf3, 0xf2, 0xe8, 0xed], 'Путин'],
    ['Shift_JIS', [0x89, 0x96], '塩'],
    ['x-nobody-knows', [0x41], 'A'],
  ])('%s', async (encoding, bytes, text) => {
    const page = Buffer.concat([
      Buffer.from(`<meta charset="${encoding}"><p>`),
      Uint8Array.from(bytes),
      Buffer.from('</p>'),
    ]);
    expect((await read(page)).text).toBe(`${text}\n`);
  });

  test('that ends in the middle of a letter is refused', async () => {
    const page = Buffer.concat([Buffer.from('<meta charset="Shift_JIS">A'), Uint8Array.of(0x89)]);
    expect(await read(page)).toMatchObject({ refused: 'it is not text in Shift_JIS, as it says' });
  });
});
