/** Runs the interactive timeline on a terminal, and gives the terminal back whatever ends it. */
import * as module from 'node:module';
import { EXIT, type ExitCode } from '../base/errors.ts';
import { CLEAR, ENDINGS, ENTER, LEAVE, type TerminalEdge } from '../base/terminal.ts';
import type { Size } from '../base/terminal-size.ts';
import { goToOptions, parseView } from './command-line.ts';
import { copyText, type Lend, openSource, setMouse, setWrap, suspend } from './effects.ts';
import type { TimelineInput } from './input.ts';
import { createInputFilter, filterInput } from './input-filter.ts';
import { layout } from './layout.ts';
import { findMatches } from './match.ts';
import { createModel } from './model.ts';
import { createState } from './reduce.ts';
import type { Screen } from './screen.tsx';
import { createSession, type Session, sendKeys } from './session.ts';
import { createPainter } from './spans.ts';
import { greet, speak } from './speak.ts';
import type { Effect, State } from './state.ts';

/** After a resize the screen is drawn anew once the terminal has settled. */
const SETTLE_MS = 40;
/** Letters that follow each other faster are looked for together, where looking takes long. */
const TYPING_MS = 25;
/** A key that was meant for a lent terminal may still arrive as a signal. */
const AFTER_LENDING_MS = 50;
/** Begins a synchronised update, which Ink's first frame ends: its screen takes the place of ours at once. */
const HAND_OVER = `\u001b[?2026h${CLEAR}`;

/**
 * Shows the timeline until it is left.
 * @returns 0, or 128 and the number of the signal that ended it
 * @throws whatever was thrown inside, once the terminal is as it was
 */
export async function runTimeline(input: TimelineInput): Promise<ExitCode> {
  const run = new Run(input);
  try {
    return await run.untilLeft();
  } finally {
    await run.close();
    input.onMarked(run.marked());
  }
}

/** One use of the timeline; what it opens it closes. */
class Run {
  readonly #input: TimelineInput;
  readonly #ending = createEnding<ExitCode>();
  readonly #opened = createEnding<Screen>();
  readonly #session: Session;
  /** What is done before the terminal is given back, and after it. */
  readonly #closing: (() => void)[] = [];
  readonly #closed: (() => void)[] = [];
  #screen: Screen | undefined;
  /** How often the terminal is lent, or was a moment ago: it may be lent anew within that moment. */
  #lent = 0;
  /** Ends listening to the signal that stops. */
  #untold: () => void = () => {};
  #behind: NodeJS.Timeout | undefined;

