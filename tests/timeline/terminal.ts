/** The built program on a real pseudo-terminal, its screen read as a terminal would show it. */
import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const PROGRAM = fileURLToPath(new URL('../../bin/diplo.cjs', import.meta.url));
const PATIENCE_MS = 20_000;

export interface TerminalOptions {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  /** In place of the built program. */
  program?: string;
}

export class Terminal {
  /** Everything written, for what a screen does not show. */
  raw = '';
  exitCode: number | undefined;
  readonly #pty: IPty;
  /** The program's end of the pseudo-terminal: while nobody has it open, what was last written may be lost. */
  readonly #held: number;
  readonly #name: string;
  readonly #screen: xterm.Terminal;
  #changed: () => void = () => {};

  constructor(args: readonly string[], options: TerminalOptions = {}) {
    const { columns = 80, rows = 24, env = {}, program = PROGRAM } = options;
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#pty = spawn(process.execPath, [program, ...args], {
      cols: columns,
      rows,
      name: 'xterm-256color',
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TERM: 'xterm-256color', ...env },
    });
    // Not among its types, like all that other systems lack.
    const { ptsName } = this.#pty as IPty & { ptsName: string };
    this.#name = ptsName;
    this.#held = openSync(ptsName, constants.O_RDWR | constants.O_NOCTTY);
    this.#pty.onData((data) => {
      this.raw += data;
      this.#screen.write(data, () => this.#changed());
    });
    this.#pty.onExit(({ exitCode }) => {
      this.exitCode = exitCode;
      this.#changed();
    });
  }

  /** The lines in sight, without blanks at their ends. */
  get lines(): string[] {
    const buffer = this.#screen.buffer.active;
    return Array.from({ length: this.#screen.rows }, (_, row) => {
      return buffer.getLine(buffer.viewportY + row)?.translateToString(true, 0, this.#screen.cols) ?? '';
    });
  }

  get text(): string {
    return this.lines.join('\n');
  }

  /** True while the program's own screen is shown in place of what was there before. */
  get isAlternate(): boolean {
    return this.#screen.buffer.active.type === 'alternate';
  }

  /** The modes of the terminal, as `stty` names them: `echo`, `-icanon`. */
  get modes(): readonly string[] {
    return execFileSync('stty', ['-F', this.#name, '-a'], { encoding: 'utf8' }).split(/[\s;]+/);
  }

  /** Waits until the terminal has some modes, of which nothing that is written tells. */
  async untilModes(...wanted: readonly string[]): Promise<void> {
    while (!wanted.every((mode) => this.modes.includes(mode)))
      await new Promise((resolve) => setTimeout(resolve, 2));
  }

  send(keys: string): void {
    this.#pty.write(keys);
  }

  signal(name: string): void {
    this.#pty.kill(name);
  }

  /** Closes the window that the program runs in. */
  hangUp(): void {
    (this.#pty as IPty & { destroy: () => void }).destroy();
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** Waits until something holds; never for a time. */
  async until(what: string, holds: (terminal: Terminal) => boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`waited in vain for ${what}; the screen is:\n${this.text}`));
      }, PATIENCE_MS);
      this.#changed = () => {
        if (!holds(this)) return;
        clearTimeout(timer);
        resolve();
      };
      this.#changed();
    });
    this.#changed = () => {};
  }

  async untilText(text: string): Promise<void> {
    await this.until(`"${text}"`, (terminal) => terminal.text.includes(text));
  }

  /** Waits until the program listens to keys: Ink has then turned bracketed paste on. */
  async untilReady(): Promise<void> {
    await this.until('the program to listen', ({ raw }) => raw.includes('\u001b[?2004h'));
  }

  async untilExit(): Promise<number> {
    await this.until('the end', ({ exitCode }) => exitCode !== undefined);
    return this.exitCode ?? -1;
  }

  /** Ends the program if it still runs. */
  close(): void {
    if (this.exitCode === undefined) this.#pty.kill('SIGKILL');
    this.#screen.dispose();
    closeSync(this.#held);
  }
}
