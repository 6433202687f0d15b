/** Markdown: the words without their marks, one block a line. */
import { withoutTail } from '../../base/tail.ts';
import { Blocks, collapse, dayOf, type Extraction } from './extraction.ts';

const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const HEADING = /^\s{0,3}#{1,6}\s/;
const UNDERLINE = /^\s{0,3}(?:=+|-+)\s*$/;
const RULE = /^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/;
const DEFINITION = /^\s{0,3}\[[^\]]+\]:\s*\S/;
const HTML_LINE = /^\s{0,3}<\/?[a-zA-Z!][^>]*>\s*$/;
const LONGEST_SPAN = 1000;

/** Reads Markdown (CommonMark as people write it, with tables and front matter); code blocks are left out. */
export function readMarkdown(source: string): Extraction {
  const { body, front } = splitFront(source.replace(/^\ufeff/, ''));
  const blocks = new Blocks();
  let title = '';
  let fence = '';
  for (const line of body.replace(/<!--[\s\S]*?(?:-->|$)/g, '').split(/\r\n|[\n\r]/)) {
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
    } else if (mark !== '') {
      blocks.end();
      fence = mark;
    } else {
      const heading = readLine(line, blocks);
      if (title === '' && heading !== '') title = heading;
    }
  }
  return { text: blocks.toString(), title: front['title'] ?? title, published: dayOf(front['date']) };
}

/** Adds a line to the blocks; returns the words of a heading. */
function readLine(line: string, blocks: Blocks): string {
  const text = line.replace(/^\s{0,3}(?:>\s?)+/, '');
  const [mark] = HEADING.exec(text) ?? [];
  if (mark !== undefined) {
    const heading = stripInline(withoutClosing(text.slice(mark.length).trim()));
    blocks.end();
    blocks.add(heading);
    blocks.end();
    return collapse(heading);
  }
  if (
    text.trim() === '' ||
    UNDERLINE.test(text) ||
    RULE.test(text) ||
    isTableRule(text) ||
    HTML_LINE.test(text)
  ) {
    blocks.end();
  } else if (!DEFINITION.test(text)) {
    if (ITEM.test(text) || text.trimStart().startsWith('|')) blocks.end();
    const words = text
      .replace(ITEM, '')
      .replace(/^\s*\|/, '')
      .replace(/\|\s*$/, '')
      .replace(/\\$/, '');
    blocks.add(`${stripInline(words)} `);
    if (/(?: {2}|\\)$/.test(line)) blocks.end();
  }
  return '';
}

/** `## A heading ##` may end in signs of its own. */
function withoutClosing(heading: string): string {
  const words = withoutTail(heading, /#/);
  return /\s$/.test(words) || words === '' ? words : heading;
}

/** The line under a table's head: `|---|:-:|`. */
function isTableRule(line: string): boolean {
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}

/** Links, images, emphasis, code, autolinks and escapes as the words they show. */
function stripInline(text: string): string {
  const span = `[^\\]\\[]{0,${LONGEST_SPAN}}`;
  const target = `\\([^()]{0,${LONGEST_SPAN}}(?:\\([^()]{0,${LONGEST_SPAN}}\\)[^()]{0,${LONGEST_SPAN}})?\\)`;
  return (
    text
      .replace(new RegExp(`!\\[${span}\\](?:${target}|\\[${span}\\])`, 'g'), '')
      .replace(new RegExp(`\\[(${span})\\](?:${target}|\\[${span}\\])`, 'g'), '$1')
      // bounded: 40 characters after each mark.
      .replace(/\[\^[^\]\s]{1,40}\]/g, '')
      .replace(/<(https?:\/\/[^\s<>]{1,2000}|[^\s<>@]{1,100}@[^\s<>]{1,200})>/g, '$1')
      .replace(/<\/?[a-zA-Z][^<>]{0,1000}>/g, '')
      .replace(/`+/g, '')
      .replace(/(\*{1,3}|~~)(?=\S)/g, '')
      .replace(/(?<=\S)(\*{1,3}|~~)/g, '')
      .replace(/(^|[^\p{L}\p{N}_])_{1,3}(?=\S)/gu, '$1')
      .replace(/(?<=\S)_{1,3}(?=$|[^\p{L}\p{N}_])/gu, '')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The front matter (YAML between `---` lines): only its plain `key: value` lines are looked at. */
function splitFront(source: string): { body: string; front: Readonly<Record<string, string>> } {
  const [whole, yaml] =
    /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source) ?? [];
  if (whole === undefined || yaml === undefined) return { body: source, front: {} };
  const entries = Array.from(yaml.matchAll(/^(title|date):(.*)$/gm), ([, key, value = '']) => [
    key,
    withoutQuotes(value.trim()),
  ]);
  return { body: source.slice(whole.length), front: Object.fromEntries(entries) };
}

function withoutQuotes(value: string): string {
  const quote = value.charAt(0);
  const isQuoted = value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote);
  return isQuoted ? value.slice(1, -1) : value;
}