  constructor(input: TimelineInput) {
    this.#input = input;
    this.#session = createSession({
      first: firstState(input),
      show: input.screenReader ? showSpoken : createShow(input),
      singly: input.screenReader,
      perform: (effect) => this.#perform(effect),
      fail: this.#ending.reject,
    });
  }

  /** The facts that the reader has marked. */
  marked() {
    const { marks, model } = this.#session.state();
    return marks.flatMap((id) => model.entries[model.places.get(id) ?? -1]?.fact ?? []);
  }

  async untilLeft(): Promise<ExitCode> {
    const { terminal, releaseKeys, screenReader, mouse, options } = this.#input;
    this.#listen(terminal);
    this.#closed.push(releaseKeys);
    // What the first screen shows is known long before Ink is loaded, or the streams.
    if (!screenReader) this.#showFirst(this.#session.lines().join('\r\n'));
    const { stdin } = terminal;
    releaseKeys();
    stdin.setRawMode(true);
    this.#watch(terminal);
    // Node 20 has no compile cache; where there is one, Ink is compiled once and not at every start.
    const { enableCompileCache }: Partial<typeof module> = module;
    enableCompileCache?.();
    const { openScreen } = await import('./screen.tsx');
    if (!screenReader) terminal.stdout.write(HAND_OVER);
    const send = this.#session.send;
    this.#screen = openScreen(
      {
        ...this.#session,
        onKeys: (keys) => sendKeys(this.#session, keys),
        onPaste: (text) => send({ type: 'paste', text }),
      },
      { ...terminal, stdin: filterInput(terminal.stdin, createInputFilter(send)) },
      screenReader,
    );
    this.#screen.ended.catch(this.#ending.reject);
    this.#opened.resolve(this.#screen);
    this.#followSize(this.#screen);
    if (mouse) send({ type: 'key', key: 'M' });
    if (options.query !== undefined || options.find !== undefined) this.#perform({ type: 'prepare' });
    return this.#ending.promise;
  }

  #showFirst(lines: string): void {
    const { terminal, firstScreen } = this.#input;
    if (firstScreen) firstScreen.show(lines);
    else terminal.show(ENTER + lines);
  }

  /** Gives the terminal back as it was. */
  async close(): Promise<void> {
    for (const stop of this.#closing) stop();
    this.#untold();
    clearTimeout(this.#behind);
    if (this.#session.state().mouse) setMouse(false, this.#input);
    const { terminal, screenReader } = this.#input;
    if (this.#screen) await this.#screen.close();
    else if (!screenReader) terminal.stdout.write(LEAVE);
    if (!screenReader) setWrap(true, this.#input);
    terminal.stdin.setRawMode(false);
    // Until here a signal, or a key that is none any more, would end the process and leave the terminal as it was.
    for (const stop of this.#closed) stop();
  }

  #listen(terminal: TerminalEdge): void {
    for (const [name, code] of ENDINGS) {
      this.#closed.push(
        terminal.onSignal(name, () => {
          if (!(this.#lent > 0 && name === 'SIGINT')) this.#ending.resolve(code);
        }),
      );
    }
    // What nothing has caught, in a handler, a timer or a promise, would otherwise be printed on this screen.
    this.#closed.push(terminal.onSignal('uncaughtException', this.#ending.reject));
    this.#stopWhenTold();
    // Stopped by force it could not give the terminal away: whoever had it has left other modes and text.
    const takeBack = () => {
      if (this.#lent > 0) return;
      // Nor was it told of a new size: that goes to whoever has the terminal.
      void this.#lend(() => {}).then(terminal.measure, this.#ending.reject);
    };
    this.#closed.push(terminal.onSignal('SIGCONT', takeBack));
  }

  #watch(terminal: TerminalEdge): void {
    // A terminal that is gone may say so by an error at the next read or write, without any signal. These stay:
    // what is written while closing fails as well.
    const lost = () => this.#ending.resolve(EXIT.hangup);
    terminal.stdin.on('error', lost);
    terminal.stdout.on('error', lost);
  }

  /** By `kill -TSTP` it is stopped as by Ctrl-Z. */
  #stopWhenTold(): void {
    this.#untold = this.#input.terminal.onSignal('SIGTSTP', () => this.#suspend());
  }

  /** Stops the process, which needs what the signal does by default. */
  #suspend(): void {
    this.#untold();
    suspend(this.#input, this.#lend).then(() => this.#stopWhenTold(), this.#ending.reject);
  }

  #followSize({ redraw }: Screen): void {
    const { stdout } = this.#input.terminal;
    let timer: NodeJS.Timeout | undefined;
    const follow = (): void => {
      this.#session.send({ type: 'resize', ...sizeOf(stdout) });
      clearTimeout(timer);
      timer = setTimeout(redraw, SETTLE_MS);
    };
    stdout.on('resize', follow);
    this.#closing.push(() => {
      clearTimeout(timer);
      stdout.off('resize', follow);
    });
  }

  #perform(effect: Effect): void {
    const input = this.#input;
    if (effect.type === 'quit') this.#ending.resolve(effect.code);
    else if (effect.type === 'copy') copyText(effect.text, input);
    else if (effect.type === 'mouse') setMouse(effect.on, input);
    else if (effect.type === 'catch-up') this.#catchUp();
    else if (effect.type === 'prepare') this.#prepare();
    else if (effect.type === 'suspend') this.#suspend();
    else {
      openSource(effect, input, this.#lend)
        .then((message) => message && this.#session.send({ type: 'say', message }))
        .catch(this.#ending.reject);
    }
  }

  /**
   * Looks for what was typed, once it is shown and no letter follows at once. A letter that comes while it is looked
   * for is taken in between, and what was found without it is not shown.
   */
  #catchUp(): void {
    clearTimeout(this.#behind);
    const behind = setTimeout(() => {
      this.#lookFor(() => this.#behind === behind).catch(this.#ending.reject);
    }, TYPING_MS);
    this.#behind = behind;
  }

  async #lookFor(isWanted: () => boolean): Promise<void> {
    await this.#input.finder.warm();
    if (!isWanted()) return;
    const { model, prompt } = this.#session.state();
    if (prompt) findMatches(model, prompt.text);
    setImmediate(() => {
      if (isWanted()) this.#session.send({ type: 'catch-up' });
    });
  }

  /** Misspelt words are understood a moment later, and large datasets searched in full. */
  #prepare(): void {
    const refresh = () => this.#session.send({ type: 'refresh' });
    this.#input.finder.prepare(refresh).catch(this.#ending.reject);
  }

  readonly #lend: Lend = async (use) => {
    const { mouse } = this.#session.state();
    this.#lent++;
    if (mouse) setMouse(false, this.#input);
    if (!this.#input.screenReader) setWrap(true, this.#input);
    try {
      // Whoever asks before Ink has the terminal waits for it: only Ink can give it away.
      await (await this.#opened.promise).lend(use);
    } finally {
      if (mouse) setMouse(true, this.#input);
      if (!this.#input.screenReader) setWrap(false, this.#input);
      setTimeout(() => {
        this.#lent--;
      }, AFTER_LENDING_MS);
    }
  };
}

function firstState({ facts, context, options, finder, dataFile, terminal }: TimelineInput): State {
  const model = createModel(facts, context, finder.find, dataFile);
  const state = createState(model, parseView(model, options), sizeOf(terminal.size));
  return goToOptions(state, options.at ?? []);
}

function createShow({ context, colorLevel }: TimelineInput): (state: State) => readonly string[] {
  const paint = createPainter(context.theme, colorLevel);
  return (state) => layout(state).map(paint);
}

function showSpoken(after: State, before: State | undefined, shown: readonly string[]): readonly string[] {
  const said = before ? speak(before, after) : greet(after);
  return said.length > 0 ? [...shown, ...said] : shown;
}

function sizeOf({ columns, rows }: Partial<Size>): { columns: number; rows: number } {
  return { columns: columns || 80, rows: rows || 24 };
}

interface Ending<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: unknown) => void;
}

/** Promise.withResolvers, which Node 20 lacks. */
function createEnding<T>(): Ending<T> {
  let resolve: Ending<T>['resolve'] = () => {};
  let reject: Ending<T>['reject'] = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
