/** Which way a sentence looks at a date: the nearest verb tells. */
import type { Extent } from './expression.ts';
import type { Direction } from './resolve.ts';
import { lowerAt, type Tokens } from './tokens.ts';
import { DUE, FUTURE, PAST } from './vocabulary.ts';

const REACH = 12;

/** Looks back to the start of the clause, and ahead where the date comes first or nothing was found. */
export function directionAt(tokens: Tokens, { first, next }: Extent): Direction {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    if (isClauseEnd(lowerAt(tokens, at))) break;
    const direction = directionOf(tokens, at);
    if (direction) return direction;
  }
  for (let at = next; at < Math.min(tokens.length, next + REACH); at += 1) {
    if (lowerAt(tokens, at) === ';') break;
    const direction = directionOf(tokens, at);
    if (direction) return direction;
  }
  return null;
}

function isClauseEnd(lower: string): boolean {
  return lower === ';' || lower === '.' || lower === '?' || lower === '!';
}

/** Whether an expectation is of the time of the text: "is expected", "expected to open". */
function isAhead(tokens: Tokens, at: number): boolean {
  const before = [lowerAt(tokens, at - 1), lowerAt(tokens, at - 2)];
  const isStated = before.some((lower) => /^(?:is|are|be|s|re|was|were)$/.test(lower));
  return isStated || /^(?:to|for)$/.test(lowerAt(tokens, at + 1)) || !/^\p{L}/u.test(before[0] ?? '');
}

function directionOf(tokens: Tokens, at: number): Direction {
  const lower = lowerAt(tokens, at);
  // "is expected on Friday", but "nobody expected it".
  if (/^(?:expected|planned)$/.test(lower) && !isAhead(tokens, at)) return 'past';
  if (FUTURE.has(lower) || DUE.has(lower)) return 'future';
  // "is to open", but not "have to".
  if (lower === 'to' && /^(?:is|are|due|set|about)$/.test(lowerAt(tokens, at - 1))) return 'future';
  const isPast = PAST.has(lower) || /[^e]ed$/.test(lower);
  // "will be held": the verb before it tells.
  return isPast && !/^(?:be|is|are|being)$/.test(lowerAt(tokens, at - 1)) ? 'past' : null;
}
