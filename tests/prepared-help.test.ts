import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPreparedHelp, helpFile } from '../src/prepared-help.ts';
import { temporaryFolders } from './support/folders.ts';
import { createTestIo } from './support/run-diplo.ts';

const makeFolder = temporaryFolders();

/** An installed program whose help texts say which one they are. */
function install(): string {
  const home = makeFolder();
  mkdirSync(`${home}/dist/help`, { recursive: true });
  for (const words of [[], ['--help']])
    for (const colored of [false, true]) {
      const file = helpFile(words, colored);
      writeFileSync(
        `${home}/${file}`,
        `${words.length === 0 ? 'start' : 'all'}, ${colored ? 'colored' : 'plain'}`,
      );
    }
  return home;
}

test.each([
  [[], {}, 'start, plain'],
  [['--help'], {}, 'all, plain'],
  [['-h'], {}, 'all, plain'],
  [['-h'], { columns: 80 }, 'all, colored'],
  [[], { columns: 200 }, 'start, colored'],
  [[], { columns: 200, env: { NO_COLOR: '1' } }, 'start, plain'],
  [[], { columns: 79 }, undefined],
  [['help'], {}, undefined],
  [['-h', 'search'], {}, undefined],
  [['--version'], {}, undefined],
])('%j with %j is %j', (words, surroundings, text) => {
  const io = createTestIo([], [], { ...surroundings, home: install() });
  expect(findPreparedHelp(words, io)).toBe(text);
});
