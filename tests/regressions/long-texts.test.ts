/** Texts on which a pattern or a loop once took minutes, or a call more arguments than there may be. */
import { describe, expect, test } from 'vitest';
import { truncate, wrap } from '../../src/base/text.ts';
import { joinPages } from '../../src/build/read/pdf-lines.ts';
import { readMarkdown } from '../../src/build/read/read-markdown.ts';
import { expandBraces } from '../../src/build/read/wildcards.ts';
import { findBreaks } from '../../src/dataset/sentence-breaks.ts';
import { splitDocument } from '../../src/dataset/sentences.ts';
import { typoCost } from '../../src/query/edit-distance.ts';
import { lookUp } from '../../src/query/names.ts';
import { renderSection } from '../../src/view/frame.ts';
import { makeContext } from '../support/renderers.ts';
import { makeSample } from '../support/sample.ts';

const LONG = 200_000;

describe('a name', () => {
  const named = (name: string) => [{ item: 'it', id: 'it', names: [name] }];

  test('of ten thousand words is looked up', () => {
    const name = 'xi '.repeat(10_000);
    expect(lookUp(named(name), 'xi xi').found).toBe('it');
    expect(lookUp(named(name), 'xi putin').found).toBeUndefined();
  });

  test('is found by any of its words side by side, and by no half of one', () => {
    const find = (text: string) => lookUp(named('Luiz Inácio Lula da Silva'), text).found;
    for (const text of ['lula', 'inacio lula', 'da Silva', 'LulaDa']) expect(find(text), text).toBe('it');
    for (const text of ['lul', 'ula', 'luiz lula', 'silva da', 'silvas'])
      expect(find(text), text).toBeUndefined();
  });

  test('of two hundred thousand letters is near to nothing', () => {
    expect(typoCost('a'.repeat(LONG), 'xi', 3)).toBe(Infinity);
    expect(typoCost('xi', 'a'.repeat(LONG), 3)).toBe(Infinity);
    expect(lookUp(named('a'.repeat(LONG)), 'xi')).toEqual({ found: undefined, near: [] });
  });

  test('may have two hundred thousand spellings', () => {
    const names = Array.from({ length: LONG }, (_, index) => `n${index}`);
    expect(lookUp([{ item: 'it', id: 'it', names }], 'zzz').found).toBeUndefined();
  });
});

describe('Markdown', () => {
  test.each([
    ['a heading of spaces', `# a${' '.repeat(LONG)}b`],
    ['a heading that closes again and again', `# a${' #'.repeat(LONG)} b`],
    ['a table without an end', `|${' --- |'.repeat(LONG / 4)} x`],
    ['dashes and spaces', `-${' '.repeat(LONG)}- x`],
    ['backticks', `${'`'.repeat(LONG)} a`],
    ['pairs of backticks', '` '.repeat(LONG)],
    ['brackets', '['.repeat(LONG)],
    ['notes', '[^a'.repeat(LONG / 4)],
    ['emphasis', '*_'.repeat(LONG)],
    ['front matter', `---\ntitle: "${' '.repeat(19_000)}"x\n---\nText.`],
  ])('of %s is read', (_, source) => {
    expect(readMarkdown(source).text.length).toBeGreaterThan(-1);
  });

  test.each([
    ['# A heading #', 'A heading'],
    ['## A heading ##   ', 'A heading'],
    ['# C#', 'C#'],
    ['### Nothing but # inside', 'Nothing but # inside'],
    ['# #', ''],
  ])('%s is called "%s"', (source, title) => {
    expect(readMarkdown(`${source}\n\nText.`).title).toBe(title);
  });

  test.each([
    ['title: "A: title"', 'A: title'],
    ["title:   'It''s'  ", "It''s"],
    ['title: plain', 'plain'],
    ['title: "half', '"half'],
    ['title: "', '"'],
  ])('front matter %s is a title', (line, title) => {
    expect(readMarkdown(`---\n${line}\n---\nText.`).title).toBe(title);
  });

  test('a line under the head of a table is no text, a line of a table is', () => {
    const { text } = readMarkdown('| a | b |\n|---|:-:|\n| 1 | 2 |\n\n--- | ---\n\n| --- | x |');
    expect(text).toContain('1 | 2');
    expect(text).toContain('--- | x');
    expect(text.match(/---/g)).toHaveLength(1);
  });
});

describe('a line of', () => {
  test.each([
    ['spaces', ' '.repeat(LONG)],
    ['full stops', '.'.repeat(LONG)],
    ['question marks', '?'.repeat(LONG)],
    ['capitals', 'A '.repeat(LONG)],
    ['brackets', '("'.repeat(LONG)],
    ['dashes', '- '.repeat(LONG)],
  ])('%s is broken into sentences', (_, line) => {
    expect(findBreaks(line).length + splitDocument(`A headline Before the ${line}x`).length).toBeGreaterThan(
      0,
    );
  });

  test('one long word with a hyphen goes over pages', () => {
    const line = (text: string) => ({ text, x: 0, y: 700, end: 500, height: 12 });
    const word = 'a'.repeat(LONG);
    expect(joinPages([[line(`${word}-`)], [line('word goes on')]])).toBe(`${word}word goes on\n`);
    expect(joinPages([[line(word)], [{ ...line(word), y: 500 }]])).toBe(`${word} ${word}\n`);
  });

  test('commas in braces is a pattern', () => {
    expect(expandBraces(`{${','.repeat(LONG)}`)).toHaveLength(1);
    expect(expandBraces('a{b,c}{d,}{e}')).toEqual(['abd{e}', 'ab{e}', 'acd{e}', 'ac{e}']);
  });

  test('marks stacked on one another is cut and wrapped', () => {
    const text = 'e\u0301'.repeat(LONG);
    expect(truncate(text, 3)).toBe('e\u0301e\u0301…');
    expect(wrap(text.slice(0, 20_000), 80)).toHaveLength(125);
  });
});

test('a title of two hundred thousand lines has a rule under it', () => {
  const context = makeContext(makeSample('x'), 20);
  const title = 'abcdefghijklmnop '.repeat(LONG);
  expect(renderSection(context, title).endsWith('─'.repeat(16))).toBe(true);
});
