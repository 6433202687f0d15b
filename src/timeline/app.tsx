/** Runs the interactive timeline on a terminal, and gives the terminal back whatever ends it. */
import { EXIT, type ExitCode } from '../base/errors.ts';
import type { SignalName, TerminalEdge } from '../base/terminal.ts';
import type { TimelineInput } from './input.ts';
import { createModel } from './model.ts';
import { createState } from './reduce.ts';
import type { Screen } from './screen.tsx';
import { createSession, type Session } from './session.ts';
import { createPainter } from './spans.ts';

/** Exit codes of the signals that end it: 128 and the signal's number. */
const SIGNALS: readonly (readonly [name: SignalName, code: ExitCode])[] = [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
  ['SIGHUP', EXIT.hangup],
];
/** After a resize the screen is drawn anew once the terminal has settled. */
const SETTLE_MS = 40;
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[H';
const LEAVE = '\u001b[?1049l\u001b[?25h';
/** Begins a synchronised update, which Ink's first frame ends: its screen takes the place of ours at once. */
const HAND_OVER = '\u001b[?2026h\u001b[H\u001b[J';

/**
 * Shows the timeline until it is left.
 * @returns 0, or 128 and the number of the signal that ended it
 * @throws whatever was thrown inside, once the terminal is as it was
 */
export async function runTimeline(input: TimelineInput): Promise<ExitCode> {
  const { terminal } = input;
  const ending = createEnding();
  const session = startSession(input, ending);
  // What the first screen shows is known long before Ink is loaded.
  terminal.stdout.write(ENTER + session.lines().join('\r\n'));
  const stopListening = [
    ...SIGNALS.map(([name, code]) => terminal.onSignal(name, () => ending.resolve(code))),
    followLoss(terminal, () => ending.resolve(EXIT.hangup)),
  ];
  try {
    return await show(session, ending, terminal);
  } finally {
    for (const stop of stopListening) stop();
  }
}

async function show(session: Session, ending: Ending, terminal: TerminalEdge): Promise<ExitCode> {
  let screen: Screen | undefined;
  let stopResizing = () => {};
  try {
    const { openScreen } = await import('./screen.tsx');
    terminal.stdout.write(HAND_OVER);
    screen = openScreen(
      {
        ...session,
        onKey: (key) => session.send({ type: 'key', key }),
        onPaste: (text) => session.send({ type: 'paste', text }),
      },
      terminal,
    );
    screen.ended.catch(ending.reject);
    stopResizing = followSize(session, screen, terminal.stdout);
    return await ending.promise;
  } finally {
    stopResizing();
    if (screen) await screen.close();
    else terminal.stdout.write(LEAVE);
  }
}

function startSession(input: TimelineInput, ending: Ending): Session {
  const { facts, context, colorLevel, query, zoom, terminal, finder } = input;
  const model = createModel(facts, context, finder.find);
  const view = { query: query ?? '', zoom: zoom ?? 'all', period: 0 } as const;
  return createSession(
    createState(model, view, sizeOf(terminal.stdout)),
    createPainter(context.theme, colorLevel),
    ({ code }) => ending.resolve(code),
    ending.reject,
  );
}

function followSize(session: Session, screen: Screen, stdout: NodeJS.WriteStream): () => void {
  let timer: NodeJS.Timeout | undefined;
  const follow = (): void => {
    session.send({ type: 'resize', ...sizeOf(stdout) });
    clearTimeout(timer);
    timer = setTimeout(screen.redraw, SETTLE_MS);
  };
  stdout.on('resize', follow);
  return () => {
    clearTimeout(timer);
    stdout.off('resize', follow);
  };
}

/** A terminal that is gone says so by an error at the next read or write, sometimes without any signal. */
function followLoss({ stdin, stdout }: TerminalEdge, lost: () => void): () => void {
  stdin.on('error', lost);
  stdout.on('error', lost);
  // These two are left in place: what is written while closing fails as well.
  return () => {};
}

function sizeOf({ columns, rows }: NodeJS.WriteStream): { columns: number; rows: number } {
  return { columns: columns || 80, rows: rows || 24 };
}

interface Ending {
  promise: Promise<ExitCode>;
  resolve: (code: ExitCode) => void;
  reject: (error: unknown) => void;
}

/** Promise.withResolvers, which Node 20 lacks. */
function createEnding(): Ending {
  let resolve: Ending['resolve'] = () => {};
  let reject: Ending['reject'] = () => {};
  const promise = new Promise<ExitCode>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
