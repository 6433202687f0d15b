/** A shell in tmux: job control as people have it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BIN, cleanEnvironment } from '../support/built.ts';

const PATIENCE_MS = 20_000;
const LOOK_MS = 30;

export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

export class Tmux {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'diplo-tmux-'));
  readonly #socket = path.join(this.#folder, 'socket');

  /** @param env for the shell and what it runs */
  constructor(columns: number, rows: number, env: Readonly<Record<string, string>> = {}) {
    const size = ['-x', String(columns), '-y', String(rows)];
    execFileSync(
      'tmux',
      ['-S', this.#socket, '-f', '/dev/null', 'new-session', '-d', ...size, 'bash --norc'],
      {
        env: cleanEnvironment({ PS1: '$ ', HISTFILE: '', NODE: process.execPath, BIN, ...env }),
      },
    );
    // Sizes are then those asked for, not those of whoever attaches.
    this.#run('set-option', '-g', 'status', 'off');
    this.#run('set-option', '-g', 'window-size', 'manual');
    this.resize(columns, rows);
  }

  /** The lines in sight, without blanks at their ends. */
  get text(): string {
    return this.#run('capture-pane', '-p');
  }

  /** What was copied to tmux's own buffer last. */
  get buffer(): string {
    return this.#run('show-buffer');
  }

  /** Keys by tmux's names: `C-z`, `Enter`, or single characters. */
  press(...keys: string[]): void {
    this.#run('send-keys', ...keys);
  }

  /** Types a line and runs it. */
  type(line: string): void {
    this.#run('send-keys', '-l', line);
    this.press('Enter');
  }

  resize(columns: number, rows: number): void {
    this.#run('resize-window', '-x', String(columns), '-y', String(rows));
  }

  /** Waits until the screen holds something, and gives it. */
  async until(what: string, holds: (text: string) => boolean): Promise<string> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
      const { text } = this;
      if (holds(text)) return text;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    throw new Error(`waited in vain for ${what}; the screen is:\n${this.text}`);
  }

  async untilText(text: string): Promise<string> {
    return this.until(`"${text}"`, (screen) => screen.includes(text));
  }

  close(): void {
    spawnSync('tmux', ['-S', this.#socket, 'kill-server']);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(...args: string[]): string {
    return execFileSync('tmux', ['-S', this.#socket, ...args], { encoding: 'utf8' });
  }
}
