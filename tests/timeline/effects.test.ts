/** What the timeline does outside of itself: the clipboard, the mouse, the reader's own documents. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyText, openSource, setMouse, suspend } from '../../src/timeline/effects.ts';
import type { TimelineInput } from '../../src/timeline/input.ts';
import { createViewContext } from '../../src/view/context.ts';
import { chooseGlyphs } from '../../src/view/glyphs.ts';
import { plainTheme } from '../../src/view/theme.ts';
import { makeDataset, makeDocument } from '../support/datasets.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const TEXT = 'Erste Zeile\n🙂 zweite\ndritte';
const dataset = makeDataset({
  documents: [makeDocument({ id: 'post', title: 'The Post', file: 'may/post.txt' })],
});

/** Programs by these names, which write down what they were given. */
function makePrograms(names: readonly string[]): { folder: string; told: (name: string) => string } {
  const folder = makeFolder();
  for (const name of names) {
    const script = `#!/bin/sh\n{ for each in "$@"; do echo "$each"; done; [ "$1" != load-buffer ] || cat; } > "${folder}/${name}.told"\n`;
    writeFileSync(path.join(folder, name), script);
    chmodSync(path.join(folder, name), 0o755);
  }
  return {
    folder,
    told: (name) => {
      const file = path.join(folder, `${name}.told`);
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    },
  };
}

function makeInput(parts: Partial<TimelineInput>): { input: TimelineInput; did: string[] } {
  const did: string[] = [];
  const terminal = {
    stdout: { write: (text: string) => did.push(text) },
    stop: () => did.push('stopped'),
    measure: () => did.push('measured'),
  };
  const context = createViewContext(dataset, plainTheme, chooseGlyphs({}), 80);
  return {
    input: { context, env: {}, documents: undefined, terminal, ...parts } as unknown as TimelineInput,
    did,
  };
}

describe('copying', () => {
  test('hands the text to the terminal in base64', () => {
    const { input, did } = makeInput({});
    copyText('Zelenskyy — 🙂', input);
    const [lead, ending] = ['\u001b]52;c;', '\u0007'];
    expect(did).toEqual([expect.stringContaining(lead)]);
    expect(did[0]?.endsWith(ending)).toBe(true);
    const encoded = did[0]?.slice(lead.length, -ending.length) ?? '';
    expect(Buffer.from(encoded, 'base64').toString()).toBe('Zelenskyy — 🙂');
  });

  test('within tmux its buffer gets the text too', () => {
    const { folder, told } = makePrograms(['tmux']);
    const { input } = makeInput({ env: { TMUX: '/tmp/socket,1,0', PATH: `${folder}:/bin:/usr/bin` } });
    copyText('said so', input);
    expect(told('tmux')).toBe('load-buffer\n-w\n-\nsaid so');
  });
});

test('the mouse is turned on and off by opposite sequences', () => {
  const { input, did } = makeInput({});
  setMouse(true, input);
  setMouse(false, input);
  expect(did).toEqual(['\u001b[?1000h\u001b[?1006h', '\u001b[?1006l\u001b[?1000l']);
});

test('suspending gives the terminal away before it stops, and measures it afterwards', async () => {
  const { input, did } = makeInput({});
  await suspend(input, async (use) => {
    did.push('lent');
    await use();
    did.push('returned');
  });
  expect(did).toEqual(['lent', 'stopped', 'returned', 'measured']);
});

describe('opening a source', () => {
  const start = Array.from('Erste Zeile\n🙂 zweite\n').length;
  const lend = async (use: () => void | Promise<void>) => use();
  const source = { type: 'open', document: 'post', start } as const;

  /** A folder that holds the copy where the dataset says, deeper than at its top. */
  function makeCopies(): string {
    const folder = makeFolder();
    mkdirSync(path.join(folder, 'may'));
    writeFileSync(path.join(folder, 'may/post.txt'), TEXT);
    return folder;
  }

  test.each([
    [{ PAGER: 'reads' }, 'pager', 'reads'],
    [{}, 'pager', 'less'],
    [{ VISUAL: 'looks', EDITOR: 'writes' }, 'editor', 'looks'],
    [{ VISUAL: '', EDITOR: 'writes' }, 'editor', 'writes'],
    [{}, 'editor', 'vi'],
  ] as const)('with %j the %s is %s, at the line of the passage', async (env, program, command) => {
    const documents = makeCopies();
    const { folder, told } = makePrograms([command]);
    const { input } = makeInput({ documents, env: { ...env, PATH: `${folder}:/bin:/usr/bin` } });
    expect(await openSource({ ...source, program }, input, lend)).toBe('');
    expect(told(command).split('\n').slice(0, 2)).toEqual(['+3', path.join(documents, 'may/post.txt')]);
  });

  test('the first line is line 1', async () => {
    const { folder, told } = makePrograms(['vi']);
    const { input } = makeInput({ documents: makeCopies(), env: { PATH: `${folder}:/bin:/usr/bin` } });
    await openSource({ ...source, start: 0, program: 'editor' }, input, lend);
    expect(told('vi')).toMatch(/^\+1\n/);
  });

  test('what goes wrong is told', async () => {
    const documents = makeCopies();
    const at = (parts: Partial<TimelineInput>, document = 'post') =>
      openSource({ ...source, document, program: 'editor' }, makeInput(parts).input, lend);
    expect(await at({})).toBe('Start with --documents FOLDER to open the sources.');
    expect(await at({ documents: makeFolder() })).toMatch(/ holds no copy of The Post\.$/);
    expect(await at({ documents }, 'gone')).toMatch(/ holds no copy of gone\.$/);
    expect(await at({ documents: `${documents}/none` })).toMatch(/^cannot read the documents: no folder /);
    expect(await at({ documents, env: { EDITOR: 'no-such\u001bprogram', PATH: '/nowhere' } })).toMatch(
      /^no-such\P{Cc}+program could not be started\.$/u,
    );
  });
});
