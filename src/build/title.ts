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
  /^[>^]/,
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
  return toTitle(findHeadline(sentences));
}

/** The first heading among the first paragraphs, those not counted that hold a marking or a field. */
function findHeadline(sentences: readonly BuildSentence[]): string {
  const isNoTitle = (text: string) => NO_TITLE.some((other) => other.test(text));
  let counted = 0;
  let current: number | undefined;
  let isCounted = false;
  for (const { text, heading, paragraph } of sentences) {
    if (paragraph !== current) {
      if (isCounted) counted += 1;
      if (counted === HEADLINE_PARAGRAPHS) break;
      current = paragraph;
      isCounted = true;
    }
    if (isNoTitle(text)) isCounted = false;
    else if (heading) return text;
  }
  return '';
}

function toTitle(text: string): string {
  return cutLoose(text.replace(/\s+/g, ' ').trim());
}
