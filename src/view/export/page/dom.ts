/** The few things of a browser that the page's script uses: the program itself runs in none, and knows no DOM. */

export interface PageElement {
  hidden: boolean;
  textContent: string | null;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  readonly parentElement: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  contains(other: PageElement): boolean;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  addEventListener(type: string, listen: (event: PageEvent) => void): void;
  focus(): void;
  /** Of a form. */
  reset(): void;
  /** Of a field. */
  value: string;
  checked: boolean;
  readonly name: string;
  /** Of a `details`. */
  open: boolean;
  readonly firstChild: TextNode | null;
}

export interface PageEvent {
  readonly key: string;
  readonly target: PageElement;
}

interface TextNode {
  readonly data?: string;
}

interface TextRange {
  setStart(node: TextNode, offset: number): void;
  setEnd(node: TextNode, offset: number): void;
}

export interface Browser {
  readonly document: {
    getElementById(id: string): PageElement | null;
    querySelectorAll(selector: string): Iterable<PageElement>;
    addEventListener(type: string, listen: (event: PageEvent) => void): void;
    createRange(): TextRange;
  };
  addEventListener(type: string, listen: () => void): void;
  setTimeout(run: () => void): unknown;
  /** CSS Custom Highlight API, where there is one. */
  readonly CSS: { readonly highlights?: { set(name: string, highlight: unknown): void } };
  readonly Highlight: new (...ranges: TextRange[]) => unknown;
}
