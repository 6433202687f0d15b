import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createExtractor, type Extractor } from '../../src/build/read/extractor.ts';
import { ROOT } from '../support/run-diplo.ts';

const whole = createExtractor(undefined, () => 0);
const shipped = createExtractor(path.join(ROOT, 'dist/extract.cjs'), () => 0);
afterAll(() => shipped.close());

/** Pieces of pages: style sheets and entities are what ships in part. */
const PIECES = [
  '<p>The council met in the town hall, and its members spoke of salt &amp; tin &mdash; at length &#8212; until dusk.</p>',
  '<p style="display:none;color:red">Hidden words of no weight, which nobody was meant to read at all, ever.</p>',
  '<style>p { color: red } @media print { p { display: none } }</style>',
  '<link rel="stylesheet" href="a.css"><style>@import "b.css"; .x::after { content: "y" }</style>',
  '<script>document.write("no")</script>',
  '<div class="comment sidebar"><a href="?a=1&b=2&copy=3">Links</a> <a href="#">&nosuch; &lt;b&gt; &hellip;</a></div>',
  '<table><tr><td>one<td>two</table><ul><li>first<li>second, and so on, with a comma</ul>',
  '<svg><style>a{}</style><text>drawn</text></svg><math><mi>x</mi></math><canvas>none</canvas>',
  '<blockquote title="&quot;q&quot;">&ldquo;We shall see,&rdquo; said the mayor; &eacute;t&eacute; &Zopf; &NotEqualTilde;</blockquote>',
  '<pre>  kept\n  lines </pre><br><br>text without a paragraph, for what it is worth',
];

function read(extractor: Extractor, html: string): Promise<unknown> {
  return extractor.extract('html', new TextEncoder().encode(html)).catch((error: Error) => error.message);
}

test('the readers that ship read pages as the whole packages do', async () => {
  const page = fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 30 })
    .map((pieces) => pieces.join('\n'));
  await fc.assert(
    fc.asyncProperty(page, async (body) => {
      const html = `<!doctype html><title>Salt</title><article>${body}</article>`;
      const reading = await read(shipped, html);
      expect(reading).toEqual(await read(whole, html));
      expect(reading).toMatchObject({ title: 'Salt' });
    }),
  );
});
