/** Amounts in words and figures. */
import { isDash, isGlued, lowerAt, numberAt, type Tokens, textAt } from './tokens.ts';
import { NUMBERS, VAGUE } from './vocabulary.ts';

/** An amount, and the first token after it. */
export interface Count {
  /** Null when nobody can count it. */
  readonly count: number | null;
  readonly next: number;
}

/** "two", "25", "twenty-five", "[ten]", "a", "a few", "a couple of", "a hundred". */
export function countAt(tokens: Tokens, at: number): Count | undefined {
  if (lowerAt(tokens, at) !== '[') return plainCountAt(tokens, at);
  const inner = plainCountAt(tokens, at + 1);
  return inner && lowerAt(tokens, inner.next) === ']'
    ? { count: inner.count, next: inner.next + 1 }
    : undefined;
}

function plainCountAt(tokens: Tokens, at: number): Count | undefined {
  const digits = numberAt(tokens, at, 4);
  if (digits !== undefined) {
    const isUnit = isGlued(tokens, at + 1) && tokens[at + 1]?.kind === 'word';
    return isUnit ? undefined : { count: digits, next: at + 1 };
  }
  return vagueCount(tokens, at) ?? wordedCount(tokens, at);
}

function vagueCount(tokens: Tokens, at: number): Count | undefined {
  const article = lowerAt(tokens, at) === 'a' ? at + 1 : at;
  const lower = lowerAt(tokens, article);
  const isOf = lowerAt(tokens, article + 1) === 'of';
  if (VAGUE.has(lower)) return { count: null, next: isOf ? article + 2 : article + 1 };
  return isOf && /^(?:dozens|scores|hundreds|thousands)$/.test(lower)
    ? { count: null, next: article + 2 }
    : undefined;
}

function wordedCount(tokens: Tokens, at: number): Count | undefined {
  const tens = NUMBERS.get(lowerAt(tokens, at));
  if (tens === undefined) return undefined;
  if (tens === 1 && lowerAt(tokens, at + 1) === 'hundred') return { count: 100, next: at + 2 };
  const unit = NUMBERS.get(lowerAt(tokens, at + 2));
  const isJoined = tens >= 20 && isDash(lowerAt(tokens, at + 1)) && unit !== undefined && unit < 10;
  if (isJoined && textAt(tokens, at + 2) !== 'a') return { count: tens + (unit ?? 0), next: at + 3 };
  return { count: tens, next: at + 1 };
}
