/** Web pages: the main text without navigation, advertisements and scripts, which are never run. */
import { decodeBytes } from './decode-bytes.ts';
import { Blocks, collapse, dayOf, type Extraction, MAX_TEXT } from './extraction.ts';
import { attributeOf, decodeEntities, type HtmlTag, type HtmlText, readTokens } from './html-tokens.ts';
import { readPlainPage } from './plain-page.ts';

/** More tags than these, one inside the other, or signs like them take the parser more than some seconds. */
const MOST_TAGS = 50_000;
/** Trees beyond this depth take Readability minutes, or more stack than there is. */
const DEEPEST = 400;
const SHORTEST_ARTICLE = 200;

interface Head {
  title: string;
  published: string;
  /** Opened and closed, also where their text is taken as it is; and signs that only look like the start of one. */
  tags: number;
}

/** Reads a page: by Readability as browsers' reading views do, by simpler rules where it finds no article. */
export async function readHtml(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string,
): Promise<Extraction> {
  const html = decodePage(bytes, decode);
  if (html.length > 2 * MAX_TEXT) throw new Error(`it is larger than ${(2 * MAX_TEXT) / 1024 / 1024} MiB`);
  const { title, published, tags } = readHead(html);
  const article = tags <= MOST_TAGS ? await readArticle(html) : '';
  const text = article.length >= SHORTEST_ARTICLE ? article : readPlainPage(html);
  const body = text.length > article.length / 2 ? text : article;
  const begins = title === '' || body.startsWith(`${title}\n`);
  return { text: begins ? body : `${title}\n${body}`, title, published };
}

/** A page in the encoding that it declares; UTF-8 where it declares none. */
function decodePage(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  // bounded: of the first 2048 bytes.
  const [, declared = 'utf-8'] =
    /<(?:meta[^>]{1,200}charset|\?xml[^>]{1,100}encoding)\s*=\s*["']?([\w-]{2,30})/i.exec(head) ?? [];
  if (/^utf-?8$/i.test(declared)) return decode(bytes);
  try {
    return decodeBytes(bytes, declared);
  } catch (error) {
    // An encoding that nobody knows is no reason not to try.
    if (error instanceof RangeError) return decode(bytes);
    throw new Error(`it is not text in ${declared}, as it says`);
  }
}

/** None, or elements that hold no text of the page but whose tags the parser makes a tree of all the same. */
const PARSED = /^(?:noscript|iframe|template|xmp|)$/;
const PUBLISHED =
  /^(?:article:published_time|og:published_time|datepublished|date|dc\.date(?:\.issued)?|dcterms\.(?:date|created|issued)|pubdate|publish-?date|parsely-pub-date|sailthru\.date)$/i;

/** Title and day of publication, and how many tags there are. */
function readHead(html: string): Head {
  const found = { og: '', title: '', published: '' };
  let tags = 0;
  for (const token of readTokens(html)) {
    if (token.kind === 'text') {
      readHeadText(token, found);
      if (PARSED.test(token.within)) tags += countSigns(token.text);
      continue;
    }
    tags += 1;
    if (token.name === 'meta') readMeta(token, found);
  }
  // "A title - The Daily" is called "A title"; bounded: 40 characters after each sign.
  const title = found.og || found.title.replace(/\s[|–—-]\s[^|–—]{1,40}$/, '');
  return { title, published: found.published, tags };
}

function countSigns(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) count += 1;
  return count;
}

function readHeadText({ text, within }: HtmlText, found: { title: string; published: string }): void {
  if (within === 'title') found.title ||= collapse(decodeEntities(text));
  else if (within === 'script') found.published ||= dayInScript(text);
}

function readMeta(tag: HtmlTag, found: { og: string; published: string }): void {
  const name = attributeOf(tag, 'property') || attributeOf(tag, 'name') || attributeOf(tag, 'itemprop');
  const content = attributeOf(tag, 'content');
  if (/^og:title$/i.test(name)) found.og ||= collapse(decodeEntities(content));
  else if (PUBLISHED.test(name)) found.published ||= dayOf(content);
}

/** JSON-LD says the day as `"datePublished": "…"`. */
function dayInScript(script: string): string {
  return dayOf(/"datePublished"\s{0,9}:\s{0,9}"([^"]{8,40})"/.exec(script)?.[1]);
}

/** The article as Readability finds it; empty when it finds none. */
async function readArticle(html: string): Promise<string> {
  const { parseHTML } = await import('linkedom');
  const { Readability } = await import('@mozilla/readability');
  try {
    const { document } = parseHTML(html);
    if (isDeeper(document, DEEPEST)) return '';
    const article = new Readability(document, { serializer: (node) => node }).parse();
    return article?.content ? readTree(article.content) : '';
  } catch {
    // It works by rules of thumb on pages of any sort; what it stumbles over is read without it.
    return '';
  }
}

/** Whether any node of a tree stands deeper in it than so many steps. */
function isDeeper(root: TreeNode, most: number): boolean {
  let depth = 0;
  let node: TreeNode | null = root;
  while (node) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      if (depth > most) return true;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
  return false;
}

const INLINE = new Set([
  'A',
  'ABBR',
  'B',
  'BDI',
  'BDO',
  'CITE',
  'CODE',
  'DATA',
  'DEL',
  'DFN',
  'EM',
  'FONT',
  'I',
  'INS',
  'KBD',
  'MARK',
  'Q',
  'S',
  'SAMP',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'TT',
  'U',
  'VAR',
  'WBR',
]);
const LEFT_OUT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'MATH',
  'BUTTON',
  'SELECT',
  'IFRAME',
]);
const ELEMENT = 1;
const TEXT = 3;
/** A mark that leads to a note. */
const NOTE_MARK = /^\s*[[(]?(?:\d{1,3}|[a-z*†‡])[\])]?\s*$/;

/** A node of any tree, as far as it is looked at. */
interface TreeNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  textContent: string | null;
  firstChild: TreeNode | null;
  nextSibling: TreeNode | null;
  parentNode: TreeNode | null;
}

/** The text of a tree, block by block; by steps, since recursion would follow any depth. */
function readTree(root: TreeNode): string {
  const blocks = new Blocks();
  let node: TreeNode | null = root;
  while (node) {
    const isElement: boolean = node.nodeType === ELEMENT;
    if (node.nodeType === TEXT) blocks.add(node.nodeValue ?? '');
    else if (isElement) endBlock(node, blocks);
    const below: TreeNode | null = isElement && isNoText(node) ? null : node.firstChild;
    node = below ?? nodeAfter(node, root, blocks);
  }
  return blocks.toString();
}

/** The next node that is not below this one; blocks that are left on the way to it end. */
function nodeAfter(from: TreeNode, root: TreeNode, blocks: Blocks): TreeNode | null {
  let node: TreeNode | null = from;
  while (node && node !== root) {
    if (node.nextSibling) return node.nextSibling;
    node = node.parentNode;
    if (node) endBlock(node, blocks);
  }
  return null;
}

function isNoText({ nodeName, textContent }: TreeNode): boolean {
  const name = nodeName.toUpperCase();
  return LEFT_OUT.has(name) || (name === 'SUP' && NOTE_MARK.test(textContent ?? ''));
}

function endBlock(node: TreeNode, blocks: Blocks): void {
  const name = node.nodeName.toUpperCase();
  if (name === 'BR') blocks.breakLine();
  else if (!INLINE.has(name)) blocks.end();
}
