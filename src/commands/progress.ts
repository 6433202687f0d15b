/** The progress of a long command: one line on a terminal that is written over itself, nothing in a pipe. */
import type { Io } from '../base/io.ts';
import { renderErasure, renderProgress, type Work } from '../view/build-report.ts';
import { chooseGlyphs, type Glyphs } from '../view/glyphs.ts';

/** More often nobody can see. */
const INTERVAL_MILLISECONDS = 100;

export class Progress {
  readonly #err: Io['err'];
  readonly #glyphs: Glyphs;
  readonly #work: Work;
  #line = '';
  #shown = 0;

  constructor({ err, env }: Io, work: Work) {
    this.#err = err;
    this.#glyphs = chooseGlyphs(env);
    this.#work = work;
  }

  show(done: number, total: number): void {
    const now = Date.now();
    if (!this.#err.isTerminal || (this.#line !== '' && now - this.#shown < INTERVAL_MILLISECONDS)) return;
    this.#shown = now;
    const line = renderProgress(this.#work, done, total, this.#err.columns ?? 80, this.#glyphs);
    this.#err.write(`${this.#erasure()}${line}`);
    this.#err.flush();
    this.#line = line;
  }

  /** Says something above the progress. */
  say(message: string): void {
    this.end();
    this.#err.write(`${message}\n`);
    if (this.#err.isTerminal) this.#err.flush();
  }

  /** Takes the line away. */
  end(): void {
    this.#err.write(this.#erasure());
    this.#line = '';
  }

  #erasure(): string {
    return this.#line === '' ? '' : renderErasure(this.#line);
  }
}
