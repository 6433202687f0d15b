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

/**
 * Whoever alone is named in full in the document, or so far in the paragraph; else the only one whom the sentence
 * suits, or who was in office; else the one named right before.
 * @param anchors in the order of the text, at least one
 * @returns undefined for somebody else, and where nobody can tell
 */
export function chooseNamesake(
  anchors: readonly Anchor[],
  at: Omit<Anchor, 'id'>,
  { suits, wasInOffice }: Bearers,
): string | undefined {
  const ids = [...new Set(anchors.map(({ id }) => id))];
  const place = placeBefore(anchors, at.order);
  const near = new Set<string | undefined>();
  for (let before = place; anchors[before]?.paragraph === at.paragraph; before--)
    near.add(anchors[before]?.id);
  const suited = ids.filter(suits);
  const inOffice = ids.filter((id) => id !== undefined && wasInOffice(id));
  const choices = [ids, [...near].filter(suits), suited, inOffice.filter(suits)];
  const only = choices.find((choice) => choice.length === 1);
  if (only) return only[0];
  const nearest = anchors[place];
  return nearest && at.sentence - nearest.sentence <= 1 ? nearest.id : undefined;
}

/** The last anchor before a place; -1 where there is none. */
function placeBefore(anchors: readonly Anchor[], order: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((anchors[middle]?.order ?? 0) < order) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
