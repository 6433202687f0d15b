import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dataset } from './fixture.ts';
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

test('keys that arrive together all count', async () => {
  await start();
  terminal.send('jjj');
  await terminal.untilText('A3  14 May 2018');
});

describe('every ending gives the terminal back', () => {
  test.each([
    ['q', 0],
    ['\u001b', 0],
    ['\u0003', 130],
  ])('the key %j, exit code %i', async (key, code) => {
    await start();
    terminal.send(key);
    expect(await terminal.untilExit()).toBe(code);
    await expectRestored();
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])('%s, exit code %i', async (signal, code) => {
    await start();
    terminal.signal(signal);
    expect(await terminal.untilExit()).toBe(code);
    await expectRestored();
  });
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
