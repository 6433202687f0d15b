/** What a sentence is about, by the terms of a list of topics. */
import { readText } from '../base/files.ts';
import type { Dataset, Topic } from '../dataset/schema.ts';
import { AliasIndex } from './gazetteer/alias-index.ts';
import type { Finding } from './types.ts';
import { reasonAt, type SentenceView, unitsOf } from './views.ts';

/** The topics of the dataset that ships with the program: those of a build when the user gives none. */
export function loadTopics(home: string): Topic[] {
  return (JSON.parse(readText(`${home}/data/diplomacy.json`)) as Dataset).topics;
}

/** Finds topics in sentences. */
export class TopicFinder {
  readonly #index = new AliasIndex();
  readonly topics: ReadonlyMap<string, Topic>;

  constructor(topics: readonly Topic[]) {
    this.topics = new Map(topics.map((topic) => [topic.id, topic]));
    for (const { id, terms } of topics) {
      // In lower case a term means any case.
      for (const term of terms) this.#index.add(term.toLowerCase(), { sort: 'topic', id });
    }
  }

  /** The topics of a sentence, each once, in the order of their first terms. */
  find({ words, sentence }: SentenceView): Finding<string>[] {
    const found = new Map<string, Finding<string>>();
    for (let at = 0; at < words.length; ) {
      const match = this.#index.match(sentence.text, words, at);
      for (const { id } of match?.aliases ?? []) {
        if (found.has(id)) continue;
        const units = unitsOf({ sentence, words, entities: [] }, at, at + (match?.length ?? 1));
        found.set(id, { value: id, reason: reasonAt(sentence, 'topics', 'term', units) });
      }
      at += match?.length ?? 1;
    }
    return [...found.values()];
  }
}
