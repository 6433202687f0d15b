/** Changes to a JSON value that leave it JSON: other values, names, types, orders, depths. */
import { EDTF_INVALID, EDTF_VALID } from './corpus/edtf-edges.ts';
import { ODD_NUMBERS } from './corpus/json-torture.ts';
import { LONG_STRINGS, NAUGHTY_STRINGS } from './corpus/naughty-strings.ts';
import type { Random } from './random.ts';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A place in a value: what holds it, and under which key. */
interface Place {
  holder: Json[] | { [name: string]: Json };
  key: string | number;
}

const NAMES = [
  '__proto__',
  'constructor',
  'Statement',
  'statement ',
  'facts',
  'id',
  '',
  'toString',
  '\u001b[2J',
  'x',
];
const LEVELS = [10, 1000, 5000];

/** Free text from the corpus, now and then a long one, sometimes several joined. */
export function anyText(random: Random): string {
  if (random.chance(0.03)) return random.pick(LONG_STRINGS);
  if (random.chance(0.25))
    return random.picks(NAUGHTY_STRINGS, 2 + random.below(4)).join(random.pick(['', ' ', '\n']));
  if (random.chance(0.15)) return randomCharacters(random);
  return random.pick(NAUGHTY_STRINGS);
}

function randomCharacters(random: Random): string {
  const tops = [0x7f, 0x2ff, 0x3000, 0xffff, 0x10ffff];
  return Array.from({ length: 1 + random.below(30) }, () =>
    String.fromCodePoint(random.below(random.pick(tops))),
  ).join('');
}

/** Puts naughty text into fields of free text: the value stays what it was in every other way. */
export function mutateTexts(value: Json, random: Random): Json {
  const changed = structuredClone(value);
  const texts = placesOf(changed).filter((place) => isFreeText(place, valueAt(place)));
  for (const place of random.picks(texts, Math.min(texts.length, 1 + random.below(12)))) {
    setAt(place, anyText(random) || 'x');
  }
  return changed;
}

const FREE = new Set([
  'title',
  'description',
  'file',
  'note',
  'name',
  'sortName',
  'label',
  'statement',
  'text',
  'cue',
]);
const FREE_LISTS = new Set(['aliases', 'terms']);

function isFreeText({ key, holder }: Place & { list?: string }, value: Json): boolean {
  if (typeof value !== 'string') return false;
  return FREE.has(String(key)) || (Array.isArray(holder) && FREE_LISTS.has(listNames.get(holder) ?? ''));
}

/** Which field a list stands in. */
const listNames = new WeakMap<Json[], string>();

/** Changes places of any sort. */
export function mutateJson(value: Json, random: Random): Json {
  const changed = structuredClone(value);
  const times = 1 + random.below(4);
  for (let time = 0; time < times; time++) {
    const places = placesOf(changed);
    if (places.length === 0) return changed;
    random.pick(CHANGES)(random.pick(places), random, places);
  }
  return changed;
}

type Change = (place: Place, random: Random, places: readonly Place[]) => void;

const CHANGES: readonly Change[] = [
  (place, random) => setAt(place, oddValue(random)),
  (place, random) => setAt(place, anyText(random)),
  (place, random) => setAt(place, random.pick([...EDTF_VALID, ...EDTF_INVALID])),
  (place, random) => setAt(place, Number(random.pick(ODD_NUMBERS))),
  (place, random, places) => setAt(place, copyOf(valueAt(random.pick(places)))),
  (place, random) => setAt(place, nest(random.pick(LEVELS), random)),
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  ({ holder, key }, random) => {
    if (Array.isArray(holder))
      holder.splice(random.below(holder.length + 1), 0, copyOf(holder[Number(key)] ?? null));
    else define(holder, random.pick(NAMES), oddValue(random));
  },
  ({ holder, key }, random) => {
    if (Array.isArray(holder)) holder.reverse();
    else {
      const value = holder[key] ?? null;
      delete holder[key];
      define(holder, random.pick(NAMES), value);
    }
  },
];

function oddValue(random: Random): Json {
  return random.pick<() => Json>([
    () => null,
    () => true,
    () => false,
    () => 0,
    () => -1,
    () => 1e308,
    () => '',
    () => [],
    () => ({}),
    () => [null],
    () => [[]],
    () => ({ id: 'x' }),
    () => anyText(random),
  ])();
}

function nest(levels: number, random: Random): Json {
  let value: Json = null;
  for (let level = 0; level < levels; level++) value = random.chance(0.5) ? [value] : { a: value };
  return value;
}

/** A copy; of what is too deep to be copied, nothing. */
function copyOf(value: Json): Json {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}

/** Every place in a value, outermost first; not by recursion, since values may be deep. */
function placesOf(value: Json): Place[] {
  const places: Place[] = [];
  const open: Json[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === null || typeof next !== 'object') continue;
    const keys = Array.isArray(next) ? next.keys() : Object.keys(next);
    for (const key of keys) {
      const place = { holder: next, key };
      const inner = valueAt(place);
      if (Array.isArray(inner)) listNames.set(inner, String(key));
      places.push(place);
      open.push(inner);
    }
  }
  return places;
}

function valueAt({ holder, key }: Place): Json {
  return (Array.isArray(holder) ? holder[Number(key)] : holder[key]) ?? null;
}

function setAt({ holder, key }: Place, value: Json): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else define(holder, String(key), value);
}

/** Also for `__proto__`, which an assignment would not make a field. */
function define(holder: { [name: string]: Json }, name: string, value: Json): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

/** JSON text of a value of any depth: JSON.stringify runs out of stack. */
export function writeJson(value: Json): string {
  try {
    return JSON.stringify(value);
  } catch {
    return writeDeep(value);
  }
}

/** Text that is written as it is. */
class Mark {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function writeDeep(value: Json): string {
  const parts: string[] = [];
  const open: (Json | Mark)[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof Mark) parts.push(next.text);
    else if (next === null || typeof next !== 'object') parts.push(JSON.stringify(next));
    else open.push(...piecesOf(next).reverse());
  }
  return parts.join('');
}

function piecesOf(value: Json[] | { [name: string]: Json }): (Json | Mark)[] {
  const isList = Array.isArray(value);
  const inner = Object.entries(value).flatMap(([name, each], index) => {
    const comma = index === 0 ? '' : ',';
    return [new Mark(isList ? comma : `${comma}${JSON.stringify(name)}:`), each];
  });
  return [new Mark(isList ? '[' : '{'), ...inner, new Mark(isList ? ']' : '}')];
}
