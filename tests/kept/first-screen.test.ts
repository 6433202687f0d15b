/** The first screen of the timeline that an earlier run has kept: shown where nothing it was made of has changed. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CLEAR, ENTER, LEAVE, type SignalName } from '../../src/base/terminal.ts';
import { openFirstScreen, type Start } from '../../src/kept/first-screen.ts';

let folder = '';
let dataset = '';
let cache = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diplo-first-'));
  cache = path.join(folder, 'cache');
  dataset = path.join(folder, 'facts.json');
  writeFileSync(dataset, '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A start of the program on a terminal, and what happens to that. */
function begin(changes: Partial<Omit<Start, 'terminal' | 'exit'>> & { columns?: number } = {}) {
  const { columns = 80, ...rest } = changes;
  const happened: string[] = [];
  const handlers = new Map<SignalName, () => void>();
  const size = { columns, rows: 24 };
  const screen = openFirstScreen({
    words: ['timeline'],
    folder: () => '/here',
    home: '/program',
    ...rest,
    env: { XDG_CACHE_HOME: cache, LANG: 'C.UTF-8', ...rest.env },
    exit: (code) => happened.push(`exit ${code}`),
    terminal: {
      size,
      show: (text) => happened.push(text),
      holdKeys: () => {
        happened.push('held');
        return () => happened.push('released');
      },
      onSignal(name, handle) {
        handlers.set(name, handle);
        return () => handlers.delete(name);
      },
      stop: () => happened.push('stopped'),
    },
  });
  return { ...screen, size, happened, handlers };
}

/** A run that shows lines, reads some of the environment, and ends. */
function runOnce(lines: string, changes: Parameters<typeof begin>[0] = {}, names = ['LANG', 'NO_COLOR']) {
  const screen = begin(changes);
  for (const name of names) Reflect.get(screen.env, name);
  screen.madeOf([dataset, path.join(folder, 'none.json')]);
  screen.show(lines);
  screen.keep();
  return screen.happened;
}

/** What is on the screen before anything is loaded. */
function earlyText(changes?: Parameters<typeof begin>[0]): string | undefined {
  return begin(changes)
    .happened.find((text) => text.startsWith(ENTER))
    ?.slice(ENTER.length);
}

test('the first start shows its screen when it is made, the next one at once', () => {
  expect(runOnce('the facts')).toEqual([`${ENTER}the facts`]);
  const next = begin();
  expect(next.happened).toEqual(['held', `${ENTER}the facts`]);
  next.show('the facts');
  expect(next.happened).toHaveLength(2);
  expect([...next.handlers]).toEqual([]);
  next.releaseKeys?.();
  expect(next.happened.at(-1)).toBe('released');
});

test('another screen than the one kept takes its place, now and at the next start', () => {
  runOnce('before');
  expect(runOnce('after')).toEqual(['held', `${ENTER}before`, `${CLEAR}after`]);
  expect(earlyText()).toBe('after');
});

test('what was kept is not written again when it still holds', () => {
  runOnce('the facts');
  const [name = ''] = readdirSync(path.join(cache, 'diplo'));
  const file = path.join(cache, 'diplo', name);
  utimesSync(file, 1, 1);
  const before = readFileSync(file);
  runOnce('the facts');
  expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(path.join(cache, 'diplo'))).toEqual([name]);
});

test.each<[string, Parameters<typeof begin>[0]]>([
  ['words', { words: ['timeline', '--leader', 'xi'] }],
  ['folder', { folder: () => '/there' }],
  ['program', { home: '/other' }],
  ['size', { columns: 81 }],
  ['environment', { env: { LANG: 'C' } }],
  ['environment', { env: { NO_COLOR: '1' } }],
])('is not shown with another %s', (_, changes) => {
  runOnce('the facts');
  expect(earlyText(changes)).toBeUndefined();
  expect(earlyText()).toBe('the facts');
});

test('what was not read of the environment does not matter', () => {
  runOnce('the facts');
  expect(earlyText({ env: { LANG: 'C.UTF-8', SHLVL: '2' } })).toBe('the facts');
});

test('nothing is kept of what is read of the environment once it is shown', () => {
  const screen = begin({ env: { TOKEN: 'secret' } });
  screen.madeOf([dataset]);
  screen.show('the facts');
  // As Node does for every program that is started.
  Object.entries(screen.env);
  screen.keep();
  const [name = ''] = readdirSync(path.join(cache, 'diplo'));
  expect(readFileSync(path.join(cache, 'diplo', name), 'utf8')).not.toMatch(/TOKEN|secret/);
  expect(earlyText({ env: { TOKEN: 'another' } })).toBe('the facts');
});

