/** Hostile text in every field, live on a terminal: it is shown, does nothing, and moves nothing else. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parseDataset } from '../../src/dataset/load.ts';
import { temporaryFolders } from '../support/folders.ts';
import { findForbidden } from '../support/texts.ts';
import { dataset, modelOf, open, press, screenOf } from './fixture.ts';
import { Terminal } from './terminal.ts';

const makeFolder = temporaryFolders();
let terminal: Terminal | undefined;
afterEach(() => terminal?.close());

/** What the timeline itself tells a terminal: modes, colours, where to write, what to erase and to scroll. */
const OWN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences begin with one
  /\u001b\[(?:\?(?:1049|25|7|2004|2026)[hl]|[\d;]*[mHABCDGJKXrST])|[\r\n]/g;

const TEXTS = {
  'control sequences': 'A\u001b[2J\u001b[10;10H\u001b[?1049l\u001bc\u001b[31mred',
  'control strings':
    '\u001b]8;;http://a.example/\u0007link\u001b]52;c;ZXZpbA==\u0007\u001bPq#0~~\u001b\\\u001b]0;t\u001b\\',
  'controls of one character': '\u0000a\u0007\b\b\u007f\u0085\u009b31m\u0090q\u009c\u009d0;t\u009c\r\n\t\v',
  'what turns the direction': 'x\u202eabc\u202c \u2066def\u2069 \u200f\u061c',
  'what is not seen': 'ze\u200bro\u200cwi\u2060dth\ufeff \u{e0041}\u{e007f} \ud800',
  'a thousand marks on a letter': `e${'\u0301'.repeat(1000)} ${'x\u0336\u0353'.repeat(50)}`,
  'a word of ten thousand letters': 'w'.repeat(10_000),
  'wide characters': '漢字'.repeat(300),
  'right to left': 'שלום עולם مرحبا بالعالم '.repeat(8),
} as const;

/** The small history, told in one text. */
function toldBy(text: string): string {
  return JSON.stringify({
    ...dataset,
    title: text,
    documents: dataset.documents.map((document) => ({ ...document, title: text })),
    leaders: dataset.leaders.map((leader) => ({ ...leader, name: text, sortName: `${text}, ${text}` })),
    countries: dataset.countries.map((country) => ({ ...country, name: text })),
    topics: dataset.topics.map((topic) => ({ ...topic, label: text })),
    facts: dataset.facts.map((fact) => ({
      ...fact,
      statement: `${text} ${text}`,
      date: fact.date && { ...fact.date, note: text },
      attribution: fact.attribution && { source: text, cue: text },
      quotation: fact.quotation && { text, speaker: text },
      links: fact.links.map((link) => ({ ...link, note: text })),
      notes: [{ type: 'record', text }],
    })),
  });
}

const SIZES = [
  [120, 40],
  [37, 9],
] as const;
const STEPS = 'j <enter> j q <tab> j <space> q zz 0 L j x j q ? q G . b'.split(' ');

test.each(Object.entries(TEXTS))('%s', async (_, text) => {
  const file = path.join(makeFolder(), 'facts.json');
  writeFileSync(file, toldBy(text));
  const model = modelOf(await parseDataset(toldBy(text), file));
  for (const [columns, rows] of SIZES) {
    terminal = new Terminal(['timeline', '--data', file], { columns, rows });
    await terminal.untilReady();
    let state = open(columns, rows, model);
    for (const step of ['', ...STEPS]) {
      state = press(state, step.replace('<space>', ' '));
      terminal.send(step.replace('<enter>', '\r').replace('<tab>', '\t').replace('<space>', ' '));
      const expected = screenOf(state).split('\n');
      await terminal.until(`the screen after ${step}:\n${expected.join('\n')}`, ({ lines }) =>
        lines.every((line, row) => line.trimEnd() === (expected[row] ?? '')),
      );
    }
    terminal.send('Q');
    expect(await terminal.untilExit()).toBe(0);
    expect(findForbidden(terminal.raw.replaceAll(OWN, ''))).toEqual([]);
    terminal.close();
    terminal = undefined;
  }
});
