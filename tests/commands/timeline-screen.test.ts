/** What the interactive timeline is started with, and when it is started at all. */
import { afterEach, expect, test, vi } from 'vitest';
import { runWords } from '../../src/run.ts';
import { runTimeline } from '../../src/timeline/app.tsx';
import type { TimelineInput } from '../../src/timeline/input.ts';
import { createTestIo, ROOT } from '../support/run-diplo.ts';

vi.mock('../../src/timeline/app.tsx', () => ({ runTimeline: vi.fn(async () => 0) }));
afterEach(() => vi.mocked(runTimeline).mockClear());

const DATA = ['--data', `${ROOT}/tests/fixtures/lakes.json`];

/** Runs `diplo timeline` where somebody can type; the input of the screen, if there is one, and what is written. */
async function run(words: readonly string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const held: string[] = [];
  const io = {
    ...createTestIo(out, [], { columns: 80, env: { TERM: 'xterm', ...env } }),
    inputIsTerminal: true,
    openTerminal: () =>
      ({
        holdKeys: () => {
          held.push('held');
          return () => held.push('released');
        },
      }) as unknown as TimelineInput['terminal'],
  };
  const all = ['timeline', ...words, ...(words.includes('--data') ? [] : DATA)];
  const code = await runWords(all, io, { program: '0', dataset: '' }).catch((error: Error) => error.message);
  const [[input] = []] = vi.mocked(runTimeline).mock.calls;
  return { code, input, out, held };
}

test('without options it shows all facts in time order, undated ones last', async () => {
  const { code, input } = await run([]);
  expect(code).toBe(0);
  expect(input).toMatchObject({ mouse: false, screenReader: false, documents: undefined });
  expect(input?.facts.length).toBeGreaterThan(5);
  expect(input?.facts.at(-1)?.date).toBeNull();
});

test('options reach it', async () => {
  const { input } = await run(['--limit', '2', '--mouse', '--screen-reader', '--documents', 'texts']);
  expect(input).toMatchObject({ mouse: true, screenReader: true, documents: 'texts', options: { limit: 2 } });
});

test.each([
  ['1', true],
  ['true', true],
  ['0', false],
  ['', false],
])('INK_SCREEN_READER=%s: spoken %j', async (value, spoken) => {
  expect((await run([], { INK_SCREEN_READER: value })).input?.screenReader).toBe(spoken);
});

test('its search is made when it is first used', async () => {
  const { input } = await run([]);
  await input?.finder.load();
  await input?.finder.warm();
  let ready = false;
  await input?.finder.prepare(() => {
    ready = true;
  });
  expect(ready).toBe(true);
  expect(input?.finder.find('salt').facts.length).toBeGreaterThan(0);
});

test.each([
  [['--marked', 'json'], /^\{\n/],
  [['--marked', 'markdown'], /^- /],
  [[], /^F0\d\d /],
])('marked facts are printed with %j', async (words, text) => {
  const { input, out } = await run(words, { NO_COLOR: '1' });
  input?.onMarked(input.facts.slice(0, 1));
  expect(out.join('')).toMatch(text);
});

test('keys wait from before the dataset is read until somebody reads them, whatever happens', async () => {
  expect((await run([])).held[0]).toBe('held');
  expect((await run(['--leader', 'bo', '--from', '3000'])).held.slice(0, 2)).toEqual(['held', 'released']);
  const missing = await run(['--data', 'no-such-file.json']);
  expect(missing.code).toContain('no-such-file.json');
  expect(missing.held).toEqual(['held', 'released']);
  expect((await run(['--plain'])).held).toEqual([]);
});

test.each([
  [['--plain'], {}],
  [['--json'], {}],
  [['--quiet'], {}],
  [[], { TERM: 'dumb' }],
  [['--leader', 'bo', '--from', '3000'], {}],
])('it is not started with %j and %j', async (words, env) => {
  expect((await run(words, env)).input).toBeUndefined();
});
