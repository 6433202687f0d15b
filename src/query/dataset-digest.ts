import type { Dataset, Fact } from '../dataset/schema.ts';

/** FNV-1a's odd multiplier: each step is a bijection, so one changed unit always changes the result. */
const PRIME = 0x01000193;
const SEED = 0x811c9dc5;
/** Facts between two steps. */
const AT_ONCE = 500;

/**
 * A 32-bit digest of everything in a dataset that its index is made of. It tells a stale index from a fitting one;
 * it is no protection against somebody who forges one.
 */
export function digestDataset(dataset: Dataset): number {
  const steps = digestSteps(dataset);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of less than a millisecond. */
export function* digestSteps(dataset: Dataset): Generator<void, number> {
  let digest = SEED;
  const add = (text: string) => {
    for (let place = 0; place < text.length; place++)
      digest = Math.imul(digest ^ text.charCodeAt(place), PRIME);
    digest = Math.imul(digest ^ 0x1f, PRIME);
  };
  const addAll = (texts: readonly string[]) => {
    for (const text of texts) add(text);
    add('');
  };
  for (const leader of dataset.leaders) {
    addAll([leader.id, leader.name, ...leader.aliases]);
    for (const office of leader.offices) addAll([office.title, office.country ?? '']);
  }
  for (const country of dataset.countries) addAll([country.id, country.name, ...country.aliases]);
  for (const topic of dataset.topics) addAll([topic.id, topic.label, ...topic.terms]);
  for (const [place, fact] of dataset.facts.entries()) {
    if (place % AT_ONCE === 0) yield;
    addAll([fact.id, fact.statement, fact.quotation?.text ?? '', fact.quotation?.speaker ?? '']);
    add(fact.attribution?.source ?? '');
    addAll(fact.leaders);
    addAll(fact.countries);
    addAll(fact.topics);
    addAll(filteredBy(fact));
  }
  for (const document of dataset.documents) add(document.id);
  return digest >>> 0;
}

/** What filters ask for beside the names. */
function filteredBy({ kind, date, passages, event }: Fact): string[] {
  const { earliest, latest } = date ?? {};
  return [
    kind ?? '',
    date ? 'dated' : '',
    earliest ?? '',
    latest ?? '',
    event?.actor ?? '',
    event?.recipient ?? '',
    ...passages.map(({ document }) => document),
  ];
}

/** The same digest over a text. */
export function digestText(text: string): number {
  let digest = SEED;
  for (let place = 0; place < text.length; place++) {
    digest = Math.imul(digest ^ text.charCodeAt(place), PRIME);
  }
  return digest >>> 0;
}

/**
 * A digest of bytes, taken four at a time. Each step is a bijection, so one changed word always changes the result; the
 * shift carries high bits down, which a product never does.
 */
export function digestWords({ buffer, byteOffset, length }: Uint32Array): number {
  // With a sign they are small integers; others would be objects until the loop is compiled.
  const words = new Int32Array(buffer, byteOffset, length);
  let digest = SEED | 0;
  for (let place = 0; place < length; place++) {
    digest = Math.imul(digest ^ (words[place] ?? 0), PRIME);
    digest ^= digest >>> 15;
  }
  return digest >>> 0;
}
