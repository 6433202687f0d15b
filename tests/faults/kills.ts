/** Builds and searches that are killed at any moment: the old file or the new one, and in the end nothing beside it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeLarge } from '../bench/large-dataset.ts';
import type { Random } from '../fuzz/random.ts';
import { litterIn, type Outcome, runProgram } from './scenario.ts';

const AFTER_FIRST_WRITE = 80;
const STORY = 'On 14 March 2025 Vladimir Putin said that he had met Xi Jinping in Beijing in 2024.\n\n';

const OWN = ['story.txt', 'facts.json'];

/** A file that is built again and again, of two contents by turns, and how it fared. */
class Victim {
  readonly seen = { old: 0, renewed: 0, finished: 0, leftBehind: 0 };
  readonly faults: string[] = [];
  readonly #folder: string;
  readonly #digests = new Map<string, string>();
  #current = 'two';

  constructor(folder: string) {
    this.#folder = folder;
    writeFileSync(path.join(folder, 'story.txt'), STORY.repeat(400));
  }

  build(title: string, started?: (kill: () => void) => void) {
    const words = ['build', 'story.txt', '-o', 'facts.json', '--title', title];
    return runProgram(words, { cwd: this.#folder, ...(started ? { started } : {}) });
  }

  /** Builds both contents whole; gives the milliseconds that it takes. */
  async learn(): Promise<number> {
    let longest = 0;
    for (const title of ['one', 'two']) {
      longest = (await this.build(title)).milliseconds;
      this.#digests.set(title, this.#digest() ?? '');
    }
    return longest;
  }

  /** @param end ends the build at the moment that it likes */
  async attack(end: (kill: () => void) => void): Promise<void> {
    const { signal } = await this.build(this.#current === 'one' ? 'two' : 'one', end);
    if (signal === null) this.seen.finished += 1;
    const digest = this.#digest();
    const found = [...this.#digests].find((entry) => entry[1] === digest)?.[0];
    if (found === undefined) this.faults.push(digest === undefined ? 'no file' : 'a torn file');
    else if (found === this.#current) this.seen.old += 1;
    else this.seen.renewed += 1;
    this.seen.leftBehind = Math.max(this.seen.leftBehind, this.litter().length);
    this.#current = found ?? this.#current;
  }

  litter(): string[] {
    return litterIn(this.#folder, OWN);
  }

  #digest(): string | undefined {
    const file = path.join(this.#folder, 'facts.json');
    return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;
  }
}

/** @param kills how many */
export async function killBuilds(folder: string, kills: number, random: Random): Promise<Outcome> {
  const victim = new Victim(folder);
  const milliseconds = await victim.learn();
  for (let kill = 0; kill < kills && victim.faults.length < 10; kill++) {
    const late = random.chance(0.5);
    // Most of what is written is written in the first of these milliseconds.
    const delay = late ? random.next() ** 4 * AFTER_FIRST_WRITE : random.next() * milliseconds * 1.1;
    await victim.attack((end) => (late ? killAfterWrite(folder, delay, end) : setTimeout(end, delay)));
  }
  await victim.build('one');
  const { old, renewed, finished, leftBehind } = victim.seen;
  const litter = victim.litter();
  return {
    tries: kills,
    faults: [...victim.faults, ...litter.map((name) => `left for good: ${name}`)],
    seen: `${old} old, ${renewed} new (${finished} had ended before), at most ${leftBehind} temporary files at a time, ${litter.length} in the end`,
  };
}

/** Ends a process some milliseconds after the first file of its own has come up. */
function killAfterWrite(folder: string, delay: number, end: () => void): void {
  const watcher = watch(folder, () => {
    watcher.close();
    setTimeout(end, delay);
  });
}

/** Kills searches while they keep an index, and damages what they kept: the answer stays the same. */
export async function killIndex(folder: string, kills: number, random: Random): Promise<Outcome> {
  const data = path.join(folder, 'facts.json');
  writeLarge(5000, data);
  const env = { XDG_CACHE_HOME: path.join(folder, 'cache'), HOME: folder };
  const search = (started?: (kill: () => void) => void) =>
    runProgram(['search', 'tariffs', '--json', '--data', data], { env, ...(started ? { started } : {}) });
  const { out, milliseconds } = await search();
  const cache = path.join(folder, 'cache', 'diplo');
  const faults: string[] = [];
  for (let kill = 0; kill < kills && faults.length < 10; kill++) {
    if (random.chance(0.5)) damage(cache, random);
    await search((end) => setTimeout(end, random.next() * milliseconds));
    const [first, second] = await Promise.all([search(), search()]);
    if (first.out !== out || second.out !== out)
      faults.push(`after kill ${kill}: another answer, ${first.err}`);
  }
  return { tries: kills, faults, seen: `${readdirSync(cache).length} files in the cache` };
}

function damage(cache: string, random: Random): void {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const file = path.join(cache, name);
    const bytes = readFileSync(file);
    if (bytes.length === 0) continue;
    if (random.chance(0.2)) writeFileSync(file, bytes.subarray(0, random.below(bytes.length)));
    else {
      for (let time = 0; time < 1 + random.below(50); time++)
        bytes[random.below(bytes.length)] = random.below(256);
      writeFileSync(file, bytes);
    }
  }
}
