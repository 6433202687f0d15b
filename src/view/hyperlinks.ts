/** OSC 8 hyperlinks: to a document's own copy on the disk, to its web address, to Wikidata. */
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findCopy } from '../dataset/documents.ts';
import type { Dataset } from '../dataset/schema.ts';
import type { Links } from './context.ts';

const SCHEMES = ['http:', 'https:', 'file:'];
/** Terminals give up on longer ones (the OSC 8 specification, "Length limits"). */
const LONGEST = 2083;

/**
 * Links for a terminal that shows them.
 * @param folder of the reader's own copies of the documents, where one is known
 */
export function createLinks({ documents }: Dataset, folder: string | undefined): Links {
  const found = new Map<string, string | undefined>();
  return {
    link: renderHyperlink,
    addressOf(id) {
      if (!found.has(id)) {
        const document = documents.find((each) => each.id === id);
        const file =
          document && folder !== undefined ? findQuietly(() => findCopy(folder, document)) : undefined;
        found.set(id, file === undefined ? document?.url : fileAddress(file));
      }
      return found.get(id);
    },
  };
}

/** A text as a link; as it is where the address is none that may be followed. */
export function renderHyperlink(text: string, address: string | undefined): string {
  const target = address === undefined || text === '' ? undefined : parseAddress(address);
  return target === undefined ? text : `\u001b]8;;${target}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** An address in printable ASCII, percent-encoded as browsers do. */
function parseAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!SCHEMES.includes(url.protocol) || url.href.length > LONGEST) return undefined;
  return /^[\x21-\x7e]+$/.test(url.href) ? url.href : undefined;
}

/** With the name of this machine, by which a terminal tells a file over ssh from one of its own. */
function fileAddress(file: string): string {
  const { href } = pathToFileURL(path.resolve(file));
  return path.sep === '/' ? href.replace('file://', `file://${encodeURIComponent(os.hostname())}`) : href;
}

/** A folder that is not there is told of where documents are asked for; here there is only no link. */
function findQuietly(find: () => string | undefined): string | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
