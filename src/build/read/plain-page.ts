/** The text of a page without a tree of it: for pages in which Readability finds no article, or would not end. */
import { Blocks } from './extraction.ts';
import { decodeEntities, type HtmlTag, type HtmlText, readTokens } from './html-tokens.ts';

/** Elements that hold no main text. */
const LEFT_OUT = new Set([
  'head',
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'select',
  'svg',
  'math',
  'dialog',
]);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
]);
const MAIN = new Set(['article', 'main']);

/** The text of the articles or main parts where a page marks them, else of its body; one block a line. */
export function readPlainPage(html: string): string {
  const page = new Page();
  for (const token of readTokens(html)) {
    if (token.kind === 'text') page.addText(token);
    else page.addTag(token);
  }
  return page.main.toString() || page.all.toString();
}

class Page {
  readonly all = new Blocks();
  readonly main = new Blocks();
  /** How many elements of a name that matters are open. */
  readonly #open = new Map<string, number>();
  #leftOut = 0;
  #inMain = 0;

  addText({ text, within }: HtmlText): void {
    if (within !== '' || this.#leftOut > 0) return;
    const decoded = decodeEntities(text);
    this.all.add(decoded);
    if (this.#inMain > 0) this.main.add(decoded);
  }

  addTag({ kind, name, attributes }: HtmlTag): void {
    const by = kind === 'open' ? 1 : -1;
    // A head that is never closed must not swallow the page.
    if (name === 'body') this.#leftOut += this.#step('head', -(this.#open.get('head') ?? 0));
    if (MAIN.has(name)) this.#inMain += this.#step(name, by);
    else if (LEFT_OUT.has(name) && !attributes.endsWith('/')) this.#leftOut += this.#step(name, by);
    if (INLINE.has(name)) return;
    for (const blocks of [this.all, this.main]) {
      if (name === 'br') blocks.breakLine();
      else blocks.end();
    }
  }

  /** Counts an element as open or closed; returns by how much the count changed. */
  #step(name: string, by: number): number {
    const before = this.#open.get(name) ?? 0;
    const count = Math.max(0, before + by);
    this.#open.set(name, count);
    return count - before;
  }
}
