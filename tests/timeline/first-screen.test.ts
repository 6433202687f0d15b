/** A second start on a real pseudo-terminal: the screen of the first is there before anything is loaded. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ENTER, LEAVE } from '../../src/base/terminal.ts';
import { BIN } from '../support/built.ts';
import { dataset } from './fixture.ts';
import { Terminal } from './terminal.ts';

let folder = '';
let file = '';
let terminal: Terminal;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'diplo-first-'));
  file = path.join(folder, 'facts.json');
  writeFileSync(file, JSON.stringify(dataset));
  await start();
  await terminal.untilReady();
  terminal.send('Q');
  await expectRestored(0);
});
afterEach(() => {
  terminal.close();
  rmSync(folder, { recursive: true });
});

/** @param atReading what happens when the dataset is about to be read */
async function start(atReading = '', args: readonly string[] = []): Promise<void> {
  const probe = path.join(folder, 'probe.cjs');
  writeFileSync(
    probe,
    `const fs = require('node:fs');
    const { openSync } = fs;
    fs.openSync = (name, ...rest) => {
      if (name === ${JSON.stringify(file)}) { ${atReading} }
      return openSync(name, ...rest);
    };`,
  );
  // The shell that it is started from, which tells what its end has left.
  const shell = path.join(folder, 'shell.cjs');
  writeFileSync(
    shell,
    `process.on('SIGINT', () => {});
    const { spawnSync } = require('node:child_process');
    const env = { ...process.env, NODE_OPTIONS: '--require ${probe}' };
    const words = [${JSON.stringify(BIN)}, ...process.argv.slice(2)];
    const { status } = spawnSync(process.execPath, words, { stdio: 'inherit', env });
    spawnSync('stty', ['-a'], { stdio: 'inherit' });
    console.log('ended with', status);`,
  );
  terminal = new Terminal(['timeline', '--data', file, ...args], {
    program: shell,
    env: { XDG_CACHE_HOME: path.join(folder, 'cache'), HOME: folder },
  });
}

/** It ended with a code, and left a terminal as a shell needs it. */
async function expectRestored(code: number): Promise<void> {
  await terminal.untilText(`ended with ${code}`);
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.text.split(/[\s;]+/)).toEqual(expect.arrayContaining(['echo', 'icanon', 'isig']));
}

/** The screen is shown, and then this thing happens. */
const SAY = `process._rawDebug('reading');`;

test('it is shown before the dataset is read, and once', async () => {
  await start(SAY);
  await terminal.untilReady();
  await terminal.untilText('11 of 11');
  expect(terminal.raw.indexOf(ENTER)).toBeLessThan(terminal.raw.indexOf('reading'));
  expect(terminal.raw.slice(0, terminal.raw.indexOf('reading'))).toContain('Putin annexed Crimea in 2014.');
  expect(terminal.raw.split(ENTER)).toHaveLength(2);
  expect(terminal.text).not.toContain('reading');
  terminal.send('j');
  await terminal.untilText('A1  ');
  terminal.send('Q');
  await expectRestored(0);
});

test('keys that come while the dataset is read are not shown, and count', async () => {
  await start(`${SAY} Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);`);
  await terminal.until('the reading', ({ raw }) => raw.includes('reading'));
  terminal.send('jjj');
  await terminal.untilText('A3  14 May 2018');
  expect(terminal.raw).not.toContain('jjj');
  terminal.send('Q');
  await expectRestored(0);
});

test('a dataset with other facts shows nothing of those before', async () => {
  const facts = [{ id: 'B1', statement: 'All is different now.' }];
  writeFileSync(file, JSON.stringify({ schema: 'diplo-dataset/1', facts }));
  await start(SAY);
  await terminal.untilReady();
  await terminal.untilText('All is different now.');
  expect(terminal.raw).not.toContain('Crimea');
  terminal.send('Q');
  await expectRestored(0);
});

test.each([
  ['the dataset cannot be read', `throw Object.assign(new Error('EIO'), { code: 'EIO' });`, 2],
  ['something is wrong inside', 'Array.prototype.some = undefined;', 70],
])('the terminal comes back when %s', async (_, happening, code) => {
  await start(happening);
  await expectRestored(code);
  expect(terminal.text).toMatch(/^diplo: /m);
  expect(terminal.raw).toContain(ENTER);
  expect(terminal.raw).toContain(LEAVE);
});

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
])('the terminal comes back at %s while it is loaded', async (signal, code) => {
  await start(`process.kill(process.pid, '${signal}');`);
  await expectRestored(code);
  expect(terminal.raw.indexOf(LEAVE)).toBeGreaterThan(terminal.raw.indexOf(ENTER));
});

test('nothing is kept of a timeline that speaks', async () => {
  for (const time of ['first', 'second']) {
    await start(SAY, ['--screen-reader']);
    await terminal.untilText('Press j for the next fact');
    expect(terminal.raw.indexOf('reading'), time).toBeLessThan(terminal.raw.indexOf('A small history'));
    terminal.send('Q');
    await expectRestored(0);
  }
});
