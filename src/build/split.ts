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
/** "> …" of a mail answered, "^ …" of a list of sources: said elsewhere, at another time. */
const ELSEWHERE = /^(?:>|\^\s)/;
/** "On 3 May 2024 at 18:02, Ada Miller wrote:" */
const ANSWERED = /^On\s.{8,160}\swrote:$/u;
/** "END SUMMARY.", "TOP SECRET.": a mark of the document, whatever stands beside it in its line. */
const MOST_MARK_WORDS = 3;

/**
 * Splits a document: a line of its own that is short and ends without punctuation is a heading, and so are a few
 * words in capitals only, the fields of a letterhead, and what was said elsewhere.
 */
export function splitBuildSentences(points: CodePoints): BuildSentence[] {
  const spans = splitDocument(points.text);
  let isElsewhere = false;
  return spans.map((span, index) => {
    const text = points.slice(span.start, span.end).replace(/[\n\r]/g, ' ');
    if (span.sentence === 1) isElsewhere = ELSEWHERE.test(text);
    return {
      index,
      ...span,
      text,
      heading: isElsewhere || isMark(text) || (isAlone(spans, index) && isHeading(text, span)),
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
  return FIELD.test(text) || ANSWERED.test(text) || (end - start <= LONGEST_HEADING && !FINAL.test(text));
}
