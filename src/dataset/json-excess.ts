/** What keeps JSON from being read at all: JSON.parse has no bound of its own, and ends the program at the heap's. */

export interface Limits {
  /** Levels of nesting; a dataset has seven. */
  readonly levels: number;
  /** Values, each some dozens of bytes once it is read. */
  readonly values: number;
  /** Shorter texts, in UTF-16 units, cannot hold enough of either to do harm. */
  readonly shortest: number;
}

const LIMITS: Limits = { levels: 1000, values: 30_000_000, shortest: 1 << 20 };

export interface Excess {
  /** Where it begins, in UTF-16 units. */
  readonly offset: number;
  readonly message: string;
}

/** Where a text has more levels or values than fit into memory; it need not be JSON otherwise. */
export function findExcess(text: string, limits = LIMITS): Excess | undefined {
  if (text.length < limits.shortest) return undefined;
  let levels = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '"':
        at = endOfString(text, at);
        break;
      case '[':
      case '{':
        levels += 1;
        if (levels > limits.levels)
          return { offset: at, message: `nested deeper than ${limits.levels} levels` };
        break;
      case ']':
      case '}':
        levels -= 1;
        break;
      case ',':
        values += 1;
        if (values >= limits.values) return { offset: at, message: `more than ${limits.values} values` };
    }
  }
  return undefined;
}

/** The offset of the quote that ends a string; the text's end where none does. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text[before - 1] === '\\') before -= 1;
    if ((at - before) % 2 === 0) return at;
  }
  return text.length;
}
