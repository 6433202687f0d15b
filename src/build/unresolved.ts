/** The names that stay nobody's, over all documents. */
import type { UnresolvedName } from './mentions.ts';
import { cutLoose } from './words.ts';

export interface UnresolvedTotal {
  readonly text: string;
  readonly count: number;
  /** Where it stands first. */
  readonly document: string;
  readonly start: number;
  /** Ids of all documents that name it. */
  readonly documents: readonly string[];
}

interface Total extends UnresolvedTotal {
  count: number;
  readonly documents: string[];
}

export class UnresolvedTotals {
  readonly #totals = new Map<string, Total>();

  add(names: readonly UnresolvedName[], document: string): void {
    for (const { text, count, start } of names) {
      const known = this.#totals.get(text);
      if (known) {
        known.count += count;
        known.documents.push(document);
        continue;
      }
      const name = cutLoose(text);
      this.#totals.set(name, { text: name, count, document, start, documents: [document] });
    }
  }

  /** The most frequent first. */
  list(): UnresolvedTotal[] {
    return [...this.#totals.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  }
}
