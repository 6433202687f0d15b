/** What is read out of a file that is not plain text. */

export interface Extraction {
  /** One block of the document a line; all offsets refer to this text. */
  text: string;
  /** What the file itself says that it is called; empty where it does not. */
  title: string;
  /** The day on which it was published by its own metadata, `2025-03-14`; empty where there is none. */
  published: string;
}

/** A document longer than this is refused: its sentences would not fit into memory. */
export const MAX_TEXT = 64 * 1024 * 1024;

/** Collects blocks of text, each in the end one line with single spaces. */
export class Blocks {
  readonly #lines: string[] = [];
  #parts: string[] = [];
  #length = 0;
  /** Where in the block its last line break is. */
  #break: number | undefined;

  /** Text as it stands in the file; white space in it means a space. */
  add(text: string): void {
    this.#length += text.length;
    if (this.#length > MAX_TEXT) throw new Error(`it holds more than ${MAX_TEXT / 1024 / 1024} MiB of text`);
    this.#parts.push(text);
  }

  /** One line break inside a block separates words, a second one blocks. */
  breakLine(): void {
    const since = this.#parts.slice(this.#break ?? this.#parts.length);
    if (this.#break !== undefined && since.join('').trim() === '') this.end();
    else this.add(' ');
    this.#break = this.#parts.length;
  }

  /** Ends the block; an empty one leaves no trace. */
  end(): void {
    const line = collapse(this.#parts.join(''));
    this.#parts = [];
    this.#break = undefined;
    if (line !== '') this.#lines.push(line);
  }

  toString(): string {
    this.end();
    return this.#lines.length === 0 ? '' : `${this.#lines.join('\n')}\n`;
  }
}

/** Runs of white space as one space, none around; invisible soft hyphens and joiners go. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The day of a date as metadata gives it (ISO 8601, anything after the day is ignored); empty for others. */
export function dayOf(date: string | null | undefined): string {
  const [, day = ''] = /^\s*(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/.exec(date ?? '') ?? [];
  return day;
}
