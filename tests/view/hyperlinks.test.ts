/** Links on terminals that have them: which terminals, which addresses, and that nothing else changes by them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createViewContext } from '../../src/view/context.ts';
import { renderFactCard } from '../../src/view/fact-card.ts';
import { renderFactBlocks } from '../../src/view/fact-list.ts';
import { showsHyperlinks } from '../../src/view/hyperlink-support.ts';
import { createLinks, renderHyperlink } from '../../src/view/hyperlinks.ts';
import { plainTheme } from '../../src/view/theme.ts';
import { makeDataset, makeDocument, makeFact, makePassage } from '../support/datasets.ts';
import { makeContext, RENDERERS, UNICODE, WIDTHS } from '../support/renderers.ts';
import { makeSample } from '../support/sample.ts';
import { anyText } from '../support/texts.ts';

const ESC = '\u001b';
const OSC8 = new RegExp(`${ESC}\\]8;;([^${ESC}]*)${ESC}\\\\`, 'g');
const addressesIn = (text: string) =>
  Array.from(text.matchAll(OSC8), ([, address]) => address).filter(Boolean);

describe('showsHyperlinks', () => {
  const WEZTERM = { TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809-5046fc22' };

  it.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ TERM: 'xterm-256color' }, false],
    [{ FORCE_HYPERLINK: '1' }, true],
    [{ ...WEZTERM, FORCE_HYPERLINK: '0' }, false],
    [{ FORCE_HYPERLINK: '' }, false],
    [WEZTERM, true],
    [{ ...WEZTERM, CI: '1' }, false],
    [{ ...WEZTERM, TEAMCITY_VERSION: '9' }, false],
    [{ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20200521' }, false],
    [{ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '0-unstable-2024-11-15' }, true],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.9' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.1.0' }, true],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '4.0' }, true],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.2' }, false],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.105.0' }, true],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '0.4', CURSOR_TRACE_ID: 'x' }, true],
    [{ TERM_PROGRAM: 'ghostty' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' }, false],
    [{ WT_SESSION: '' }, true],
    [{ VTE_VERSION: '7600' }, true],
    [{ VTE_VERSION: '0.50.0' }, false],
    [{ VTE_VERSION: '0.52.2' }, true],
    [{ VTE_VERSION: '4601' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ TERM: 'alacritty' }, true],
    [{ TERM: 'linux' }, false],
  ])('on a terminal with %j: %j', (env, expected) => {
    expect(showsHyperlinks(env, true, 1)).toBe(expected);
    expect(showsHyperlinks(env, false, 1)).toBe(false);
  });

  it('has none without colour, unless they are forced', () => {
    expect(showsHyperlinks(WEZTERM, true, 0)).toBe(false);
    expect(showsHyperlinks({ FORCE_HYPERLINK: '1' }, true, 0)).toBe(true);
  });
});

describe('renderHyperlink', () => {
  it.each([
    ['https://example.org/a b?q=é#ü', 'https://example.org/a%20b?q=%C3%A9#%C3%BC'],
    ['http://exämple.org', 'http://xn--exmple-cua.org/'],
    ['https://example.org/;id=1', 'https://example.org/;id=1'],
  ])('of %s leads to %s', (address, target) => {
    expect(renderHyperlink('text', address)).toBe(`${ESC}]8;;${target}${ESC}\\text${ESC}]8;;${ESC}\\`);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ssh://host',
    'vscode://file/x',
    'example.org',
    '',
    `https://example.org/${'a'.repeat(3000)}`,
    undefined,
  ])('of %s is the text alone', (address) => {
    expect(renderHyperlink('text', address)).toBe('text');
  });

  it('lets nothing of an address act on the terminal', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('https://example.org/', 'https://example.org/?', 'http://'),
        (text, start) => {
          const [address = 'x'] = addressesIn(renderHyperlink('t', start + text));
          expect(address).toMatch(/^[\x21-\x7e]+$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('createLinks', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'diplo links '));
    mkdirSync(path.join(folder, 'may'));
    writeFileSync(path.join(folder, 'may', 'a%20é.txt'), 'x');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const dataset = makeDataset({
    documents: [
      makeDocument({ id: 'a', file: 'may/a%20é.txt', url: 'https://example.org/a' }),
      makeDocument({ id: 'b', file: 'b.txt', url: 'https://example.org/b' }),
      makeDocument({ id: 'c', file: 'c.txt' }),
    ],
  });

  it("leads to the reader's own copy, else to the web address", () => {
    const { addressOf } = createLinks(dataset, folder);
    const address = new URL(addressOf('a') ?? '');
    expect([address.protocol, decodeURIComponent(address.hostname)]).toEqual(['file:', hostname()]);
    address.host = '';
    expect(fileURLToPath(address)).toBe(path.join(folder, 'may', 'a%20é.txt'));
    expect([addressOf('b'), addressOf('c'), addressOf('d')]).toEqual([
      'https://example.org/b',
      undefined,
      undefined,
    ]);
  });

  it('does without copies, and without the folder', () => {
    for (const given of [undefined, path.join(folder, 'gone')])
      expect(createLinks(dataset, given).addressOf('a')).toBe('https://example.org/a');
  });
});

describe('answers with links', () => {
  it.each(Object.keys(RENDERERS))('%s: the same but for the links', (name) => {
    const sample = makeSample('Officials met in Geneva, on a Tuesday that nobody had expected.');
    const dataset = {
      ...sample,
      documents: sample.documents.map((each) => ({ ...each, url: 'https://example.org/' })),
    };
    for (const width of WIDTHS) {
      const plain = RENDERERS[name]?.(dataset, makeContext(dataset, width), 'x');
      const linked = createViewContext(dataset, plainTheme, UNICODE, width, createLinks(dataset, undefined));
      expect(RENDERERS[name]?.(dataset, linked, 'x').replaceAll(OSC8, '')).toBe(plain);
    }
  });

  it('link each place to its own document', () => {
    const documents = ['a', 'b'].map((id) => makeDocument({ id, url: `https://example.org/${id}` }));
    const passages = documents.map(({ id }) => makePassage({ document: id }));
    const fact = makeFact({ passages, kind: 'claim', attribution: { source: 'a', cue: 'says' } });
    const dataset = makeDataset({ documents, facts: [fact] });
    const context = createViewContext(dataset, plainTheme, UNICODE, 80, createLinks(dataset, undefined));
    const expected = ['https://example.org/a', 'https://example.org/b'];
    const blocks = renderFactBlocks([fact], context);
    expect(addressesIn(blocks)).toEqual(expected);
    expect(blocks).toContain(`claim · a “says” · ${renderHyperlink('a ¶1 s1', expected[0])}, `);
    expect(new Set(addressesIn(renderFactCard(fact, context)))).toEqual(new Set(expected));
  });
});
