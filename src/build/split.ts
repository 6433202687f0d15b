/** The sentences of a document, with its headings told from its statements. */
import type { CodePoints } from '../dataset/code-points.ts';
import { type SentenceSpan, splitDocument } from '../dataset/sentences.ts';
import type { BuildSentence } from './types.ts';

/** In code points; a longer line is a sentence that lost its full stop. */
const LONGEST_HEADING = 140;
// Closing quotes and brackets, and footnote marks, may follow.
const FINAL = /[.!?…;:。！？]["'”’»)[\]*\d]*$/u;

/** "SUBJECT: …", in capitals as telegraphs and letterheads have it. */
const FIELD = /^\p{Lu}[\p{Lu}. /]{1,20}:\s/u;
/** "Photo: Ada Miller" */
const CREDIT =
  /^(?:photo|photograph|image|picture|illustration|graphic|video|credit)s?(?: (?:by|credit))?:\s.{1,60}$/iu;
/** "END SUMMARY.", "TOP SECRET.": a mark of the document, whatever stands beside it in its line. */
const MOST_MARK_WORDS = 3;

/**
 * Splits a document: a line of its own that is short and ends without punctuation is a heading, and so are a few
 * words in capitals only, and the fields of a letterhead.
 */
export function splitBuildSentences(points: CodePoints): BuildSentence[] {
  const spans = splitDocument(points.text);
  return spans.map((span, index) => {
    const text = points.slice(span.start, span.end).replace(/[\n\r]/g, ' ');
    return {
      index,
      ...span,
      text,
      heading: isMark(text) || (isAlone(spans, index) && isHeading(text, span)),
    };
  });
}

function isMark(text: string): boolean {
  if (CREDIT.test(text)) return true;
  const isWritten = /\p{Ll}|[!?]/u.test(text);
  return !isWritten && (text.match(/[\p{L}\d]+/gu) ?? []).length <= MOST_MARK_WORDS;
}

/** Whether a sentence is all that its paragraph holds. */
function isAlone(spans: readonly SentenceSpan[], index: number): boolean {
  const paragraph = spans[index]?.paragraph;
  return spans[index - 1]?.paragraph !== paragraph && spans[index + 1]?.paragraph !== paragraph;
}

function isHeading(text: string, { start, end }: SentenceSpan): boolean {
  return FIELD.test(text) || (end - start <= LONGEST_HEADING && !FINAL.test(text));
}
