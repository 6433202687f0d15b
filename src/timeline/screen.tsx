/** The Ink side of the timeline: shows lines, hands on keys. The only file that imports ink and react. */
import { Box, render, Static, Text, useApp, useInput, usePaste } from 'ink';
import { memo, type ReactElement, useSyncExternalStore } from 'react';
import type { TerminalEdge } from '../base/terminal.ts';
import type { Lend } from './effects.ts';
import { keysOf } from './key-names.ts';

/** What the screen shows and whom it tells. */
export interface ScreenSource {
  /** The painted lines of the screen; the same array as long as nothing has changed. */
  lines: () => readonly string[];
  /** Calls a function whenever the lines have changed; returns what ends that. */
  subscribe: (changed: () => void) => () => void;
  /** Keys by their names in the key table; several when they arrived together. */
  onKeys: (keys: readonly string[]) => void;
  onPaste: (text: string) => void;
}

export interface Screen {
  /** Gives the terminal back as it was. */
  close: () => Promise<void>;
  /** Forgets what is on the screen and draws it anew. */
  redraw: () => void;
  /** Lends the terminal to something else. */
  lend: Lend;
  /** Settles when Ink has ended by itself, which is with an error. */
  ended: Promise<unknown>;
}

/** At 60 a key that follows a frame at once would wait 17 ms to be shown. */
const MAX_FPS = 120;
const HOME_AND_ERASE = '\u001b[H\u001b[J';

/**
 * Starts Ink on a terminal that both reads and writes.
 * @param spoken every line is written once, below the others, and none is ever taken back
 */
export function openScreen(
  source: ScreenSource,
  { stdin, stdout, stderr }: TerminalEdge,
  spoken: boolean,
): Screen {
  let suspend: ReturnType<typeof useApp>['suspendTerminal'] | undefined;
  const onSuspender = (given: typeof suspend) => {
    suspend = given;
  };
  const app = () => <App source={source} spoken={spoken} onSuspender={onSuspender} />;
  const ink = render(app(), {
    stdin,
    stdout,
    stderr,
    // Ink takes any terminal for a dumb one when CI is set.
    interactive: true,
    alternateScreen: !spoken,
    isScreenReaderEnabled: spoken,
    incrementalRendering: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: MAX_FPS,
  });
  return {
    ended: ink.waitUntilExit(),
    close: async () => {
      ink.unmount();
      await ink.waitUntilExit().catch(() => undefined);
    },
    redraw: () => {
      ink.clear();
      // Where the cursor stands after a resize is the terminal's own affair; the frame begins at the top.
      if (!spoken) stdout.write(HOME_AND_ERASE);
      ink.rerender(app());
    },
    lend: async (use) => {
      await suspend?.(use);
    },
  };
}

interface AppProps {
  source: ScreenSource;
  spoken: boolean;
  onSuspender: (suspend: ReturnType<typeof useApp>['suspendTerminal']) => void;
}

function App({ source, spoken, onSuspender }: AppProps): ReactElement {
  const lines = useSyncExternalStore(source.subscribe, source.lines);
  onSuspender(useApp().suspendTerminal);
  useInput((input, key) => {
    source.onKeys(keysOf(input, key));
  });
  usePaste(source.onPaste);
  if (spoken) return <Static items={[...lines]}>{(line, row) => <Text key={row}>{line}</Text>}</Static>;
  return (
    <Box flexDirection="column">
      {lines.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its own identity
        <Row key={row} line={line} />
      ))}
    </Box>
  );
}

/** An empty row would take no height. */
const Row = memo(({ line }: { line: string }): ReactElement => <Text wrap="truncate">{line || ' '}</Text>);
