/** What a document without a title of its own is called. */
import type { BuildSentence } from './types.ts';
import { cutLoose } from './words.ts';

/** Paragraphs among which a headline stands, and those among which a letterhead names its subject. */
const HEADLINE_PARAGRAPHS = 3;
const LETTERHEAD_PARAGRAPHS = 40;
const SUBJECT = /^(?:subject|subj|re|title|headline)\s*:\s*(\S.*)$/iu;
/** Lines above a headline or instead of one: markings, other fields, who wrote it and when. */
const NO_TITLE = [
  /^(?:unclas|unclassified|confidential|secret|top secret|restricted|official use|sipdis|noforn|for immediate release|embargo|press release)\b/i,
  /^(?:from|to|cc|date|tags?|ref|info|fm|e\.o\.|author|source|url|page|vol\.?|no\.?|issue|section|published|updated)\b.{0,40}(?::|\d)/i,
  /^by\s+\p{Lu}/iu,
  /^https?:/i,
  /^[^\p{L}]*(?:\p{Lu}[\p{L}]{2,8}[.,]?\s)?\p{Lu}\p{L}{2,8}\.?\s\d{1,2},?\s\d{4}[^\p{L}]*$/u,
  /^\d{1,2}\s\p{L}{3,9}\s\d{4}$/u,
];

/** The subject that a letterhead gives, or what the first lines say in a line of their own; else nothing. */
export function findTitle(sentences: readonly BuildSentence[]): string {
  const head = sentences.filter(({ paragraph }) => paragraph <= LETTERHEAD_PARAGRAPHS);
  const field = head.find(({ text, sentence }) => sentence === 1 && SUBJECT.test(text));
  if (field) {
    const line = head.filter(({ paragraph }) => paragraph === field.paragraph).map(({ text }) => text);
    return toTitle(SUBJECT.exec(line.join(' '))?.[1] ?? '');
  }
  const lines = sentences.filter(
    ({ text, heading }) => heading && !NO_TITLE.some((other) => other.test(text)),
  );
  const skipped = new Set(
    sentences
      .filter(({ text }) => NO_TITLE.some((other) => other.test(text)))
      .map(({ paragraph }) => paragraph),
  );
  const first = lines.find(
    ({ paragraph }) =>
      paragraph - [...skipped].filter((each) => each < paragraph).length <= HEADLINE_PARAGRAPHS,
  );
  return toTitle(first?.text ?? '');
}

function toTitle(text: string): string {
  return cutLoose(text.replace(/\s+/g, ' ').trim());
}
