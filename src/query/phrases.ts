import type { Fact } from '../dataset/schema.ts';
import { type Token, tokenize } from './fold.ts';
import type { SearchIndex } from './search-index.ts';

/** The facts that hold all of these words, in any order. */
export function factsWithAll(index: SearchIndex, words: readonly string[]): number[] {
  const lists: Uint32Array[] = [];
  for (const word of new Set(words)) {
    const term = index.words.find(word);
    if (term === undefined) return [];
    lists.push(index.postings.facts(term));
  }
  const [shortest, ...others] = lists.sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return [...(shortest ?? [])].filter((fact) => sets.every((facts) => facts.has(fact)));
}

/** The facts that hold these words side by side in a text that is shown. */
export function factsWithPhrase(index: SearchIndex, phrase: readonly string[]): Set<number> {
  return new Set(
    factsWithAll(index, phrase).filter((place) => {
      const fact = index.facts.at(place);
      return (
        fact !== undefined &&
        textsOf(index, fact).some((text) => findSequence(tokenize(text), phrase).length > 0)
      );
    }),
  );
}

function textsOf(index: SearchIndex, fact: Fact): string[] {
  const names = index.frame.leaders.filter(({ id }) => fact.leaders.includes(id)).map(({ name }) => name);
  const said = [fact.quotation?.text, fact.quotation?.speaker, fact.attribution?.source];
  return [fact.statement, ...said.filter((text) => typeof text === 'string'), ...names];
}

/** The places at which a sequence of words stands in a text. */
export function findSequence(tokens: readonly Token[], sequence: readonly string[]): number[] {
  const places: number[] = [];
  for (let place = 0; place + sequence.length <= tokens.length; place++) {
    if (sequence.every((word, offset) => tokens[place + offset]?.word === word)) places.push(place);
  }
  return places;
}
