/** Pages of which no tree is made: their tags and texts in one pass. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeOf, decodeEntities, readTokens } from '../../src/build/read/html-tokens.ts';
import { readPlainPage } from '../../src/build/read/plain-page.ts';

const tokensOf = (html: string) =>
  [...readTokens(html)].map((token) =>
    token.kind === 'text' ? `${token.within}"${token.text}"` : `${token.kind} ${token.name}`,
  );

describe('tags and texts', () => {
  test.each([
    ['a<b>c</b>', ['"a"', 'open b', '"c"', 'close b']],
    ['1 < 2 <3', ['"1 < 2 <3"']],
    ['a<!-- <b> -->c<!doctype x><?php y ?>d', ['"a"', '"c"', '"d"']],
    ['a<!-- never closed', ['"a"']],
    ['a</>b</ c>d', ['"a"', '"b"', '"d"']],
    ['<a title="x > y">z', ['open a', '"z"']],
    [
      '<title>One</title><script></script>',
      ['open title', 'title"One"', 'close title', 'open script', 'close script'],
    ],
    ['<title>never closed', ['open title', 'title"never closed"']],
    ['<a <b>c', ['"<a "', 'open b', '"c"']],
    ['<', ['"<"']],
    ['<b', ['"<b"']],
  ])('%s', (html, tokens) => {
    expect(tokensOf(html)).toEqual(tokens);
  });

  test('of any text nothing but tags and comments is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '<', '>', '/', '!', '-', '"', ' ') }), (html) => {
        const text = [...readTokens(html)].flatMap((token) => (token.kind === 'text' ? [token.text] : []));
        expect(html.length).toBeGreaterThanOrEqual(text.join('').length);
        if (!/<[a/!]/.test(html)) expect(text.join('')).toBe(html);
      }),
    );
  });
});

test('an attribute is found by its name, quoted in any way or not at all', () => {
  const [tag] = readTokens(`<meta name='a' content="b c" data-x=d hidden>`);
  if (tag?.kind !== 'open') throw new Error('no tag');
  expect(['name', 'content', 'data-x', 'hidden', 'none'].map((name) => attributeOf(tag, name))).toEqual([
    'a',
    'b c',
    'd',
    '',
    '',
  ]);
});

test.each([
  ['&amp; &lt;b&gt; &quot; &eacute;', '& <b> " é'],
  ['&#65;&#x42;&#X43;', 'ABC'],
  ['&#128;&#147;&#148;', '€“”'],
  ['&#0;&#xd800;&#1114112;', '\ufffd\ufffd\ufffd'],
  ['&#x1f642;', '🙂'],
  ['&nothing; & b', '&nothing; & b'],
])('%s is %s', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

describe('the text of a page', () => {
  test.each([
    ['a head that is never closed', '<head><title>T</title><body><p>One.</p>', 'One.\n'],
    ['what leads elsewhere', '<nav>Home</nav><p>One.</p><footer>End</footer>', 'One.\n'],
    ['what is closed twice', '</nav></nav><p>One.</p><nav>Home</nav>', 'One.\n'],
    ['inline elements', '<p>One <b>two</b><i>three</i>.</p>', 'One twothree.\n'],
    ['a line break', '<p>One<br>two<br><br>three</p>', 'One two\nthree\n'],
    ['its main part', '<p>Before</p><main><p>One.<br>Two.</p></main><p>After</p>', 'One. Two.\n'],
    ['articles', '<article>One.</article><p>x</p><article>Two.</article>', 'One.\nTwo.\n'],
    ['an empty main part', '<main></main><p>One.</p>', 'One.\n'],
    ['scripts', '<script>x()</script><p>One &amp; two.</p><style>p{}</style>', 'One & two.\n'],
    ['a picture that closes itself', '<svg/><p>One.</p>', 'One.\n'],
  ])('%s', (_, html, text) => {
    expect(readPlainPage(html)).toBe(text);
  });
});
