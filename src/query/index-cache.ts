/**
 * The index of a user's large dataset, kept in the cache folder: made at the first search, opened by all later ones.
 *
 * `<digest>.index` is the index of every dataset with this content; `<name>.key` says which digest a file had when it
 * was last read, and holds as long as nothing about the file changed. So a search neither reads nor hashes the
 * dataset; one whose time stamp is touched is hashed once, and one whose content changes is indexed again.
 */
import { findCacheFolder, identify, makeCacheFolder, noteUse, pruneCache } from '../base/cache-folder.ts';
import { DiploError } from '../base/errors.ts';
import {
  decodeText,
  digest,
  openReplacement,
  readBytes,
  readText,
  removeUseless,
  writeWhole,
} from '../base/files.ts';
import { openRandom } from '../base/random-file.ts';
import { digestText } from './dataset-digest.ts';
import { openStored } from './open-packed.ts';
import type { SearchIndex } from './search-index.ts';

/** Below this an index takes longer to be looked up than to be made. */
const SMALLEST_BYTES = 64 * 1024;

export interface CachedIndex {
  index: SearchIndex;
  /** Removes it: it turned out to be damaged. */
  drop: () => void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The kept index of a file; undefined when there is none, or it is damaged or of another content.
 * @param file path of the dataset
 */
export function openCached(file: string, env: Environment): CachedIndex | undefined {
  const folder = findCacheFolder(env);
  const found = folder === undefined ? undefined : identify(file);
  if (folder === undefined || found === undefined || found.size < SMALLEST_BYTES) return undefined;
  const key = readKey(keyFile(folder, found.identity));
  if (key?.identity === found.identity) return openIndexFile(indexFile(folder, key.digest), found.size);
  const content = exactDigest(file);
  const opened = openIndexFile(indexFile(folder, content), found.size);
  if (opened !== undefined) writeKey(folder, found, content);
  return opened;
}

export type WriteIndex = (index: SearchIndex, size: number, write: (piece: Uint8Array) => void) => void;

/**
 * Keeps an index for later searches, where that is possible: it is never needed. The dataset is read once, so that
 * the index and the digest that it is kept under are of the same bytes.
 * @param make makes the index of a dataset's text
 * @param write from pack-index.ts
 * @returns the index that was made
 */
export async function keepIndex(
  file: string,
  env: Environment,
  make: (text: string) => Promise<SearchIndex>,
  write: WriteIndex,
): Promise<SearchIndex> {
  const folder = findCacheFolder(env);
  const before = folder === undefined ? undefined : identify(file);
  let bytes: Uint8Array | undefined = readBytes(file);
  const size = bytes.length;
  const worthIt = size >= SMALLEST_BYTES && folder !== undefined && makeCacheFolder(folder);
  const content = worthIt ? digest(bytes) : '';
  const text = decodeText(bytes, file);
  bytes = undefined; // 100 MB that nobody needs any more
  const index = await make(text);
  if (folder === undefined || !worthIt) return index;
  try {
    const replacement = openReplacement(indexFile(folder, content));
    write(index, size, (piece) => replacement.write(piece));
    replacement.finish();
    // What has changed since may be something else.
    if (before && identify(file)?.identity === before.identity) writeKey(folder, before, content);
    pruneCache(folder, Date.now());
  } catch (error) {
    // A full disk or a folder that cannot be written is no reason to stop.
    if (!(error instanceof DiploError)) throw error;
  }
  return index;
}

function exactDigest(file: string): string {
  return digest(readBytes(file));
}

function indexFile(folder: string, content: string): string {
  return `${folder}/${content.slice(0, 40)}.index`;
}

/** Named by the path alone, so that a file has one key however often it changes. */
function keyFile(folder: string, identity: string): string {
  const path = identity.replace(/( \d+){5}$/, '');
  const half = (seed: string) =>
    digestText(seed + path)
      .toString(16)
      .padStart(8, '0');
  return `${folder}/${half('a')}${half('b')}.key`;
}

interface Key {
  identity: string;
  digest: string;
}

function readKey(file: string): Key | undefined {
  try {
    const [identity = '', content = ''] = readText(file).split('\n');
    return /^[0-9a-f]{64}$/.test(content) ? { identity, digest: content } : undefined;
  } catch {
    return undefined;
  }
}

/** Only for a file that has been left alone for a while: a change in the same moment would not show. */
function writeKey(
  folder: string,
  { identity, settled }: { identity: string; settled: boolean },
  content: string,
): void {
  if (!settled) return;
  try {
    writeWhole(keyFile(folder, identity), `${identity}\n${content}\n`);
  } catch (error) {
    if (!(error instanceof DiploError)) throw error;
  }
}

function openIndexFile(name: string, size: number): CachedIndex | undefined {
  const file = openRandom(name);
  if (file === undefined) return undefined;
  const index = openStored(file, size, false);
  if (index === undefined) file.close();
  else noteUse(name);
  return index && { index, drop: () => removeUseless(name) };
}
