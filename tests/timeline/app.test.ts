import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BIN } from '../support/built.ts';
import { dataset, open, screenOf } from './fixture.ts';
import { Terminal, type TerminalOptions } from './terminal.ts';

let folder = '';
let terminal: Terminal;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diplo-timeline-'));
  writeFileSync(path.join(folder, 'facts.json'), JSON.stringify(dataset));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => terminal.close());

async function start(args: readonly string[] = [], options: TerminalOptions = {}): Promise<void> {
  terminal = new Terminal(['timeline', '--data', path.join(folder, 'facts.json'), ...args], options);
  await terminal.untilReady();
  await terminal.untilText('11 of 11');
}

/** What every ending must leave behind. */
async function expectRestored(): Promise<void> {
  await terminal.until('the screen as it was', ({ isAlternate }) => !isAlternate);
  expect(terminal.raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(terminal.raw.lastIndexOf('\u001b[?25l'));
  expect(terminal.raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(
    terminal.raw.lastIndexOf('\u001b[?2004h'),
  );
}

test('shows the list, filters as one types, shows a fact whole, quits', async () => {
  await start();
  expect(terminal.isAlternate).toBe(true);
  expect(terminal.text).toContain('Putin annexed Crimea in 2014.');
  terminal.send('/tarif');
  await terminal.untilText('2 found');
  terminal.send('\r');
  await terminal.untilText('/ filter');
  terminal.send('j\r');
  await terminal.untilText('asked for the call.');
  terminal.send('Q');
  expect(await terminal.untilExit()).toBe(0);
  await expectRestored();
});

test('keys that come before it listens are not shown, and count', async () => {
  terminal = new Terminal(['timeline', '--data', path.join(folder, 'facts.json')]);
  await terminal.untilText('A8  since Nov 2012');
  terminal.send('jjj');
  await terminal.untilText('A3  14 May 2018');
  expect(terminal.raw).not.toContain('jjj');
});

describe('a dataset that is typed', () => {
  beforeEach(async () => {
    const probe = path.join(folder, 'probe.cjs');
    writeFileSync(
      probe,
      `const fs = require('node:fs');
      const { readSync } = fs;
      fs.readSync = (descriptor, ...rest) => {
        if (descriptor === 0) process._rawDebug('reading');
        return readSync(descriptor, ...rest);
      };`,
    );
    const env = { NODE_OPTIONS: `--require ${probe}` };
    terminal = new Terminal(['timeline', '--data', '-'], { env });
    await terminal.untilText('reading');
    const facts = [{ id: 'B1', statement: 'Typed.' }];
    terminal.send(JSON.stringify({ schema: 'diplo-dataset/1', facts }));
    await terminal.untilText('Typed.');
  });

  test('is seen, and browsed once it is whole', async () => {
    terminal.send('\r\u0004');
    await terminal.untilText('1 of 1');
    terminal.send('Q');
    expect(await terminal.untilExit()).toBe(0);
  });

  test('can be broken off', async () => {
    terminal.send('\u0003');
    await terminal.untilExit();
    expect(terminal.isAlternate).toBe(false);
  });
});

describe('while a large dataset is being read', () => {
  async function startLarge(options: TerminalOptions = {}): Promise<void> {
    const facts = Array.from({ length: 60_000 }, (_, index) => ({
      id: `F${index}`,
      statement: `Fact ${index} ${'goes on and on '.repeat(20)}.`,
      date: { edtf: String(1000 + (index >> 3)) },
    }));
    const file = path.join(folder, 'slow.json');
    writeFileSync(file, JSON.stringify({ schema: 'diplo-dataset/1', facts }));
    terminal = new Terminal(['timeline', '--data', file], options);
    await terminal.untilModes('-echo', '-icanon', 'isig');
    expect(terminal.raw).toBe('');
  }

  test('keys are not shown, and count', async () => {
    await startLarge();
    terminal.send('jjj\r');
    await terminal.untilText('F3  1000');
    await terminal.untilText('j scroll');
    expect(terminal.raw).not.toContain('jjj');
  });

  test('Ctrl-C ends it at once, and nothing is left of it', async () => {
    const program = path.join(folder, 'shell.cjs');
    writeFileSync(
      program,
      `process.on('SIGINT', () => {});
      const { spawnSync } = require('node:child_process');
      const words = [${JSON.stringify(BIN)}, ...process.argv.slice(2)];
      const { signal } = spawnSync(process.execPath, words, { stdio: 'inherit' });
      spawnSync('stty', ['-a'], { stdio: 'inherit' });
      console.log('ended by', signal);`,
    );
    await startLarge({ program });
    terminal.send('\u0003');
    await terminal.untilText('ended by SIGINT');
    expect(terminal.raw).not.toContain('\u001b');
    expect(terminal.text.split(/\s+/)).toEqual(expect.arrayContaining(['echo', 'icanon', 'isig']));
  });
});

test('keys that arrive together all count', async () => {
  await start();
  terminal.send('jjj');
  await terminal.untilText('A3  14 May 2018');
  terminal.send('\u001b[A\u001b[Ak\u001b[B\u001b[B\u001b[B\u001b[B\u0015\u0004');
  await terminal.untilText('A11  undated');
});

test('a flood of keys is worked off together, in its order', async () => {
  await start();
  const from = terminal.raw.length;
  const frames = () => terminal.raw.slice(from).split('\u001b[?2026h').length - 1;
  terminal.send(`${'jk'.repeat(2000)}jjj`);
  await terminal.untilText('A3  14 May 2018');
  expect(frames()).toBeLessThan(50);
});

test('follows the size of the terminal', async () => {
  await start();
  terminal.resize(120, 30);
  await terminal.until('the detail beside the list', ({ lines }) => /│ A8/.test(lines[3] ?? ''));
  terminal.resize(60, 12);
  await terminal.until('the narrow screen', ({ lines, text }) => {
    return !text.includes('│') && (lines[11] ?? '').includes('q quit');
  });
});

test('no size that a terminal takes leaves anything of the one before', async () => {
  await start();
  const sizes = [
    [1, 31],
    [160, 50],
    [20, 5],
    [119, 12],
    [60, 20],
    [3, 3],
    [100, 24],
    [79, 40],
    [61, 11],
    [80, 24],
  ] as const;
  for (const [columns, rows] of sizes) {
    terminal.resize(columns + 7, rows + 3);
    terminal.resize(columns, rows);
    const expected = screenOf(open(columns, rows)).split('\n');
    await terminal.until(`the screen of ${columns}x${rows}`, ({ lines }) =>
      lines.every((line, row) => line.trimEnd() === (expected[row] ?? '')),
    );
  }
});

test('CI in the environment does not make it hang, NO_COLOR leaves no colour', async () => {
  await start([], { env: { CI: 'true', NO_COLOR: '1' } });
  terminal.send('q');
  expect(await terminal.untilExit()).toBe(0);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is a control sequence
  expect(terminal.raw).not.toMatch(/\u001b\[(3|4|9|10)[0-7](;|m)/);
});

test('a pasted text goes into the filter, and nowhere else', async () => {
  await start();
  terminal.send('\u001b[200~qq\u001b[201~');
  terminal.send('/\u001b[200~tariffs\r\n\u001b[201~');
  await terminal.untilText('2 found');
  terminal.send('\u0003');
  expect(await terminal.untilExit()).toBe(130);
});

test('a large dataset can be filtered while its index is being made', async () => {
  const facts = Array.from({ length: 20_000 }, (_, index) => ({
    id: `F${index}`,
    statement: `Statement ${index} on ${index % 7 === 0 ? 'tariffs' : 'weather'}.`,
    date: { edtf: `${1900 + (index % 100)}` },
  }));
  const file = path.join(folder, 'large.json');
  writeFileSync(file, JSON.stringify({ schema: 'diplo-dataset/1', facts }));
  terminal = new Terminal(['timeline', '--data', file]);
  await terminal.untilReady();
  terminal.send('G/tariff');
  await terminal.untilText('2858 found');
  // A typo is forgiven as soon as the index is there.
  terminal.send('\u0015tarrifs');
  await terminal.untilText('2858 found');
  terminal.send('\u0003');
  expect(await terminal.untilExit()).toBe(130);
});

test('suspends on ^Z and comes back whole', async () => {
  await start();
  terminal.send('jm');
  await terminal.untilText('1 marked');
  terminal.send('\u001a');
  // Without a shell there is nobody to stop for: the screen is given away and taken back at once.
  await terminal.until('keys again', ({ raw }) => raw.lastIndexOf('?2004h') > raw.indexOf('?1049l'));
  await terminal.until('the screen again', ({ raw, isAlternate }) => isAlternate && raw.includes('?1049l'));
  await terminal.untilText('A2  2014–2016');
  terminal.send('Q');
  expect(await terminal.untilExit()).toBe(0);
  await terminal.untilText('Putin annexed Crimea in 2014.');
});

test('characters that the terminal takes for wider push no row down', async () => {
  const facts = Array.from({ length: 40 }, (_, index) => ({
    id: `E${index}`,
    statement: `${'👩‍👩‍👧‍👦🏳️‍🌈'.repeat(20)} ${index}`,
    date: { edtf: String(1980 + index) },
  }));
  const file = path.join(folder, 'emoji.json');
  writeFileSync(file, JSON.stringify({ schema: 'diplo-dataset/1', title: 'Families', facts }));
  terminal = new Terminal(['timeline', '--data', file]);
  await terminal.untilReady();
  for (const [keys, id] of [
    ['j', 'E1'],
    ['G', 'E39'],
    ['kk', 'E37'],
  ] as const) {
    terminal.send(keys);
    await terminal.until(`${id} on a whole screen`, ({ lines, text }) => {
      const isWhole = (lines[0] ?? '').startsWith(' Families') && (lines[23] ?? '').includes('q quit');
      return isWhole && text.includes(` ${id}  `);
    });
  }
  terminal.send('q');
  expect(await terminal.untilExit()).toBe(0);
  expect(terminal.raw.lastIndexOf('\u001b[?7h')).toBeGreaterThan(terminal.raw.lastIndexOf('\u001b[?7l'));
});

test('marked facts are printed in the format asked for', async () => {
  await start(['--marked', 'markdown', '--at', 'A6']);
  terminal.send('mQ');
  expect(await terminal.untilExit()).toBe(0);
  await terminal.untilText('- Putin defied a call for a ceasefire. (2 May 2025; The Gazette, paragraph 5');
});

test('copies by OSC 52', async () => {
  await start(['--at', 'A1']);
  terminal.send('ys');
  await terminal.untilText('Copied the statement of A1.');
  const encoded = Buffer.from('Putin annexed Crimea in 2014.').toString('base64');
  expect(terminal.raw).toContain(`\u001b]52;c;${encoded}\u0007`);
});

test('the mouse: reports turned on and off, a click chooses', async () => {
  await start(['--mouse']);
  await terminal.until('reports', ({ raw }) => raw.includes('\u001b[?1006h'));
  terminal.send('\u001b[<0;20;7M\u001b[<0;20;7m');
  await terminal.untilText('A1  2014');
  terminal.send('\u001b[<65;20;7M');
  await terminal.untilText('A5  Jan–May 2025');
  terminal.send('Q');
  await terminal.untilExit();
  expect(terminal.raw.lastIndexOf('\u001b[?1006l')).toBeGreaterThan(
    terminal.raw.lastIndexOf('\u001b[?1006h'),
  );
});

test('opens the source at its line and comes back', async () => {
  writeFileSync(path.join(folder, 'post.txt'), `${'line of text\n'.repeat(40)}`);
  await start(['--documents', folder, '--at', 'A1'], { env: { PAGER: 'echo paged; sleep 0.2; echo' } });
  terminal.send('p');
  await terminal.until('the pager', ({ raw }) => /paged.*\+24 .*post\.txt/s.test(raw));
  await terminal.until('keys again', ({ raw }) => raw.lastIndexOf('?2004h') > raw.lastIndexOf('paged'));
  await terminal.untilText('A1  2014');
  terminal.send('q');
  expect(await terminal.untilExit()).toBe(0);
  await expectRestored();
});

test('for a screen reader: no screen of its own, one line a move', async () => {
  terminal = new Terminal(['timeline', '--data', path.join(folder, 'facts.json'), '--screen-reader']);
  await terminal.untilText('since Nov 2012: Xi has led his party since then. 1 of 11.');
  terminal.send('j');
  await terminal.untilText('2014: Putin annexed Crimea in 2014. 2 of 11.');
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.raw).not.toContain('?1049h');
  terminal.send('q');
  expect(await terminal.untilExit()).toBe(0);
});
