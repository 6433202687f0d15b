/** Small documents of every format, each with words that mean something in it. */
import { makeDocx, makePdf, wordParagraph } from '../../support/office-files.ts';

export interface Seed {
  ending: string;
  bytes: Uint8Array;
  /** Pieces of the format, for mutations. */
  words: readonly string[];
}

const STORY = [
  'BRUSSELS, 14 March 2025 — Officials said on Tuesday that talks had failed.',
  '“We will not give way,” said Vladimir Putin, who met Xi Jinping in Beijing in 2024.',
  'The U.S. president accused Mr. Zelensky of starting the war; Kyiv rejected that the next day.',
  'Last year tariffs of 25 per cent were announced. In the 1990s there had been none.',
  'By the end of May, the E.U. will have decided, according to a spokesman.',
];

const PROSE = [
  ...[
    'on 31 February',
    'yesterday',
    'the day before',
    'in the 47th year',
    '12/13/2025',
    '3rd of May,',
    'B.C.',
    'next',
  ],
  ...[
    'said',
    '“',
    '”',
    '"',
    'Mr.',
    'U.S.',
    '...',
    '?!',
    '(',
    '—',
    'according to',
    'Xi',
    'President',
    '\n\n',
    '\r',
    '\t',
  ],
  ...[
    '999999999999',
    '1st',
    'from 2014 to',
    'between',
    'since',
    '’s',
    'the the the',
    'A. B. C. D.',
    'Putin Putin',
  ],
];

const MARKDOWN = `---
title: "A title"
date: 2025-03-14
---

# A title

${STORY[0]} [link](http://example.org/a_(b) "c") and ![picture](x.png).

> ${STORY[1]}

* ${STORY[2]}
* \`code\` and **bold** and _it_ &amp; <b>html</b>

| a | b |
|---|:-:|
| 1 | 2 |

\`\`\`js
let a;
\`\`\`

${STORY[3]}[^1]

[^1]: ${STORY[4]}
`;

const HTML = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A title - The Daily</title>
<meta property="article:published_time" content="2025-03-14T10:00:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-14"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>A title</h1>${STORY.map((line) => `<p>${line}</p>`).join('\n')}
<ul><li>one<li>two</ul><table><tr><td>a<td>b</table><blockquote>${STORY[1]}</blockquote></article>
<aside>Read <b>more</b></aside><footer>&copy; 2025</footer></body></html>`;

const HTML_WORDS = [
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<script>',
    '</script>',
    '<style>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<title>',
  ],
  ...[
    '<svg>',
    '<math>',
    '<table>',
    '<template>',
    '<iframe srcdoc="<p>">',
    '<textarea>',
    '<select>',
    '<option>',
    '<br>',
    '<a href=',
  ],
  ...[
    '&amp;',
    '&#0;',
    '&#x110000;',
    '&#xd800;',
    '&#27;',
    '&nbsp',
    '&lt;script&gt;',
    '<',
    '>',
    '"',
    "='",
    '</',
    '<?xml',
    '<meta charset=',
  ],
  ...[
    '<meta charset="utf-16">',
    '<meta charset="x-user-defined">',
    '<base href="file:///">',
    '<div>'.repeat(500),
    '<b>'.repeat(300),
  ],
  ...['</article>', '<article>', '<body>', '<head>', '<noscript>', '<frameset>', '<p '.repeat(50)],
];

const WORD_WORDS = [
  ...[
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '</w:r>',
    '<w:t>',
    '</w:t>',
    '<w:tab/>',
    '<w:br/>',
    '<w:del>',
    '</w:del>',
    '<w:tbl>',
    '</w:tbl>',
  ],
  ...[
    '<w:footnoteReference w:id="1"/>',
    '<mc:Fallback>',
    '</mc:Fallback>',
    '<w:txbxContent>',
    '&#x1b;',
    '&amp;',
    '&x;',
    '<!DOCTYPE a [<!ENTITY x "y">]>',
  ],
  ...['<![CDATA[', ']]>', '<!--', '<?', 'xmlns:w="x"', '<w:p>'.repeat(300), '<', '>', '&', '"'],
];

const PDF_WORDS = [
  ...[
    'obj',
    'endobj',
    'stream',
    'endstream',
    'xref',
    'trailer',
    'startxref',
    '%%EOF',
    '%PDF-1.7',
    '/Length 99999999',
    '/Length -1',
  ],
  ...[
    '/Kids[2 0 R]',
    '/Kids[4 0 R 4 0 R]',
    '/Count 999999999',
    '/Parent 4 0 R',
    '/Contents 4 0 R',
    '/Prev 0',
    '/Filter/FlateDecode',
    '/Filter/LZWDecode',
  ],
  ...[
    '/Filter[/ASCIIHexDecode/ASCII85Decode]',
    '/Type/XRef',
    '/Type/ObjStm',
    '/Encrypt 3 0 R',
    '/Rotate 45',
    '/MediaBox[0 0 0 0]',
    '/MediaBox[0 0 1e38 1e38]',
  ],
  ...[
    '/Font<</F 2 0 R>>',
    '/Subtype/Type3',
    '/Subtype/Type0',
    '/ToUnicode 6 0 R',
    '/Encoding/Identity-H',
    '/XObject<</X 5 0 R>>',
    '/X Do',
    'BT',
    'ET',
    'Tj',
    'TJ',
    'Tm',
    'Td',
  ],
  ...[
    '(\\377\\000)',
    '<feff001b>',
    '1e999 0 Td',
    '0 Tf',
    '-99999 Tf',
    'q '.repeat(300),
    '[[[[[[',
    '<<<<<<',
    '1 0 R',
    '0 65535 R',
    '((((((',
    'BI ID EI',
  ],
];

export function documentSeeds(): readonly Seed[] {
  const encode = (text: string) => new TextEncoder().encode(text);
  const text = STORY.join('\n\n');
  const title = '<cp:coreProperties xmlns:dc="x"><dc:title>A &amp; B</dc:title></cp:coreProperties>';
  const docx = makeDocx(STORY.map(wordParagraph).join(''), { 'docProps/core.xml': title });
  const lines = STORY.map(
    (line, index) => [72, 700 - 14 * index, line.replaceAll(/[^\x20-\x27\x2a-\x7e]/g, ' ')] as const,
  );
  return [
    { ending: '.txt', bytes: encode(text), words: PROSE },
    {
      ending: '.md',
      bytes: encode(MARKDOWN),
      words: [
        ...PROSE,
        '```',
        '~~~',
        '***',
        '___',
        '[[',
        '](',
        '![',
        '<!--',
        '---',
        '|',
        '\\',
        '`'.repeat(50),
        '*'.repeat(99),
        '['.repeat(200),
        '>'.repeat(200),
      ],
    },
    { ending: '.html', bytes: encode(HTML), words: [...HTML_WORDS, ...PROSE] },
    { ending: '.docx', bytes: docx, words: [...WORD_WORDS, ...PROSE] },
    { ending: '.pdf', bytes: makePdf([lines, lines], '/Title(A title)'), words: [...PDF_WORDS, ...PROSE] },
  ];
}
