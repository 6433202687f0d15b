/** What the steps of a build hand to one another. */
import type { CodePoints } from '../dataset/code-points.ts';
import type { Reason, When } from '../dataset/schema.ts';

export type { Reason } from '../dataset/schema.ts';

/** A document as it was read: the text that all offsets refer to. */
export interface BuildDocument {
  /** Unique in the dataset, made from the file name. */
  id: string;
  title: string;
  /** Path as given, with `/` between folders; `-` for standard input. */
  file: string;
  /** The text, extracted where the file is not plain text; nothing normalised beyond that. */
  text: string;
  points: CodePoints;
  sentences: readonly BuildSentence[];
  /** The document's own present, where it is known. */
  asOf: When | null;
}

/** A sentence; offsets in code points from the start of the document's text, end-exclusive. */
export interface BuildSentence {
  /** From 0, over the whole document. */
  index: number;
  /** From 1, as in passages. */
  paragraph: number;
  sentence: number;
  start: number;
  end: number;
  /** As it stands in the document, with spaces for line breaks inside it. */
  text: string;
  /** A title or a caption rather than a statement: no fact is made of it. */
  heading: boolean;
  /** It is part of a sentence too long to be one, and the next goes on with it. */
  goesOn?: true;
}

/** What a rule found in a sentence, and why. */
export interface Finding<T> {
  value: T;
  reason: Reason;
}
