/**
 * Where in a JSON text something is: the first syntax error, or the value at a path.
 *
 * The messages of JSON.parse differ between versions of Node and often lack the place, and parsers that
 * report it call themselves for every level of nesting; this one has a stack of its own and takes any depth.
 */
import { readToken, type Token } from './json-scanner.ts';
import { type JsonPath, quote } from './problems.ts';

export interface SyntaxFault {
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;
  /** What was expected and what was found. */
  readonly message: string;
  /** What to type next. */
  readonly hint?: string;
}

/** For whoever gives a document, or a table, where a dataset belongs. */
const TO_BUILD = 'A dataset is JSON; to make one of documents: diplo build <paths...> -o facts.json';

/** Both from 1; the column counts characters (code points). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Called with the offset of each value and the containers around it, outermost first; true ends the walk. */
type Visit = (offset: number, stack: readonly Container[]) => boolean;

interface Container {
  readonly isObject: boolean;
  /** Name or index of the value being read. */
  key: string | number;
}

/** What comes next, by what may come next. */
type State = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or }' | ', or ]' | 'end';

const EXPECTED: Readonly<Record<State, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  name: 'a field name in double quotes',
  'name or }': 'a field name in double quotes or "}"',
  ':': '":" after the field name',
  ', or }': '"," or "}"',
  ', or ]': '"," or "]"',
  end: 'nothing more',
};

/** The first place at which a text stops being JSON; undefined when it is JSON to its end. */
export function findSyntaxFault(text: string): SyntaxFault | undefined {
  const fault = new Walk(text).run(() => false);
  const begins = text.trimStart().charAt(0);
  return fault && !'{['.includes(begins) ? { ...fault, hint: TO_BUILD } : fault;
}

/**
 * Offset of the value at a path, in UTF-16 units; when it is not there, of the innermost value around it that
 * is. Meant for text that is JSON.
 */
export function findPath(text: string, path: JsonPath): number {
  let found = 0;
  let matched = -1;
  new Walk(text).run((offset, stack) => {
    const depth = stack.length;
    if (depth <= matched) return true;
    if (depth !== matched + 1 || (depth > 0 && stack[depth - 1]?.key !== path[depth - 1])) return false;
    matched = depth;
    found = offset;
    return depth === path.length;
  });
  return found;
}

/** Line and column of an offset in UTF-16 units; lines end at LF, CR LF or CR. */
export function positionOf(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (const { index, 0: ending } of text.slice(0, offset).matchAll(/\r\n|\n|\r/g)) {
    line += 1;
    start = index + ending.length;
  }
  let column = 1;
  for (const _ of text.slice(start, offset)) column += 1;
  return { line, column };
}

class Walk {
  readonly #text: string;
  readonly #stack: Container[] = [];
  #state: State = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  run(visit: Visit): SyntaxFault | undefined {
    let at = 0;
    for (;;) {
      const token = readToken(this.#text, at);
      if (token.kind === 'end' && this.#state === 'end') return undefined;
      if (this.#isAtValue() && token.kind !== ']' && visit(token.start, this.#stack)) return undefined;
      const next = this.#isAtValue() ? this.#afterValueToken(token) : this.#afterMark(token);
      if (next === undefined) return this.#fault(token);
      this.#state = next;
      at = token.end;
    }
  }

  #isAtValue(): boolean {
    return this.#state === 'value' || this.#state === 'value or ]';
  }

  #afterValueToken(token: Token): State | undefined {
    switch (token.kind) {
      case '{':
        this.#stack.push({ isObject: true, key: '' });
        return 'name or }';
      case '[':
        this.#stack.push({ isObject: false, key: 0 });
        return 'value or ]';
      case ']':
        return this.#state === 'value or ]' ? this.#close() : undefined;
      case 'text':
      case 'word':
        return this.#afterWhole();
      default:
        return undefined;
    }
  }

  #afterMark(token: Token): State | undefined {
    const container = this.#stack.at(-1);
    if (!container) return undefined;
    if (this.#state === ':') return token.kind === ':' ? 'value' : undefined;
    if (this.#state === 'name' || this.#state === 'name or }') return this.#afterName(token, container);
    if (token.kind === (container.isObject ? '}' : ']')) return this.#close();
    if (token.kind !== ',') return undefined;
    if (typeof container.key === 'number') container.key += 1;
    return container.isObject ? 'name' : 'value';
  }

  #afterName(token: Token, container: Container): State | undefined {
    if (token.kind === '}' && this.#state === 'name or }') return this.#close();
    if (token.kind !== 'text') return undefined;
    container.key = JSON.parse(this.#text.slice(token.start, token.end)) as string;
    return ':';
  }

  #close(): State {
    this.#stack.pop();
    return this.#afterWhole();
  }

  #afterWhole(): State {
    const container = this.#stack.at(-1);
    if (!container) return 'end';
    return container.isObject ? ', or }' : ', or ]';
  }

  #fault(token: Token): SyntaxFault {
    const text = this.#text.slice(token.start, token.end);
    const found = token.fault ?? (token.kind === 'end' ? 'the end of the text' : quote(text));
    return { offset: token.start, message: `expected ${EXPECTED[this.#state]}, found ${found}` };
  }
}
