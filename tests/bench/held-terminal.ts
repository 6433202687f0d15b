/** A program on a pseudo-terminal whose time, CPU time and bytes are watched. */
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { type IPty, spawn } from '@lydell/node-pty';

const COLUMNS = 120;
const ROWS = 40;
const LONGEST_MS = 30_000;

export class HeldTerminal {
  output = '';
  readonly #pty: IPty;
  readonly #started = performance.now();
  #lastAt = 0;
  #changed: () => void = () => {};
  readonly ended: Promise<void>;

  /** @param cache folder for what programs keep between runs; the user's own when left out */
  constructor([file = '', ...args]: readonly string[], cache?: string) {
    const { PATH = '', HOME = '' } = process.env;
    const env: Record<string, string> = { PATH, HOME, ...(cache && { XDG_CACHE_HOME: cache }) };
    this.#pty = spawn(file, args, {
      cols: COLUMNS,
      rows: ROWS,
      env: { ...env, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' },
    });
    this.#pty.onData((data) => {
      this.output += data;
      this.#lastAt = performance.now();
      this.#changed();
    });
    this.ended = new Promise((resolve) => this.#pty.onExit(() => resolve()));
  }

  /** Milliseconds since it was started. */
  get age(): number {
    return performance.now() - this.#started;
  }

  /** CPU time of all its threads so far, in milliseconds; NaN where there is no /proc. */
  get cpu(): number {
    try {
      const folder = `/proc/${this.#pty.pid}/task`;
      const threads = readdirSync(folder).map((id) => readFileSync(`${folder}/${id}/schedstat`, 'utf8'));
      return threads.reduce((sum, text) => sum + Number(text.split(' ')[0]), 0) / 1e6;
    } catch {
      return Number.NaN;
    }
  }

  send(keys: string): void {
    this.#pty.write(keys);
  }

  /** Waits until the output from a place on holds something, and gives its age then. */
  async until(holds: (output: string) => boolean, from = 0): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('waited in vain')), LONGEST_MS);
      this.#changed = () => {
        if (!holds(this.output.slice(from))) return;
        clearTimeout(timer);
        resolve();
      };
      this.#changed();
    });
    this.#changed = () => {};
    return this.age;
  }

  /** Waits until nothing has been written for a while. */
  async untilQuiet(ms: number): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, ms));
    while (performance.now() - this.#lastAt < ms);
  }

  async end(): Promise<void> {
    this.#pty.kill('SIGKILL');
    await this.ended;
  }
}
