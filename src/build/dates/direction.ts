/** Which way a sentence looks at a date: the nearest verb tells. */
import type { Extent } from './expression.ts';
import type { Direction } from './resolve.ts';
import { isCapital, lowerAt, type Tokens } from './tokens.ts';
import { DUE, FUTURE, PAST } from './vocabulary.ts';

const REACH = 12;

/** Looks back to the start of the clause, and ahead where the date comes first or nothing was found. */
export function directionAt(tokens: Tokens, { first, next }: Extent): Direction {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    if (isClauseEnd(lowerAt(tokens, at))) break;
    const direction = directionOf(tokens, at);
    if (direction) return withReach(direction, tokens, at + 1, first);
  }
  for (let at = next; at < Math.min(tokens.length, next + REACH); at += 1) {
    if (lowerAt(tokens, at) === ';') break;
    const direction = directionOf(tokens, at);
    if (direction) return withReach(direction, tokens, next, at);
  }
  return null;
}

function isClauseEnd(lower: string): boolean {
  return lower === ';' || lower === '.' || lower === '?' || lower === '!';
}

/** "won in March", "met Xi in Kazan in March" is done; "agreed to a vote in March" may lie ahead. */
function withReach(direction: Direction, tokens: Tokens, from: number, to: number): Direction {
  if (direction !== 'past') return direction;
  const isJoined = (at: number) => isCapital(tokens, at) || JOINING.test(lowerAt(tokens, at));
  for (let at = from; at < to; at += 1) if (!isJoined(at)) return 'past';
  return 'done';
}

const JOINING =
  /^(?:in|on|at|to|with|and|from|by|the|,|\.|he|she|it|they|we|i|him|her|them|there|here|again)$/;

/** Whether an expectation is of the time of the text: "is expected", "expected to open". */
function isAhead(tokens: Tokens, at: number): boolean {
  const before = [lowerAt(tokens, at - 1), lowerAt(tokens, at - 2)];
  const isStated = before.some((lower) => /^(?:is|are|be|s|re|was|were)$/.test(lower));
  return isStated || /^(?:to|for)$/.test(lowerAt(tokens, at + 1)) || !/^\p{L}/u.test(before[0] ?? '');
}

const REPORTING =
  /^(?:said|says|told|announced|added|promised|pledged|vowed|warned|confirmed|agreed|predicted|hoped|stated)$/;

/** "said that it would start in December": ahead, but for "would have". */
function isReported(tokens: Tokens, at: number): boolean {
  return lowerAt(tokens, at + 1) !== 'have' && tokens.slice(0, at).some(({ lower }) => REPORTING.test(lower));
}

function directionOf(tokens: Tokens, at: number): Direction {
  const lower = lowerAt(tokens, at);
  // "is expected on Friday", but "nobody expected it".
  if (/^(?:expected|planned)$/.test(lower) && !isAhead(tokens, at)) return 'past';
  if (FUTURE.has(lower) || DUE.has(lower)) return 'future';
  if (lower === 'would' && isReported(tokens, at)) return 'future';
  // "is to open", but not "have to".
  if (lower === 'to' && /^(?:is|are|due|set|about)$/.test(lowerAt(tokens, at - 1))) return 'future';
  // "United Nations" tells nothing.
  const isPast = PAST.has(lower) || (/[^e]ed$/.test(lower) && !isCapital(tokens, at));
  // "will be held": the verb before it tells.
  return isPast && !/^(?:be|is|are|being)$/.test(lowerAt(tokens, at - 1)) ? 'past' : null;
}
