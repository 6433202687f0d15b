/** The timeline beside a shell that stops it, resizes it, and brings it back; and what it lends the terminal to. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolders } from '../support/folders.ts';
import { dataset, open, press, screenOf } from './fixture.ts';
import { hasTmux, Tmux } from './tmux.ts';

const makeFolder = temporaryFolders();
let folder = '';
let tmux: Tmux;

const TIMELINE = '"$NODE" "$BIN" timeline --data facts.json --documents .';

/** The screen that a state of the small dataset has. */
const isScreen = (columns: number, rows: number, keys: string) => {
  const expected = screenOf(press(open(columns, rows), keys)).split('\n');
  return (text: string) => text.split('\n').every((line, row) => line.trimEnd() === (expected[row] ?? ''));
};

function script(name: string, lines: readonly string[]): void {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${lines.join('\n')}\n`);
  chmodSync(file, 0o755);
}

beforeEach(() => {
  folder = makeFolder();
  writeFileSync(path.join(folder, 'facts.json'), JSON.stringify(dataset));
  writeFileSync(path.join(folder, 'post.txt'), 'line of text\n'.repeat(40));
  script('editor', [
    `echo "$@" > ${folder}/edited`,
    `echo "EDITING"; read answer; echo "$answer" >> ${folder}/edited`,
  ]);
});
afterEach(() => tmux.close());

async function start(columns = 80, rows = 24): Promise<void> {
  tmux = new Tmux(columns, rows, { EDITOR: './editor', PAGER: './editor' });
  tmux.type(`cd ${folder}; clear; stty -g > before; echo earlier`);
  await tmux.untilText('earlier');
  tmux.type(TIMELINE);
  await tmux.until('the timeline', isScreen(columns, rows, ''));
}

let compared = 0;

/** The shell has its screen, and the terminal the settings that it had. */
async function expectShell(): Promise<void> {
  const text = await tmux.untilText('earlier');
  expect(text).not.toContain('11 of 11');
  const mark = `compared ${compared++}`;
  tmux.type(`stty -g > after; echo "${mark}."`);
  await tmux.untilText(`${mark}.\n`);
  const [before, after] = ['before', 'after'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
  expect(after).toBe(before);
}

describe.skipIf(!hasTmux)('in a shell', () => {
  test('^Z gives the terminal to the shell, fg brings back the view as it was', async () => {
    await start();
    tmux.press('j');
    await tmux.until('the move', isScreen(80, 24, 'j'));
    tmux.press('C-z');
    await tmux.untilText('Stopped');
    await expectShell();
    tmux.type('fg');
    await tmux.until('the view again', isScreen(80, 24, 'j'));
    tmux.press('j');
    await tmux.until('keys', isScreen(80, 24, 'jj'));
    tmux.press('q');
    await expectShell();
  });

  test.each(['TSTP', 'STOP'])(
    'stopped by kill -%s, resized meanwhile, it goes on in the new size',
    async (signal) => {
      await start();
      tmux.press('j');
      await tmux.until('the move', isScreen(80, 24, 'j'));
      const killer = new Tmux(80, 24);
      killer.type(`pkill -${signal} -f '^[^ ]*node [^ ]*diplo.cjs timeline --data facts.json'; exit`);
      await tmux.untilText('Stopped');
      killer.close();
      if (signal === 'TSTP') await expectShell();
      tmux.resize(120, 30);
      tmux.type('fg');
      await tmux.until('the view in the new size', isScreen(120, 30, 'j'));
      tmux.press('q');
      await expectShell();
    },
  );

  test.each([
    ['e', 'the editor'],
    ['p', 'the pager'],
  ])('%s lends the terminal to %s, at the line, and takes it back whole', async (key) => {
    await start();
    tmux.press('j', key);
    await tmux.untilText('EDITING');
    // A new size while it is lent.
    tmux.resize(100, 30);
    tmux.press('h', 'j', 'Enter');
    await tmux.until('the view again', isScreen(100, 30, 'j'));
    expect(readFileSync(path.join(folder, 'edited'), 'utf8')).toMatch(/^\+24 .*post\.txt\nhj\n$/);
    tmux.press('j');
    await tmux.until('keys', isScreen(100, 30, 'jj'));
    tmux.press('q');
    await expectShell();
  });

  test.each([
    ['Q', 0],
    ['C-c', 130],
  ])('%s leaves nothing behind, exit code %i', async (key, code) => {
    await start();
    tmux.press('M', key);
    await tmux.untilText('earlier');
    tmux.type('echo code $?');
    await tmux.untilText(`code ${code}`);
    await expectShell();
  });

  test('what is copied is in the buffer of tmux', async () => {
    await start();
    tmux.press('j', 'y', 's');
    await tmux.untilText('Copied the statement of A1.');
    await tmux.until('the buffer', () => {
      try {
        return tmux.buffer === 'Putin annexed Crimea in 2014.';
      } catch {
        return false;
      }
    });
  });
});
