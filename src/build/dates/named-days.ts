/** Days that are known by their number without a year. General knowledge, so what they give is inferred. */
import { type Parsed, parsed } from './expression.ts';
import { isGlued, lowerAt, type Tokens } from './tokens.ts';
import { MONTHS, ORDINAL_ENDINGS } from './vocabulary.ts';

const ATTACK =
  /^(?:attacks?|hijackings?|terrorists?|massacre|assault|riots?|rioters?|insurrection|uprising)$/;
/** Month and day, what follows, and what it was. */
const DAYS: ReadonlyMap<string, readonly [edtf: string, note: string]> = new Map([
  ['9-11', ['2001-09-11', 'the attacks in the United States on 11 September 2001']],
  ['10-7', ['2023-10-07', 'the attack on Israel on 7 October 2023']],
  ['1-6', ['2021-01-06', 'the attack on the United States Capitol on 6 January 2021']],
]);

/** "9/11"; "the September 11 attacks", "the October 7th massacre", "the January 6 riot". */
export function parseNamedDay(tokens: Tokens, at: number): Parsed | undefined {
  if (lowerAt(tokens, at) === '9') return parseNineEleven(tokens, at);
  const month = MONTHS.get(lowerAt(tokens, at));
  if (month === undefined) return undefined;
  const named = DAYS.get(`${month}-${lowerAt(tokens, at + 1)}`);
  const next = ORDINAL_ENDINGS.has(lowerAt(tokens, at + 2)) ? at + 3 : at + 2;
  const follows = [next, next + 1].some((place) => ATTACK.test(lowerAt(tokens, place)));
  return named && follows
    ? parsed({ kind: 'named', edtf: named[0], note: named[1] }, next, 'named-day')
    : undefined;
}

function parseNineEleven(tokens: Tokens, at: number): Parsed | undefined {
  const named = DAYS.get('9-11');
  const isName =
    lowerAt(tokens, at + 1) === '/' &&
    lowerAt(tokens, at + 2) === '11' &&
    isGlued(tokens, at + 1) &&
    isGlued(tokens, at + 2);
  if (!named || !isName || lowerAt(tokens, at + 3) === '/' || lowerAt(tokens, at - 1) === '/')
    return undefined;
  return parsed({ kind: 'named', edtf: named[0], note: named[1] }, at + 3, 'named-day');
}
