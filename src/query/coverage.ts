/** Which sentences of a document carry facts. */
import type { Fact } from '../dataset/schema.ts';

export interface CoveredSentence {
  paragraph: number;
  sentence: number;
  /** Ids of the facts that stand on it; none where the sentence carries no fact. */
  facts: string[];
}

/**
 * The sentences of a document in order, each with its facts.
 * @param known all sentences as paragraph and sentence numbers, when the text is at hand; without it only
 *   those that carry facts are known
 */
export function findCoverage(
  facts: readonly Fact[],
  document: string,
  known: readonly { paragraph: number; sentence: number }[] = [],
): CoveredSentence[] {
  const sentences = new Map<string, CoveredSentence>();
  const get = (paragraph: number, sentence: number): CoveredSentence => {
    const key = `${paragraph}.${sentence}`;
    const existing = sentences.get(key);
    if (existing) return existing;
    const created = { paragraph, sentence, facts: [] };
    sentences.set(key, created);
    return created;
  };
  for (const { paragraph, sentence } of known) get(paragraph, sentence);
  for (const fact of facts) {
    for (const passage of fact.passages) {
      if (passage.document !== document || passage.paragraph === null || passage.sentence === null) continue;
      const covered = get(passage.paragraph, passage.sentence);
      if (!covered.facts.includes(fact.id)) covered.facts.push(fact.id);
    }
  }
  return [...sentences.values()].sort((a, b) => a.paragraph - b.paragraph || a.sentence - b.sentence);
}
