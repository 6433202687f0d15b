/** Whether a person is at a descriptor, how large their screen is, and whether it shows what they type. */
import * as tty from 'node:tty';

export interface Size {
  columns: number | undefined;
  rows: number | undefined;
}

export interface Terminals {
  isTerminal(descriptor: number): boolean;
  sizeOf(descriptor: number): Size;
  /**
   * Lets keys wait unseen, as raw mode of a stream does, until the function that is given back is called: just before
   * a stream takes over. Undefined where that cannot be done without one.
   */
  holdKeys(descriptor: number): (() => void) | undefined;
}

/** What of Node's `tty_wrap` is used. */
interface Binding {
  isTTY(descriptor: number): boolean;
  TTY: new (
    descriptor: number,
    context: object,
  ) => {
    /** Fills in columns and rows. */
    getWindowSize(size: number[]): number;
    setBlocking(blocking: boolean): number;
    setRawMode(raw: boolean): number;
  };
}

/**
 * Node's `tty` knows both, and loads streams and the network for it, a tenth of what a whole search takes. The binding
 * below it knows them alone. Node may take it away some day (DEP0111): where it does not answer, `tty` is asked.
 * @param bindingOf `process.binding`, which may be missing or throw
 * @param streamOf the stream of a descriptor, made when it is asked for
 */
export function createTerminals(
  bindingOf: unknown,
  streamOf: (descriptor: number) => tty.WriteStream,
): Terminals {
  const binding = () => findBinding(bindingOf);
  return {
    isTerminal: (descriptor) => binding()?.isTTY(descriptor) ?? tty.isatty(descriptor),
    sizeOf: (descriptor) => measure(binding(), descriptor) ?? streamOf(descriptor),
    holdKeys(descriptor) {
      const found = binding();
      return found && holdKeys(found, descriptor);
    },
  };
}

function findBinding(bindingOf: unknown): Binding | undefined {
  if (typeof bindingOf !== 'function') return undefined;
  try {
    const binding: Partial<Binding> = bindingOf('tty_wrap');
    return typeof binding.isTTY === 'function' && typeof binding.TTY === 'function'
      ? (binding as Binding)
      : undefined;
  } catch {
    return undefined;
  }
}

function measure(binding: Binding | undefined, descriptor: number): Size | undefined {
  if (binding === undefined) return undefined;
  try {
    const size: number[] = [];
    const handle = new binding.TTY(descriptor, {});
    // As Node itself does: what is written is to be written when the call returns.
    handle.setBlocking(true);
    if (handle.getWindowSize(size) !== 0) return undefined;
    const [columns, rows] = size;
    return { columns, rows };
  } catch {
    return undefined;
  }
}

function holdKeys({ TTY }: Binding, descriptor: number): (() => void) | undefined {
  try {
    const handle = new TTY(descriptor, {});
    if (handle.setRawMode(true) !== 0) return undefined;
    return () => void handle.setRawMode(false);
  } catch {
    return undefined;
  }
}
