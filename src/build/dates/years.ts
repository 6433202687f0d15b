/** Years, decades and centuries: when a number is one of them, and when it is not. */
import { type Parsed, parsed, point } from './expression.ts';
import {
  isApostrophe,
  isCapital,
  isDash,
  isGlued,
  lowerAt,
  numberAt,
  type Tokens,
  textAt,
} from './tokens.ts';
import {
  COUNTED,
  EVENTS,
  MONTHS,
  NUMBERING,
  ORDINAL_ENDINGS,
  ORDINALS,
  WORDED_DECADES,
  YEAR_CUES,
} from './vocabulary.ts';

const STREET = /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|place|plaza|square)$/;
const JOINABLE =
  /^(?:era|style|related|model|vintage|born|based|bound|only|themed|present|ca|c|mid|early|late)$/;
const BEFORE_PREFIXED = /^(?:mid|early|late|pre|post|since|until|ca|c)$/;

/** A year of four digits that stands alone, or a year with AD, CE, BC, BCE. */
export function parseYear(tokens: Tokens, at: number): Parsed | undefined {
  const era = parseEraYear(tokens, at);
  if (era) return era;
  if (textAt(tokens, at).length !== 4) return undefined;
  const year = numberAt(tokens, at, 4);
  if (year === undefined || year < 1000 || year > 2199) return undefined;
  if (!isFreeBefore(tokens, at) || !isFreeAfter(tokens, at + 1) || isCountedNumber(tokens, at))
    return undefined;
  if (isUnlikely(year) && !isCued(tokens, at)) return undefined;
  if (isCountedRange(tokens, at)) return undefined;
  return parsed(point(year), at + 1, 'bare-year');
}

/** Round numbers and those far from our time are as often amounts. */
function isUnlikely(year: number): boolean {
  return year < 1700 || year > 2100 || year % 100 === 0;
}

function isCued(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  // "rs. 1000" and other abbreviations that count or number.
  if (before.kind === 'mark')
    return (
      before.text !== '.' ||
      !isGlued(tokens, at - 1) ||
      textAt(tokens, at - 2).length > 3 ||
      /^ca?$/.test(lowerAt(tokens, at - 2))
    );
  if (isDash(lowerAt(tokens, at + 1)) && textAt(tokens, at + 2).length === 4) return true;
  return (
    YEAR_CUES.has(before.lower) ||
    MONTHS.has(before.lower) ||
    ORDINAL_ENDINGS.has(before.lower) ||
    EVENTS.has(lowerAt(tokens, at + 1)) ||
    before.kind === 'number'
  );
}

/** "1 AD", "AD 64", "A.D. 64", "64 BCE". The year before 1 is 0 in EDTF, so that 64 BC is -0063. */
function parseEraYear(tokens: Tokens, at: number): Parsed | undefined {
  const lead = eraAt(tokens, at);
  if (lead && !lead.before) {
    const year = numberAt(tokens, lead.next, 4);
    return year ? parsed(point(year), lead.next + 1, 'year-of-era') : undefined;
  }
  const year = numberAt(tokens, at, 4);
  if (!year || isGlued(tokens, at + 1)) return undefined;
  const era = eraAt(tokens, at + 1);
  return era && parsed(point(era.before ? 1 - year : year), era.next, 'year-of-era');
}

function eraAt(tokens: Tokens, at: number): { before: boolean; next: number } | undefined {
  const text = textAt(tokens, at);
  if (/^(?:AD|CE|BC|BCE)$/.test(text)) return { before: text.startsWith('B'), next: at + 1 };
  const letters = [0, 1, 2, 3].map((place) => textAt(tokens, at + place)).join('');
  if (/^(?:A\.D\.|C\.E\.|B\.C\.)$/.test(letters) && isGlued(tokens, at + 1)) {
    return { before: letters.startsWith('B'), next: at + 4 };
  }
  return undefined;
}

