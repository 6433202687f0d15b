/** A command line without options is run without Commander: nothing in its answer may tell. */
import { expect, test } from 'vitest';
import type { Io } from '../src/base/io.ts';
import { runProgram } from '../src/program.ts';
import { runWords } from '../src/run.ts';
import { loadShipped } from './query/scoring.ts';
import { ROOT } from './support/run-diplo.ts';

type Run = typeof runWords;

async function answer(run: Run, words: readonly string[], columns: number | undefined): Promise<string> {
  const said: string[] = [];
  const output = {
    write: (text: string) => void said.push(text),
    flush: () => {},
    isTerminal: columns !== undefined,
    columns,
    rows: 24,
  };
  const io: Io = {
    out: output,
    err: output,
    inputIsTerminal: false,
    env: {},
    home: ROOT,
    page: output.write,
    ownProcess: { pid: 1, isRunning: () => true, memory: () => 0, onSignal: () => () => {} },
    openTerminal: () => {
      throw new Error('no terminal here');
    },
  };
  const end = await run(words, io, { program: '1.2.3', dataset: 'the shipped one' }).catch(
    (error: Error) => `${error.name}: ${error.message}`,
  );
  return `${said.join('')}${end}`;
}

const { leaders } = loadShipped();
const lines = [
  '--version',
  '-V',
  'search tariffs',
  'search help',
  'search tarifs kremlin',
  'search zzzz',
  'leader',
  'leader help',
  'leader nobody',
  'leader donald trump',
  'show F012 F013',
  'show nothing',
  'timeline',
  'stats',
  ...leaders.flatMap(({ id, name, aliases }) =>
    [id, name, ...aliases].map((spelling) => `leader ${spelling.toLowerCase().replaceAll(/[\s.]+/g, '-')}`),
  ),
];

test.each(lines)('%s', async (line) => {
  const words = line.split(' ');
  for (const columns of [undefined, 80]) {
    expect(await answer(runWords, words, columns)).toBe(await answer(runProgram, words, columns));
  }
});
