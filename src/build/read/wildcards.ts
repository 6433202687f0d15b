/** File names with wildcards, for what the shell did not expand: `*`, `?`, `[a-z]`, `{a,b}`, `**`. */
import { type Entry, kindAt, readFolder } from '../../base/folders.ts';

const MOST_ALTERNATIVES = 1000;
const MOST_FOLDERS_DOWN = 64;

/** Whether a name is a pattern. */
export function hasWildcard(name: string): boolean {
  return /[*?[{]/.test(name);
}

/** The paths that a pattern matches, sorted, each once; hidden names only where the pattern shows their dot. */
export function findWildcards(pattern: string): string[] {
  const found = new Set<string>();
  for (const each of expandBraces(pattern)) {
    const isAbsolute = each.startsWith('/');
    const parts = each.split('/').filter((part) => part !== '');
    const search: Search = { depth: MOST_FOLDERS_DOWN, met: new Set() };
    for (const match of findParts(isAbsolute ? '/' : '', parts, search)) found.add(match);
  }
  return [...found].sort();
}

/** `a{b,c}d` as `abd` and `acd`; braces that do not close are letters. */
export function expandBraces(pattern: string): string[] {
  let open = [pattern];
  const done: string[] = [];
  while (open.length > 0 && open.length + done.length < MOST_ALTERNATIVES) {
    const next: string[] = [];
    for (const each of open) {
      const match = /^([^{}]*(?:\{[^{},]*\}[^{}]*)*)\{([^{},]*,[^{}]*)\}([\s\S]*)$/.exec(each);
      if (!match) done.push(each);
      else for (const choice of (match[2] ?? '').split(',')) next.push(`${match[1]}${choice}${match[3]}`);
    }
    open = next;
  }
  return done.concat(open);
}

interface Search {
  /** How many folders further down a `**` may go. */
  depth: number;
  /** Where it has been with which parts left: several `**` reach a folder in more ways than can be gone. */
  met: Set<string>;
}

function* findParts(base: string, parts: readonly string[], search: Search): Generator<string> {
  const [part, ...rest] = parts;
  if (part === undefined) {
    if (base !== '') yield base;
    return;
  }
  const place = `${base}\0${parts.join('/')}`;
  if (search.met.has(place)) return;
  search.met.add(place);
  if (!hasWildcard(part)) {
    if (kindAt(joinName(base, part))) yield* findParts(joinName(base, part), rest, search);
    return;
  }
  if (part === '**') {
    yield* findBelow(base, parts, search);
    return;
  }
  const fits = createMatcher(part);
  for (const { name, kind } of entriesOf(base)) {
    if (fits(name) && (rest.length === 0 || kind !== 'file'))
      yield* findParts(joinName(base, name), rest, search);
  }
}

/** Everything that follows a `**`, here and in every folder below; a link could lead back up for ever. */
function* findBelow(base: string, parts: readonly string[], search: Search): Generator<string> {
  const rest = parts.length > 1 ? parts.slice(1) : ['*'];
  yield* findParts(base, rest, search);
  if (search.depth === 0) return;
  const below = { ...search, depth: search.depth - 1 };
  for (const { name, kind } of entriesOf(base)) {
    if (kind === 'folder' && !name.startsWith('.')) yield* findParts(joinName(base, name), parts, below);
  }
}

function joinName(base: string, name: string): string {
  return base === '' || base === '/' ? base + name : `${base}/${name}`;
}

function entriesOf(base: string): Entry[] {
  try {
    return readFolder(base === '' ? '.' : base);
  } catch {
    return [];
  }
}

/** Whether a name fits one part of a pattern; in time proportional to name times pattern. */
export function createMatcher(part: string): (name: string) => boolean {
  const tokens = tokenize(part);
  const showsDot = part.startsWith('.');
  return (name) => {
    if (name.startsWith('.') && !showsDot) return false;
    let states = skipStars(tokens, new Set([0]));
    for (const character of name) states = step(tokens, states, character);
    return states.has(tokens.length);
  };
}

/** The places in a pattern that may be reached by one more character. */
function step(tokens: readonly Token[], states: ReadonlySet<number>, character: string): Set<number> {
  const next = new Set<number>();
  for (const state of states) {
    const token = tokens[state];
    if (token === '*') next.add(state);
    else if (token?.(character)) next.add(state + 1);
  }
  return skipStars(tokens, next);
}

type Token = '*' | ((character: string) => boolean);

function skipStars(tokens: readonly Token[], states: Set<number>): Set<number> {
  for (const state of states) if (tokens[state] === '*') states.add(state + 1);
  return states;
}

function tokenize(part: string): Token[] {
  return Array.from(part.matchAll(/\*+|\?|\[([!^]?)([^\]]+)\]|[\s\S]/gu), ([text, negated, set]): Token => {
    if (text.startsWith('*')) return '*';
    if (text === '?') return () => true;
    if (set === undefined) return (character) => character === text;
    const contains = createSet(set);
    return (character) => contains(character) !== (negated !== '');
  });
}

function createSet(set: string): (character: string) => boolean {
  const ranges = Array.from(set.matchAll(/([\s\S])-([\s\S])|([\s\S])/gu), ([, from, to, single = '']) => [
    from ?? single,
    to ?? single,
  ]);
  return (character) => ranges.some(([from = '', to = '']) => character >= from && character <= to);
}
