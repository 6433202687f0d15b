/** Word documents: the paragraphs of the main text, without what was deleted, notes, headers and footers. */
import { Blocks, collapse, type Extraction, MAX_TEXT } from './extraction.ts';

const BODY = 'word/document.xml';
const CORE = 'docProps/core.xml';
/** XML says little with many words. */
const MAX_XML = 4 * MAX_TEXT;
const PUSHED = 1 << 14;
const WORD_NAMESPACES =
  /xmlns:([\w-]{1,40})="(?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)"/;

/**
 * Reads a DOCX file.
 * @throws Error with the reason when it is none, or holds more than would fit into memory
 */
export async function readDocx(bytes: Uint8Array): Promise<Extraction> {
  const parts = await unpack(bytes);
  const body = parts.get(BODY);
  if (body === undefined) throw new Error('it is a ZIP archive without a Word document in it');
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(parts.get(CORE) ?? '')?.[1] ?? '';
  return { text: readBody(body), title: collapse(decodeEntities(title)), published: '' };
}

/**
 * The two parts that are read, unpacked piece by piece: what a file declares about its size is not believed, and
 * a bomb is left as soon as it has grown too large.
 */
async function unpack(bytes: Uint8Array): Promise<Map<string, string>> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const parts = new Map<string, string>();
  let failed: Error | undefined;
  const unzip = new Unzip((file) => {
    if ((file.name !== BODY && file.name !== CORE) || parts.has(file.name)) return;
    if ((file.originalSize ?? 0) > MAX_XML) failed = tooLarge();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let size = 0;
    let text = '';
    file.ondata = (error, chunk, final) => {
      if (error || failed) {
        failed ??= new Error(`it is damaged: ${error?.message}`);
        return;
      }
      size += chunk.length;
      if (size > MAX_XML) failed = tooLarge();
      else text += decoder.decode(chunk, { stream: !final });
      if (final) parts.set(file.name, text);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < bytes.length && !failed; start += PUSHED) {
    pushSafely(() => unzip.push(bytes.subarray(start, start + PUSHED), start + PUSHED >= bytes.length));
  }
  if (failed) throw failed;
  return parts;
}

function pushSafely(push: () => void): void {
  try {
    push();
  } catch (error) {
    throw new Error(error instanceof TypeError ? 'its text is not UTF-8' : 'it is a damaged ZIP archive');
  }
}

function tooLarge(): Error {
  return new Error(`it unpacks to more than ${MAX_XML / 1024 / 1024} MiB`);
}

const TOKEN = /<(\/?)([\w:-]{1,80})(?:\s[^<>]*?)?(\/?)>|<[!?][^<>]*>|([^<]+)/g;

/** One pass over the XML: nesting of any depth costs nothing, and entities of its own are not known. */
function readBody(xml: string): string {
  const body = new Body(`${WORD_NAMESPACES.exec(xml.slice(0, 20_000))?.[1] ?? 'w'}:`);
  for (const [, close = '', name = '', empty = '', text] of xml.matchAll(TOKEN)) {
    if (text === undefined) body.addTag(name, close === '', empty !== '');
    else body.addText(text);
  }
  return body.blocks.toString();
}

class Body {
  readonly blocks = new Blocks();
  readonly #prefix: string;
  #inText = false;
  /** Elements open that hold the same text a second time, for older readers. */
  #fallbacks = 0;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  addText(text: string): void {
    if (this.#inText && this.#fallbacks === 0) this.blocks.add(decodeEntities(text));
  }

  addTag(name: string, opens: boolean, isEmpty: boolean): void {
    if (name.endsWith(':Fallback') && !isEmpty) this.#fallbacks += opens ? 1 : -1;
    if (!name.startsWith(this.#prefix)) return;
    const local = name.slice(this.#prefix.length);
    if (local === 't') this.#inText = opens && !isEmpty;
    else if (local === 'p') this.blocks.end();
    else if (!opens) return;
    // A line break inside a paragraph is one of layout as often as not: it separates words, not blocks.
    else if (local === 'tab' || local === 'br' || local === 'cr') this.blocks.add(' ');
    else if (local === 'noBreakHyphen') this.blocks.add('-');
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '';
  });
}
