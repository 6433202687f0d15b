/** The sentences of a document, with its headings told from its statements. */
import type { CodePoints } from '../dataset/code-points.ts';
import { type SentenceSpan, splitDocument } from '../dataset/sentences.ts';
import type { BuildSentence } from './types.ts';

/** In code points; a longer line is a sentence that lost its full stop. */
const LONGEST_HEADING = 140;
// Closing quotes and brackets, and footnote marks, may follow.
const FINAL = /[.!?…;:。！？]["'”’»)[\]*\d]*$/u;

/** Splits a document: a line of its own that is short and ends without punctuation is a heading. */
export function splitBuildSentences(points: CodePoints): BuildSentence[] {
  const spans = splitDocument(points.text);
  return spans.map((span, index) => {
    const text = points.slice(span.start, span.end);
    return { index, ...span, text, heading: isAlone(spans, index) && isHeading(text, span) };
  });
}

/** Whether a sentence is all that its paragraph holds. */
function isAlone(spans: readonly SentenceSpan[], index: number): boolean {
  const paragraph = spans[index]?.paragraph;
  return spans[index - 1]?.paragraph !== paragraph && spans[index + 1]?.paragraph !== paragraph;
}

function isHeading(text: string, { start, end }: SentenceSpan): boolean {
  return end - start <= LONGEST_HEADING && !FINAL.test(text);
}
