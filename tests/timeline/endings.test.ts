/** Whatever ends the timeline, the terminal is as it was, and the exit code says how. */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BIN } from '../support/built.ts';
import { temporaryFolders } from '../support/folders.ts';
import { ROOT } from '../support/run-diplo.ts';
import { dataset } from './fixture.ts';
import { Terminal, type TerminalOptions } from './terminal.ts';

const makeFolder = temporaryFolders();
let file = '';
let terminal: Terminal;

beforeEach(() => {
  file = path.join(makeFolder(), 'facts.json');
  writeFileSync(file, JSON.stringify(dataset));
});
afterEach(() => terminal.close());

async function start(options: TerminalOptions = {}): Promise<void> {
  terminal = new Terminal(['timeline', '--data', file], options);
  await terminal.untilReady();
  await terminal.untilText('11 of 11');
}

/** What every ending must leave behind. */
async function expectRestored(): Promise<void> {
  await terminal.until('the screen as it was', ({ isAlternate }) => !isAlternate);
  const last = (text: string) => terminal.raw.lastIndexOf(text);
  expect(last('\u001b[?25h')).toBeGreaterThan(last('\u001b[?25l'));
  expect(last('\u001b[?2004l')).toBeGreaterThan(last('\u001b[?2004h'));
  expect(last('\u001b[?1006l')).toBeGreaterThanOrEqual(last('\u001b[?1006h'));
}

test.each([
  ['q', 0],
  ['Q', 0],
  ['\u0003', 130],
  ['M/tar\u0003', 130],
])('the keys %j, exit code %i', async (keys, code) => {
  await start();
  terminal.send(keys);
  expect(await terminal.untilExit()).toBe(code);
  await expectRestored();
});

test('Esc alone does not end it', async () => {
  await start();
  terminal.send('\u001b');
  await terminal.untilText('q quits');
  terminal.send('q');
  expect(await terminal.untilExit()).toBe(0);
  await expectRestored();
});

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
])('%s, exit code %i', async (signal, code) => {
  await start();
  terminal.send('M');
  await terminal.untilText('Mouse on');
  terminal.signal(signal);
  expect(await terminal.untilExit()).toBe(code);
  await expectRestored();
});

test('its window closed, it ends by the signal for that, not by an abort', async () => {
  const folder = makeFolder();
  const told = path.join(folder, 'told');
  const program = path.join(folder, 'shell.cjs');
  writeFileSync(
    program,
    `process.on('SIGHUP', () => {});
    const words = [${JSON.stringify(BIN)}, ...process.argv.slice(2)];
    const { signal } = require('node:child_process').spawnSync(process.execPath, words, { stdio: 'inherit' });
    require('node:fs').writeFileSync(${JSON.stringify(told)}, 'ended by ' + signal);`,
  );
  await start({ program });
  terminal.hangUp();
  await vi.waitFor(() => expect(readFileSync(told, 'utf8')).toBe('ended by SIGHUP'), { timeout: 5000 });
});

test('the dataset file vanishing changes nothing', async () => {
  await start();
  rmSync(file);
  terminal.send('/tarif');
  await terminal.untilText('2 found');
  terminal.send('\r');
  await terminal.untilText('/ filter');
  terminal.send('Q');
  expect(await terminal.untilExit()).toBe(0);
  await expectRestored();
});

/** A copy of the built program whose screen does something at the key `!`. */
function plant(does: string): string {
  const folder = makeFolder();
  for (const part of ['bin', 'dist', 'data']) {
    cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  }
  // What is kept of the files would be used in their place.
  rmSync(path.join(folder, 'dist/code'), { recursive: true, force: true });
  const screen = path.join(folder, 'dist/screen.cjs');
  renameSync(screen, path.join(folder, 'dist/real-screen.cjs'));
  writeFileSync(
    screen,
    `const real = require('./real-screen.cjs');
let isPressed = false;
const fail = () => { throw new Error('planted'); };
exports.openScreen = (source, ...rest) => real.openScreen({
  ...source,
  lines: () => (isPressed && ${does === 'render'} ? fail() : source.lines()),
  onKeys(keys) {
    isPressed ||= keys.includes('!');
    if (isPressed) { ${does === 'render' ? '' : does} }
    source.onKeys(isPressed ? ['j'] : keys);
  },
}, ...rest);`,
  );
  return path.join(folder, 'bin/diplo.cjs');
}

describe('a bug ends it with exit code 70, told on the screen from before', () => {
  test.each([
    ['while rendering', 'render'],
    ['in a handler', 'fail();'],
    ['in a timer', 'setTimeout(fail);'],
    ['in a promise', 'void Promise.reject(new Error("planted"));'],
  ])('a throw %s', async (_, does) => {
    await start({ program: plant(does) });
    terminal.send('M');
    await terminal.untilText('Mouse on');
    terminal.send('!');
    expect(await terminal.untilExit()).toBe(70);
    await expectRestored();
    expect(terminal.text).toContain('diplo: this is a bug: planted');
    expect(terminal.text).not.toContain('11 of 11');
  });
});
