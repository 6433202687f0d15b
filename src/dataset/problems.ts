/** What is wrong with a dataset, and where in it. */

/** Keys and indexes from the top of a JSON value down to the place in question. */
export type JsonPath = readonly (string | number)[];

export interface Problem {
  readonly path: JsonPath;
  /** What was expected and what was found; the place is in `path` alone. */
  readonly message: string;
}

/** Collects the first problems and counts all of them. */
export class ProblemList {
  readonly first: Problem[] = [];
  total = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The message is made only when it is kept: with 100,000 problems, suggestions would cost minutes. */
  add(path: JsonPath, message: () => string): void {
    this.total += 1;
    if (this.first.length < this.#limit) this.first.push({ path, message: message() });
  }
}

/** `facts[3].date.edtf`; empty for the top. A key that is no plain word is quoted: `facts[3]["a b"]`. */
export function formatPath(path: JsonPath): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `[${quote(key)}]`;
      return index === 0 ? key : `.${key}`;
    })
    .join('');
}

/** A value in a few words: `"text"`, `12`, `a list`, `an object`. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** Text in double quotes, cut to what fits into a message. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 2 * MAX_QUOTED));
  const cut = characters.length > MAX_QUOTED || text.length > 2 * MAX_QUOTED;
  return JSON.stringify(cut ? `${characters.slice(0, MAX_QUOTED).join('')}…` : text);
}

const MAX_QUOTED = 60;
