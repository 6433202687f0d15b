/**
 * HTML as a stream of tags and text, in one pass and constant memory: no nesting is too deep for it. Used for
 * what stands in the head, and for pages from which a tree had better not be made.
 */

import { decodeBytes } from './decode-bytes.ts';

export interface HtmlTag {
  kind: 'open' | 'close';
  /** In lower case. */
  name: string;
  /** The attributes as they stand in the file. */
  attributes: string;
}

export interface HtmlText {
  kind: 'text';
  text: string;
  /** The element whose text is taken as it is (`script`, `style`, `title`); empty elsewhere. */
  within: string;
}

export type HtmlToken = HtmlTag | HtmlText;

const RAW = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'template', 'xmp']);
const LONGEST_TAG = 100_000;

/** The tags and texts of a page in their order; comments are left out, what does not close ends with the file. */
export function* readTokens(html: string): Generator<HtmlToken> {
  let done = 0;
  for (let next = html.indexOf('<'); next !== -1; next = html.indexOf('<', Math.max(done, next + 1))) {
    const tag = tagAt(html, next);
    if (!tag) continue;
    if (next > done) yield { kind: 'text', text: html.slice(done, next), within: '' };
    done = tag.end;
    if (!tag.token) continue;
    yield tag.token;
    if (tag.token.kind !== 'open' || !RAW.has(tag.token.name)) continue;
    const end = endOfRaw(html, done, tag.token.name);
    if (end > done) yield { kind: 'text', text: html.slice(done, end), within: tag.token.name };
    done = end;
  }
  if (done < html.length) yield { kind: 'text', text: html.slice(done), within: '' };
}

/** The tag or comment at a `<`; without a token for what is left out, undefined where the `<` is only a sign. */
function tagAt(html: string, start: number): { token?: HtmlTag; end: number } | undefined {
  if (html.startsWith('<!--', start)) return { end: after(html, '-->', start + 4) };
  const following = html[start + 1] ?? '';
  if (following === '!' || following === '?') return { end: after(html, '>', start) };
  if (!/[a-zA-Z/]/.test(following)) return undefined;
  const end = endOfTag(html, start + 1);
  if (end === -1) return undefined;
  const [begin = '', close = '', name = ''] = /^<(\/?)([a-zA-Z][^\s/>]*)/.exec(html.slice(start, end)) ?? [];
  if (name === '') return { end };
  const attributes = html.slice(start + begin.length, end - 1);
  return { token: { kind: close === '' ? 'open' : 'close', name: name.toLowerCase(), attributes }, end };
}

/** The offset after the `>` that ends a tag, quoted attributes skipped; -1 for none within reason. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  const last = Math.min(html.length, from + LONGEST_TAG);
  for (let at = from; at < last; at++) {
    const character = html[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if (character === '<') return -1;
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character;
  }
  return -1;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

function endOfRaw(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** The value of an attribute, entities as they are; empty where it is not there. */
export function attributeOf({ attributes }: HtmlTag, name: string): string {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  const match = pattern.exec(attributes.slice(0, 5000));
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  sect: '§',
  para: '¶',
  times: '×',
  frac12: '½',
  shy: '',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  aacute: 'á',
  agrave: 'à',
  acirc: 'â',
  auml: 'ä',
  aring: 'å',
  ccedil: 'ç',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  oacute: 'ó',
  ocirc: 'ô',
  ouml: 'ö',
  oslash: 'ø',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  szlig: 'ß',
  scaron: 'š',
  zcaron: 'ž',
  ccaron: 'č',
  Eacute: 'É',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  Scaron: 'Š',
  Zcaron: 'Ž',
  Ccaron: 'Č',
};
/** Numbers 128 to 159 mean Windows-1252 in HTML: this is what they stand for, in their order. */
const WINDOWS = Array.from(
  decodeBytes(
    Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
    'windows-1252',
  ),
);

/** The characters that entities stand for: numbers, and the names that news pages use; others stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,8}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      const known = WINDOWS[code - 0x80];
      if (known !== undefined) return known;
      const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