/** No sign of an amount, an identifier or a decimal before it. */
function isFreeBefore(tokens: Tokens, at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  if (/^[$€£¥#№+=×<>&*_@%^\\]$/.test(before) && (isGlued(tokens, at) || /[$€£¥#№]/.test(before)))
    return false;
  if (isGlued(tokens, at)) return isFreeBeforeGlued(tokens, at, before);
  // "earlier than 1928"
  if (before === 'than' && /^(?:earlier|later)$/.test(lowerAt(tokens, at - 2))) return true;
  return !(NUMBERING.has(before.replace(/\.$/, '')) || (before === '.' && isNumberingDot(tokens, at)));
}

function isFreeBeforeGlued(tokens: Tokens, at: number, before: string): boolean {
  if (isDash(before)) {
    const prior = tokens[at - 2];
    if (!prior || !isGlued(tokens, at - 1)) return true;
    if (prior.kind === 'word') return BEFORE_PREFIXED.test(prior.lower) || before !== '-';
    return before !== '-' || prior.kind === 'mark' || /^\d{4}$/.test(prior.text);
  }
  // "2014/2015"
  if (before === '/') return /^\d{4}$/.test(textAt(tokens, at - 2));
  if (before === '.' || before === 'c' || before === 'ca')
    return /^ca?$/.test(before === '.' ? lowerAt(tokens, at - 2) : before);
  return /[([{"'“‘,;—–~|…?!]/.test(before) && !(isApostrophe(before) && isGlued(tokens, at - 1));
}

/** "no. 1984", "p. 1984" */
function isNumberingDot(tokens: Tokens, at: number): boolean {
  return (
    isGlued(tokens, at - 1) && NUMBERING.has(lowerAt(tokens, at - 2)) && lowerAt(tokens, at - 2) !== 'up'
  );
}

/** No unit or further part of an identifier glued to it. */
function isFreeAfter(tokens: Tokens, next: number): boolean {
  if (!isGlued(tokens, next)) return true;
  const after = lowerAt(tokens, next);
  if (tokens[next]?.kind === 'word') return false;
  if (/^[%‰°$€£¥@_#=×^\\]$/.test(after)) return false;
  if (!isGlued(tokens, next + 1)) return true;
  if (after === ':') return false;
  const joined = tokens[next + 1];
  if (isDash(after))
    return (
      joined?.kind !== 'word' || JOINABLE.test(joined.lower) || after === '—' || isCapital(tokens, next + 1)
    );
  if (after === '/')
    return joined?.kind === 'number' && /^(?:\d\d|\d{4})$/.test(joined.text) && !isSlashRun(tokens, next + 2);
  return !(after === '.' && joined?.kind === 'number');
}

function isSlashRun(tokens: Tokens, at: number): boolean {
  return isGlued(tokens, at) && lowerAt(tokens, at) === '/';
}

/** "2020 people", "1600 Pennsylvania Avenue", "2000 hours": a number of something. */
export function isCountedNumber(tokens: Tokens, at: number): boolean {
  const after = lowerAt(tokens, at + 1);
  const before = lowerAt(tokens, at - 1);
  if (tokens[at + 1]?.kind !== 'word' || isGlued(tokens, at + 1)) return after === '%';
  if (before === 'in' && isCapital(tokens, at - 1)) return false;
  // "World Cup 2018 day five"
  if (isCapital(tokens, at - 1) && (at > 1 || after === 'day')) return false;
  if (after === 'or') return /^(?:more|so|fewer|less)$/.test(lowerAt(tokens, at + 2));
  if (COUNTED.has(after) || isStreet(tokens, at + 1)) return true;
  if (isCapital(tokens, at + 1) || EVENTS.has(after)) return false;
  const isPlural = /[^su]s$/.test(after) && after.length > 3;
  return isPlural && !/^(?:in|by|since|until|during|the|his|her|their|its|our|this|from|s)$/.test(before);
}

/** "from 1800 to 2000 tons" */
function isCountedRange(tokens: Tokens, at: number): boolean {
  const isLinked = /^(?:to|and|or|[-–—])$/.test(lowerAt(tokens, at + 1));
  return isLinked && numberAt(tokens, at + 2, 4) !== undefined && isCountedNumber(tokens, at + 2);
}

/** "1600 Pennsylvania Avenue" */
function isStreet(tokens: Tokens, at: number): boolean {
  for (let place = at; place < at + 3 && isCapital(tokens, place); place += 1) {
    if (STREET.test(lowerAt(tokens, place)) && place > at) return true;
  }
  return false;
}

/** "1990s", "1930’s", "the ’90s", "the sixties"; "1800s" is a century, as people mean it. */
export function parseDecade(tokens: Tokens, at: number): Parsed | undefined {
  const worded = parseWordedDecade(tokens, at);
  if (worded) return worded;
  const short = parseShortDecade(tokens, at);
  if (short) return short;
  const year = textAt(tokens, at).length === 4 ? numberAt(tokens, at, 4) : undefined;
  const next = pluralEnd(tokens, at + 1);
  if (year === undefined || year < 1000 || year % 10 !== 0 || next === undefined) return undefined;
  if (isGlued(tokens, at) && tokens[at - 1]?.kind !== 'mark' && !/^ca?$/.test(lowerAt(tokens, at - 1)))
    return undefined;
  if (year % 100 === 0 && year < 2000)
    return parsed({ kind: 'century', number: year / 100 + 1 }, next, 'century');
  return parsed({ kind: 'decade', year }, next, 'decade');
}

/** Past "s", "'s" or "’s" glued to a number. */
function pluralEnd(tokens: Tokens, at: number): number | undefined {
  const apostrophe = isApostrophe(lowerAt(tokens, at)) && isGlued(tokens, at) ? at + 1 : at;
  return lowerAt(tokens, apostrophe) === 's' && isGlued(tokens, apostrophe) ? apostrophe + 1 : undefined;
}

const DECADE_LEAD = /^(?:the|early|mid|late|-|‑)$/;

function parseWordedDecade(tokens: Tokens, at: number): Parsed | undefined {
  const year = WORDED_DECADES.get(lowerAt(tokens, at));
  if (year === undefined || !DECADE_LEAD.test(lowerAt(tokens, at - 1)) || isOwned(tokens, at))
    return undefined;
  return parsed({ kind: 'decade', year }, at + 1, 'worded-decade');
}

/** "’90s", and "90s" after "the", "mid-" and the like, if it is not an age or a temperature. */
function parseShortDecade(tokens: Tokens, at: number): Parsed | undefined {
  const quoted = isApostrophe(lowerAt(tokens, at)) && isGlued(tokens, at + 1);
  const place = quoted ? at + 1 : at;
  const tens = textAt(tokens, place).length === 2 ? numberAt(tokens, place, 2) : undefined;
  const next = pluralEnd(tokens, place + 1);
  if (tens === undefined || tens % 10 !== 0 || tens < 30 || next === undefined) return undefined;
  if (!quoted && (!DECADE_LEAD.test(lowerAt(tokens, at - 1)) || isOwned(tokens, at))) return undefined;
  if (/^(?:degrees|percent|fahrenheit|celsius|f|c)$/.test(lowerAt(tokens, next))) return undefined;
  return parsed({ kind: 'decade', year: 1900 + tens }, next, 'short-decade');
}

const OWNER = /^(?:his|her|their|my|your|our|its|temperatures?|highs?|lows?|upper|lower|scores?|age|aged)$/;

/** "in her late sixties", "temperatures in the 90s" */
function isOwned(tokens: Tokens, at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - 5); place -= 1) {
    const lower = lowerAt(tokens, place);
    if (OWNER.test(lower) || (lower === 's' && isApostrophe(lowerAt(tokens, place - 1)))) return true;
  }
  return false;
}

/** "19th century", "the twentieth century", "2nd century bc". */
export function parseCentury(tokens: Tokens, at: number): Parsed | undefined {
  const ordinal = ordinalAt(tokens, at);
  if (!ordinal || ordinal.value > 30) return undefined;
  const dash = isDash(lowerAt(tokens, ordinal.next)) ? ordinal.next + 1 : ordinal.next;
  if (!/^(?:century|centuries)$/.test(lowerAt(tokens, dash))) return undefined;
  const era = centuryEra(tokens, dash + 1);
  const number = era?.before ? 1 - ordinal.value : ordinal.value;
  return parsed({ kind: 'century', number }, era?.next ?? dash + 1, 'century');
}

function centuryEra(tokens: Tokens, at: number): { before: boolean; next: number } | undefined {
  const lower = lowerAt(tokens, at);
  if (/^(?:ad|ce|bc|bce)$/.test(lower)) return { before: lower.startsWith('b'), next: at + 1 };
  return eraAt(tokens, at);
}

/** "19th", "first", "twenty-first"; a number without ending is none. */
export function ordinalAt(tokens: Tokens, at: number): { value: number; next: number } | undefined {
  const value = numberAt(tokens, at, 2);
  if (value !== undefined) {
    const isOrdinal = ORDINAL_ENDINGS.has(lowerAt(tokens, at + 1)) && isGlued(tokens, at + 1);
    return isOrdinal && value > 0 ? { value, next: at + 2 } : undefined;
  }
  const tens = { twenty: 20, thirty: 30, forty: 40 }[lowerAt(tokens, at)];
  const unit = ORDINALS.get(lowerAt(tokens, isDash(lowerAt(tokens, at + 1)) ? at + 2 : at + 1));
  if (tens !== undefined && unit !== undefined && unit < 10) {
    return { value: tens + unit, next: isDash(lowerAt(tokens, at + 1)) ? at + 3 : at + 2 };
  }
  const worded = ORDINALS.get(lowerAt(tokens, at));
  return worded === undefined ? undefined : { value: worded, next: at + 1 };
}
