import type { Fact } from '../dataset/schema.ts';
import { compoundsOf, type Token, tokenize } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/** Where a fact matches: a text as it is shown, and the words in it (UTF-16 offsets, end-exclusive). */
export interface Match {
  field: 'statement' | 'leaders' | 'countries' | 'topics' | 'quotation';
  text: string;
  ranges: [start: number, end: number][];
}

/** What to look for: single words, and sequences of words (names, phrases) by their first word. */
export interface Sought {
  words: ReadonlySet<string>;
  sequences: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Entities by kind and id, whose whole name is marked. */
  entities: ReadonlySet<string>;
}

/** Where a search matched the statement of a fact: what is marked of it, where no more is shown. */
export function highlightStatement(fact: Fact, sought: Sought): Match['ranges'] {
  return findRanges(fact.statement, sought);
}

/** All places of a fact that a search matched, in the order in which they are shown. */
export function highlightFact(
  fact: Fact,
  sought: Sought,
  labelOf: (key: string) => string | undefined,
): Match[] {
  const matches: Match[] = [];
  const add = (field: Match['field'], text: string, ranges: Match['ranges']) => {
    if (ranges.length > 0) matches.push({ field, text, ranges });
  };
  add('statement', fact.statement, highlightStatement(fact, sought));
  for (const field of ['leaders', 'countries', 'topics'] as const) {
    for (const id of fact[field]) {
      const key = `${field} ${id}`;
      const text = labelOf(key) ?? id;
      add(field, text, sought.entities.has(key) ? [[0, text.length]] : findRanges(text, sought));
    }
  }
  if (fact.quotation !== null) add('quotation', fact.quotation.text, findRanges(fact.quotation.text, sought));
  return matches;
}

function findRanges(text: string, { words, sequences }: Sought): Match['ranges'] {
  const tokens = tokenize(text);
  const ranges: Match['ranges'] = [...tokens, ...compoundsOf(text, tokens)]
    .filter((token) => words.has(token.word))
    .map((token) => [token.start, token.end]);
  for (const [place, token] of tokens.entries()) {
    for (const sequence of sequences.get(token.word) ?? []) {
      const last = tokens[place + sequence.length - 1];
      if (last !== undefined && standsAt(tokens, place, sequence)) ranges.push([token.start, last.end]);
    }
  }
  return mergeRanges(ranges);
}

/** Whether a sequence stands at a place; a name that is a pronoun otherwise only in capitals. */
function standsAt(tokens: readonly Token[], place: number, sequence: readonly string[]): boolean {
  if (sequence.some((word, offset) => tokens[place + offset]?.word !== word)) return false;
  return sequence.length > 1 || tokens[place]?.capitals === true || !isStopWord(sequence[0] ?? '');
}

function mergeRanges(ranges: Match['ranges']): Match['ranges'] {
  const merged: Match['ranges'] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
