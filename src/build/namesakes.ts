/** Which of several people of one surname a bare surname means: Clinton, Bush, Kim, Trudeau. */

/** A full name that ends in a surname, by which the bare surname is understood; no id for other people. */
export interface Anchor {
  /** Its place in the document. */
  readonly order: number;
  readonly paragraph: number;
  readonly sentence: number;
  readonly id: string | undefined;
}

export interface Bearers {
  /** Whether the words beside the surname allow this one: "her emails" is said of no man. */
  suits: (id: string | undefined) => boolean;
  wasInOffice: (id: string) => boolean;
}

/** All who bear a surname in a document, as they are named in full. */
export class Namesakes {
  /** In the order of the text. */
  readonly #anchors: readonly Anchor[];
  readonly #ids: readonly (string | undefined)[];
  /** For each anchor, who was named so far in its paragraph. */
  readonly #near: readonly ReadonlySet<string | undefined>[];

  /** @param anchors at least one */
  constructor(anchors: readonly Anchor[]) {
    this.#anchors = anchors.toSorted((a, b) => a.order - b.order);
    this.#ids = [...new Set(anchors.map(({ id }) => id))];
    this.#near = namedSoFar(this.#anchors);
  }

  /**
   * Whoever alone is named in full in the document, or so far in the paragraph; else the only one whom the
   * sentence suits, or who was in office; else the one named right before.
   * @returns undefined for somebody else, and where nobody can tell
   */
  choose(at: Omit<Anchor, 'id'>, { suits, wasInOffice }: Bearers): string | undefined {
    const place = this.#placeBefore(at.order);
    const nearest = this.#anchors[place];
    const near = nearest?.paragraph === at.paragraph ? [...(this.#near[place] ?? [])] : [];
    const suited = this.#ids.filter(suits);
    const inOffice = this.#ids.filter((id) => id !== undefined && wasInOffice(id));
    const choices = [this.#ids, near.filter(suits), suited, inOffice.filter(suits)];
    const only = choices.find((choice) => choice.length === 1);
    if (only) return only[0];
    return nearest && at.sentence - nearest.sentence <= 1 ? nearest.id : undefined;
  }

  /** The last anchor before a place; -1 where there is none. */
  #placeBefore(order: number): number {
    let low = 0;
    let high = this.#anchors.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#anchors[middle]?.order ?? 0) < order) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Anchors that add nobody share a set: few bear a surname, however often they are named. */
function namedSoFar(anchors: readonly Anchor[]): ReadonlySet<string | undefined>[] {
  let near: ReadonlySet<string | undefined> = new Set();
  let current: number | undefined;
  return anchors.map(({ id, paragraph }) => {
    if (paragraph !== current) near = new Set([id]);
    else if (!near.has(id)) near = new Set([...near, id]);
    current = paragraph;
    return near;
  });
}
