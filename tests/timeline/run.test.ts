import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { pause } from '../../src/base/files.ts';
import { sortByTime } from '../../src/query/order.ts';
import { runTimeline } from '../../src/timeline/app.tsx';
import type { TimelineInput } from '../../src/timeline/input.ts';
import { createViewContext } from '../../src/view/context.ts';
import { chooseGlyphs } from '../../src/view/glyphs.ts';
import { plainTheme } from '../../src/view/theme.ts';
import { dataset } from './fixture.ts';

/** A terminal that only writes down what happens to it. */
function fakeTerminal() {
  const raw: boolean[] = [];
  const signals = new Map<string, (reason?: unknown) => void>();
  let written = '';
  let measured = 0;
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => raw.push(on),
    ref: () => {},
    unref: () => {},
  });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  stdout.on('data', (chunk: Buffer) => {
    written += chunk.toString();
  });
  const edge = {
    show: (text: string) => stdout.write(text),
    size: { columns: 80, rows: 24 },
    stdin,
    stdout,
    stderr: new PassThrough(),
    onSignal(name: string, handle: (reason?: unknown) => void) {
      signals.set(name, handle);
      return () => signals.delete(name);
    },
    stop: () => {},
    measure: () => {
      measured++;
    },
  };
  return { edge, stdin, stdout, signals, raw, written: () => written, measured: () => measured };
}

function inputFor(terminal: ReturnType<typeof fakeTerminal>, change: Partial<TimelineInput>): TimelineInput {
  return {
    facts: sortByTime(dataset.facts),
    context: createViewContext(dataset, plainTheme, chooseGlyphs({}), 80),
    colorLevel: 0,
    options: {},
    dataFile: undefined,
    documents: undefined,
    mouse: false,
    screenReader: false,
    env: {},
    finder: {
      find: () => ({ facts: new Uint32Array(), complete: true, inStatement: () => [] }),
      load: async () => {},
      warm: async () => {},
      prepare: async () => {},
    },
    releaseKeys: () => {},
    terminal: terminal.edge as unknown as TimelineInput['terminal'],
    onMarked: () => {},
    ...change,
  };
}

async function untilWritten(terminal: ReturnType<typeof fakeTerminal>, text: string): Promise<void> {
  while (!terminal.written().includes(text)) await new Promise((resolve) => setTimeout(resolve, 5));
}

function expectRestored({ written, raw, signals }: ReturnType<typeof fakeTerminal>): void {
  const last = (text: string) => written().lastIndexOf(text);
  expect(last('\u001b[?1049l')).toBeGreaterThan(last('\u001b[?1049h'));
  expect(last('\u001b[?25h')).toBeGreaterThan(last('\u001b[?25l'));
  expect(raw.at(-1)).toBe(false);
  expect(signals.size).toBe(0);
}

test('a throw while a key is dealt with gives the terminal back, and is handed on', async () => {
  const terminal = fakeTerminal();
  const find = () => {
    throw new Error('broken matcher');
  };
  const input = inputFor(terminal, {
    finder: { find, load: async () => {}, warm: async () => {}, prepare: async () => {} },
  });
  const ended = runTimeline(input);
  await untilWritten(terminal, '\u001b[?2004h');
  terminal.stdin.write('/a');
  await expect(ended).rejects.toThrow('broken matcher');
  expectRestored(terminal);
});

test('so does a failure in the background', async () => {
  const terminal = fakeTerminal();
  const prepare = () => Promise.reject(new Error('no corrections'));
  const ended = runTimeline(
    inputFor(terminal, {
      finder: {
        find: () => ({ facts: new Uint32Array(), complete: true, inStatement: () => [] }),
        load: async () => {},
        warm: async () => {},
        prepare,
      },
    }),
  );
  await untilWritten(terminal, '\u001b[?2004h');
  terminal.stdin.write('/');
  await expect(ended).rejects.toThrow('no corrections');
  expectRestored(terminal);
});

test('a terminal that is gone ends it as a hangup does', async () => {
  const terminal = fakeTerminal();
  const ended = runTimeline(inputFor(terminal, {}));
  await untilWritten(terminal, '\u001b[?2004h');
  terminal.edge.stdout.emit('error', Object.assign(new Error('write EIO'), { code: 'EIO' }));
  expect(await ended).toBe(129);
});

test('until the terminal is given back it listens to signals, and keys wait', async () => {
  const terminal = fakeTerminal();
  const happened: string[] = [];
  const releaseKeys = () => happened.push('released');
  const ended = runTimeline(inputFor(terminal, { releaseKeys }));
  await untilWritten(terminal, '\u001b[?2004h');
  terminal.stdout.on('data', (chunk: Buffer) => {
    if (chunk.includes('\u001b[?1049l')) happened.push(...terminal.signals.keys());
  });
  happened.length = 0;
  terminal.stdin.write('Q');
  expect(await ended).toBe(0);
  expect(happened).toEqual(expect.arrayContaining(['SIGINT', 'SIGTERM', 'SIGHUP']));
  expect(happened.indexOf('released')).toBe(happened.length - 1);
  expectRestored(terminal);
});

test('stopped and resized from outside, it asks for the size once it goes on', async () => {
  const terminal = fakeTerminal();
  const ended = runTimeline(inputFor(terminal, {}));
  await untilWritten(terminal, '\u001b[?2004h');
  terminal.signals.get('SIGCONT')?.();
  while (terminal.measured() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  terminal.signals.get('SIGTERM')?.();
  expect(await ended).toBe(143);
  expectRestored(terminal);
});

test('stopped anew as soon as it goes on, it comes back once more', async () => {
  const terminal = fakeTerminal();
  let stops = 0;
  terminal.edge.stop = () => {
    stops++;
    // It stands still, and what was due meanwhile is done before it is told that it goes on.
    pause(100);
    setTimeout(() => terminal.signals.get('SIGCONT')?.(), 5);
  };
  const ended = runTimeline(inputFor(terminal, {}));
  await untilWritten(terminal, '\u001b[?2004h');
  for (const times of [1, 2]) {
    terminal.stdin.write('\u001a');
    while (terminal.measured() < times) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  terminal.signals.get('SIGTERM')?.();
  expect(await ended).toBe(143);
  expect(stops).toBe(2);
  expectRestored(terminal);
});

test('so does what nothing catches', async () => {
  const terminal = fakeTerminal();
  const ended = runTimeline(inputFor(terminal, {}));
  await untilWritten(terminal, '\u001b[?2004h');
  terminal.signals.get('uncaughtException')?.(new Error('from a timer'));
  await expect(ended).rejects.toThrow('from a timer');
  expectRestored(terminal);
});

test('options that name nothing are refused before anything is shown', async () => {
  const terminal = fakeTerminal();
  await expect(runTimeline(inputFor(terminal, { options: { at: ['nowhere'] } }))).rejects.toThrow('nowhere');
  expect(terminal.written()).toBe('');
});
