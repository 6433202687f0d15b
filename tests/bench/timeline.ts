/**
 * `npm run bench:timeline`: the interactive timeline on a pseudo-terminal of 120x40, beside `node -e 0` and fzf in
 * the same run. Build first. Medians of an odd number of rounds; CPU time is that of all threads.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measure, median, quantile } from './cpu-time.ts';
import { HeldTerminal } from './held-terminal.ts';
import { renderTable } from './render-table.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../bin/diplo.cjs');
const ROUNDS = 15;
const KEYS = 60;
const FLOOD = 5000;
const QUIET_MS = 60;
const DOWN = '\u001b[B';
const UP = '\u001b[A';
/** Ink has drawn its first frame, and takes keys. */
const isLive = (output: string) => output.includes('\u001b[?2004h') && output.includes('\u001b[?2026l');

type Row = [what: string, measured: string, goal: string];

const folder = mkdtempSync(path.join(tmpdir(), 'diplo-bench-timeline-'));
try {
  const [list, large] = [makeFacts(2000), makeFacts(100_000)];
  const rows = [
    ...(await startUp()),
    ...(await bytes('the shipped facts', [])),
    ...(await bytes('2,000 facts', ['--data', list])),
    ...(await keyToFrame(list)),
    await flood(large),
    await filterKeys(large, 0),
    await filterKeys(large, 100),
  ];
  process.stdout.write(`${renderTable(['timeline at 120x40', 'measured', 'goal'], rows)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

/** The time from start to first content and live frame, and what the CPU has done by then. */
async function startUp(): Promise<Row[]> {
  const [bare, bareCpu, made, kept, keptCpu, live, liveCpu] = Array.from({ length: 7 }, (): number[] => []);
  const cache = path.join(folder, 'cache');
  const isShown = (output: string) => output.includes(' facts');
  for (let round = 0; round < ROUNDS; round++) {
    const node = new HeldTerminal([process.execPath, '-e', '0']);
    await node.ended;
    bare?.push(node.age);
    bareCpu?.push((await measure([process.execPath, '-e', '0'], { terminal: true })).cpu);
    rmSync(cache, { recursive: true, force: true });
    const before = new HeldTerminal([process.execPath, PROGRAM, 'timeline'], cache);
    made?.push(await before.until(isShown));
    await before.until(isLive);
    // It keeps its first screen when it is left.
    before.send('Q');
    await before.ended;
    const held = new HeldTerminal([process.execPath, PROGRAM, 'timeline'], cache);
    kept?.push(await held.until(isShown));
    keptCpu?.push(held.cpu);
    live?.push(await held.until(isLive));
    liveCpu?.push(held.cpu);
    await held.end();
  }
  const ratio = (own: number[] = [], other: number[] = []) => (median(own) / median(other)).toFixed(2);
  return [
    [
      '`node -e 0`: time, CPU time, ms',
      `${median(bare ?? []).toFixed(1)}, ${median(bareCpu ?? []).toFixed(1)}`,
      '',
    ],
    ['first content ÷ `node -e 0`: time', ratio(kept, bare), '1.1'],
    ['first content ÷ `node -e 0`: CPU time', ratio(keptCpu, bareCpu), '1.1'],
    ['first content of a view that was never shown: time', ratio(made, bare), ''],
    ['live Ink frame ÷ `node -e 0`: time', ratio(live, bare), nodeGoal()],
    ['live Ink frame ÷ `node -e 0`: CPU time', ratio(liveCpu, bareCpu), nodeGoal()],
  ];
}

function nodeGoal(): string {
  return process.version.startsWith('v20.') ? '4.5' : '3.5';
}

/** What a line move writes: from the first line down, and where the list scrolls under the cursor. */
async function bytes(what: string, args: readonly string[]): Promise<Row[]> {
  const held = new HeldTerminal([process.execPath, PROGRAM, 'timeline', ...args]);
  await held.until(isLive);
  await held.untilQuiet(QUIET_MS);
  const written = async (key: string) => {
    const before = Buffer.byteLength(held.output);
    held.send(key);
    await held.untilQuiet(QUIET_MS);
    return Buffer.byteLength(held.output) - before;
  };
  const still: number[] = [];
  for (let key = 0; key < 12; key++) still.push(await written(DOWN));
  // From the end up to the first row, and on.
  await written('G');
  for (let key = 0; key < 36; key++) await written(UP);
  const scrolling: number[] = [];
  for (let key = 0; key < 12; key++) scrolling.push(await written(UP));
  await held.end();
  return [
    [`bytes a line move, ${what}`, spread(still), '1024'],
    [`bytes a line move that scrolls, ${what}`, spread(scrolling), '1536'],
  ];
}

function spread(values: readonly number[]): string {
  return `${median(values)} (most ${Math.max(...values)})`;
}

/** CPU time a key, beside fzf with the same statements: keys come as from a key held down. */
async function keyToFrame(file: string): Promise<Row[]> {
  const has = spawnSync('fzf', ['--version']).status === 0;
  const statements = path.join(folder, 'list.txt');
  const [own, fzf]: [number[], number[]] = [[], []];
  for (let round = 0; round < 5; round++) {
    const held = new HeldTerminal([process.execPath, PROGRAM, 'timeline', '--data', file]);
    await held.until(isLive);
    own.push(await cpuPerKey(held, 'j'));
    if (!has) continue;
    const other = new HeldTerminal(['bash', '-c', 'exec fzf --reverse < "$0"', statements]);
    await other.until((output) => output.includes('2000/2000'));
    fzf.push(await cpuPerKey(other, DOWN));
  }
  const ms = `${median(own).toFixed(2)} ms`;
  if (!has) return [['CPU time a key, fzf is not installed (apt install fzf)', ms, '']];
  const ratio = (median(own) / median(fzf)).toFixed(2);
  return [[`CPU time a key, ${ms}, ÷ fzf, ${median(fzf).toFixed(2)} ms`, ratio, '2']];
}

async function cpuPerKey(held: HeldTerminal, key: string): Promise<number> {
  const pressAll = async () => {
    for (let count = 0; count < KEYS; count++) {
      held.send(key);
      await new Promise((resolve) => setTimeout(resolve, 33));
    }
    await held.untilQuiet(QUIET_MS);
  };
  await held.untilQuiet(QUIET_MS);
  await pressAll();
  const before = held.cpu;
  await pressAll();
  const spent = (held.cpu - before) / KEYS;
  await held.end();
  return spent;
}

/** CPU time of a key that was held down for minutes while nobody read it. */
async function flood(file: string): Promise<Row> {
  const spent: number[] = [];
  for (let round = 0; round < 5; round++) {
    const held = new HeldTerminal([process.execPath, PROGRAM, 'timeline', '--data', file]);
    await held.until(isLive);
    await held.untilQuiet(500);
    const [before, from] = [held.cpu, held.output.length];
    // The last key says that it has been reached.
    held.send(`${'j'.repeat(FLOOD)}M`);
    await held.until((output) => output.includes('click a fact'), from);
    spent.push(held.cpu - before);
    await held.end();
  }
  return [`CPU time of ${FLOOD} keys that come at once`, `${median(spent).toFixed(0)} ms`, ''];
}

/** From a letter of the filter to its echo, each typed so long after the one before shows. */
async function filterKeys(file: string, pause: number): Promise<Row> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const held = new HeldTerminal([process.execPath, PROGRAM, 'timeline', '--data', file]);
    await held.until(isLive);
    await held.untilQuiet(500);
    held.send('/');
    await held.until((output) => output.includes('type to look'));
    for (const letter of 'tariffs on steel') {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const [from, at] = [held.output.length, held.age];
      held.send(letter);
      times.push((await held.until((output) => output.includes('\u001b[?2026l'), from)) - at);
    }
    await held.end();
  }
  const cells = `${median(times).toFixed(1)} ms (p95 ${quantile(times, 0.95).toFixed(1)})`;
  return [`a letter of the filter shows, 100,000 facts, typed ${pause} ms apart`, cells, '16 ms'];
}

/** A dataset of invented facts, and its statements as lines; of the length that sentences have. */
function makeFacts(count: number): string {
  const words = 'tariffs on steel summit treaty visit spoke president minister Berlin Moscow ceasefire'.split(
    ' ',
  );
  const facts = Array.from({ length: count }, (_, index) => ({
    id: `F${index}`,
    kind: 'event',
    date: { edtf: `${1900 + (index % 120)}-${String((index % 12) + 1).padStart(2, '0')}-11` },
    statement: `Fact ${index}: ${Array.from({ length: 16 }, (__, at) => words[(index * (at + 3) + at) % words.length]).join(' ')}.`,
  }));
  const file = path.join(folder, `facts-${count}.json`);
  writeFileSync(file, JSON.stringify({ schema: 'diplo-dataset/1', title: 'Invented', facts }));
  if (count === 2000)
    writeFileSync(path.join(folder, 'list.txt'), facts.map((fact) => fact.statement).join('\n'));
  return file;
}