test('is not kept for the size that the terminal had before it was shown', () => {
  const screen = begin();
  screen.madeOf([dataset]);
  screen.size.columns = 100;
  screen.show('the facts, more widely');
  screen.keep();
  expect(existsSync(cache)).toBe(false);
});

test.each<[string, () => void]>([
  ['is longer', () => appendFileSync(dataset, ' ')],
  ['was written again', () => utimesSync(dataset, 1, 1)],
  ['is gone', () => rmSync(dataset)],
  ['is there now', () => writeFileSync(path.join(folder, 'none.json'), '{}')],
  [
    'cannot be looked at',
    () => {
      rmSync(dataset);
      symlinkSync(dataset, dataset);
    },
  ],
  [
    'is a folder',
    () => {
      rmSync(dataset);
      mkdirSync(dataset);
    },
  ],
])('is not shown when a file that it was made of %s', (_, change) => {
  runOnce('the facts');
  expect(earlyText()).toBe('the facts');
  change();
  expect(earlyText()).toBeUndefined();
});

test('is not kept when it was made of what is no file', () => {
  const screen = begin();
  screen.madeOf([dataset, '/dev/null']);
  screen.show('the facts');
  screen.keep();
  expect(existsSync(cache)).toBe(false);
});

test('nothing is kept of a screen that was never shown, or of which it is not known what it was made of', () => {
  const unseen = begin();
  unseen.madeOf([dataset]);
  unseen.keep();
  const unknown = begin();
  unknown.show('the facts');
  unknown.keep();
  expect(existsSync(cache)).toBe(false);
});

test('is not shown when a file that it was made of has changed before it was kept', () => {
  const screen = begin();
  screen.madeOf([dataset]);
  screen.show('the facts');
  appendFileSync(dataset, ' ');
  screen.keep();
  expect(earlyText()).toBeUndefined();
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s while it is loaded gives the terminal back', (name, code) => {
  runOnce('the facts');
  const { happened, handlers } = begin();
  handlers.get(name)?.();
  expect(happened.slice(2)).toEqual(['released', LEAVE, `exit ${code}`]);
});

test('stopped while it is loaded, it stops once there is somebody who can give the terminal away', () => {
  runOnce('the facts');
  const { show, happened, handlers } = begin();
  handlers.get('SIGTSTP')?.();
  expect(happened).toHaveLength(2);
  show('the facts');
  expect(happened.slice(2)).toEqual(['stopped']);
  expect([...handlers]).toEqual([]);
});

test('a start that fails gives the terminal back once, one that goes on does not', () => {
  runOnce('the facts');
  const failed = begin();
  failed.leave();
  failed.leave();
  expect(failed.happened.slice(2)).toEqual(['released', LEAVE]);
  const good = begin();
  good.show('the facts');
  good.leave();
  expect(good.happened).toHaveLength(2);
  const empty = begin({ columns: 60 });
  empty.leave();
  expect(empty.happened).toEqual([]);
});

test('without a cache folder, or one that can be written, nothing is kept', () => {
  for (const env of [{ XDG_CACHE_HOME: '' }, { XDG_CACHE_HOME: '/proc/none' }]) {
    runOnce('the facts', { env });
    expect(earlyText({ env })).toBeUndefined();
  }
});

test('a folder that is gone keeps nothing', () => {
  const gone = () => {
    throw new Error('ENOENT');
  };
  runOnce('the facts', { folder: gone });
  expect(existsSync(cache)).toBe(false);
});

test('what somebody else could have written is not shown', () => {
  runOnce('the facts');
  const [name = ''] = readdirSync(path.join(cache, 'diplo'));
  chmodSync(path.join(cache, 'diplo', name), 0o666);
  expect(earlyText()).toBeUndefined();
});

test('what is damaged is not shown', () => {
  runOnce('the facts of the matter');
  const [name = ''] = readdirSync(path.join(cache, 'diplo'));
  const file = path.join(cache, 'diplo', name);
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, flip, cut) => {
      const bytes = Buffer.from(cut ? whole.subarray(0, at) : whole);
      if (!cut) bytes.writeUInt8((bytes[at] ?? 0) ^ flip, at);
      writeFileSync(file, bytes);
      expect(earlyText()).toBeUndefined();
    }),
  );
  writeFileSync(file, whole);
  expect(earlyText()).toBe('the facts of the matter');
  writeFileSync(file, Buffer.alloc(4));
  expect(earlyText()).toBeUndefined();
  writeFileSync(file, Buffer.alloc(1 << 22, ' '));
  expect(earlyText()).toBeUndefined();
});
