/** Who speaks in a transcript, by the names before the colons: "PRESIDENT TRUMP: We will see." */
import type { SentenceView } from './views.ts';

/** A label before what its bearer says; words of the sentence that it opens. */
export interface Turn {
  readonly view: SentenceView;
  readonly from: number;
  readonly to: number;
}

// "ADA MILLER (by telephone): …", "ADA MILLER [Envoy]: …", "ADA MILLER, The Courier: …"
const LABEL =
  /^(\p{Lu}[\p{L}.'’-]{0,30}(?:\s\p{Lu}[\p{L}.'’-]{0,30}){0,5})(?:\s?[([][^()[\]]{1,40}[)\]]|,\s\p{Lu}[\p{L}.’' ]{1,30})?:\s/u;
/** Questions are nobody's statements. */
const ASKING = /^(?:q|question|reporter|journalist|interviewer|moderator|press)$/i;
const FEWEST_TURNS = 4;
/** Of all paragraphs that are no headings. */
const SHARE = 0.3;

/** The turn that each sentence belongs to, by its index; none at all where the document is no transcript. */
export function findTurns(views: readonly SentenceView[]): (Turn | undefined)[] {
  const openings = views.filter(({ sentence }) => sentence.sentence === 1 && !sentence.heading);
  const labels = openings.map((view) => LABEL.exec(view.sentence.text)?.[1]?.trim());
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  const told = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isTranscript =
    told >= FEWEST_TURNS &&
    told >= SHARE * openings.length &&
    [...counts.values()].some((count) => count > 1);
  if (!isTranscript) return [];
  let turn: Turn | undefined;
  return views.map((view) => {
    const { sentence, text, heading } = view.sentence;
    const label = sentence === 1 ? LABEL.exec(text)?.[1]?.trim() : undefined;
    if (heading) turn = undefined;
    if (label !== undefined) {
      const to = view.words.findLastIndex(({ end }) => end <= label.length) + 1;
      turn = to === 0 || ASKING.test(label) ? undefined : { view, from: 0, to };
    }
    return turn;
  });
}
