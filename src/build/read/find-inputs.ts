/** From what was typed to the files that are read: files as they are, folders, wildcards, standard input. */
import * as path from 'node:path';
import { messageOf } from '../../base/errors.ts';
import { type Entry, kindAt, readFolder, realPath, whyAbsent } from '../../base/folders.ts';
import { formatOfName } from './formats.ts';
import { findWildcards, hasWildcard } from './wildcards.ts';

export interface Input {
  /** As it was typed, or below the folder as it was typed, with `/` between the parts; `-` for standard input. */
  name: string;
  /** What the dataset calls it: never an absolute path, which means nothing elsewhere. */
  file: string;
}

export interface Fault {
  name: string;
  /** Why it is not read, in a few words. */
  reason: string;
}

export interface Inputs {
  files: readonly Input[];
  faults: readonly Fault[];
}

/** Installed packages are not a reporter's documents, however many Markdown files they hold. */
const SKIPPED = new Set(['node_modules']);

/**
 * Finds the files to read, each once however often it is named, in the order of what was typed; inside a
 * folder in the order of the names. Hidden files are left out unless they are named.
 */
export function findInputs(typed: readonly string[]): Inputs {
  const walk = new Walk();
  for (const name of typed) walk.add(name);
  return walk;
}

class Walk implements Inputs {
  readonly files: Input[] = [];
  readonly faults: Fault[] = [];
  /** Real paths of files and folders that were met. */
  readonly #met = new Set<string>();
  /** Length of what the dataset leaves out of the names that come of what was typed. */
  #base = 0;

  add(typed: string): void {
    const name = cleanName(typed);
    this.#base = baseOf(name);
    const kind = typed === '-' ? undefined : kindAt(typed);
    if (typed === '-') this.#addFile('-', '-');
    else if (kind === 'file' || kind === 'other') this.#addFile(name, realPath(typed));
    else if (kind === 'folder') this.#addFolder(name, realPath(typed));
    else if (hasWildcard(name)) this.#addMatches(typed, name);
    else this.faults.push({ name: typed, reason: isGarbled(typed) ? GARBLED : whyAbsent(typed) });
  }

  #addMatches(typed: string, pattern: string): void {
    const matches = findWildcards(pattern);
    for (const match of matches) {
      if (kindAt(match) === 'folder') this.#addFolder(match, realPath(match));
      else this.#addFile(match, realPath(match));
    }
    if (matches.length === 0) this.faults.push({ name: typed, reason: 'nothing matches it' });
  }

  #addFile(name: string, real: string): void {
    if (this.#met.has(real)) return;
    this.#met.add(real);
    this.files.push({ name, file: name.slice(this.#base) });
  }

  /** Not by recursion: folders can be nested deeper than the stack. A link back up leads to what was met. */
  #addFolder(start: string, realStart: string): void {
    const open: (readonly [name: string, real: string])[] = [[start, realStart]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [folder, real] = next;
      if (this.#met.has(real)) continue;
      this.#met.add(real);
      const below = this.#entriesOf(folder).flatMap((entry) => this.#addEntry(folder, real, entry));
      for (const entry of below.reverse()) open.push(entry);
    }
  }

  /** Adds a file; a folder comes back, to be read later. */
  #addEntry(folder: string, real: string, { name, kind }: Entry): (readonly [name: string, real: string])[] {
    if (name.startsWith('.') || SKIPPED.has(name)) return [];
    const full = joinName(folder, name);
    if (isGarbled(name) && kindAt(full) === undefined) {
      if (kind === 'folder' || formatOfName(name)) this.faults.push({ name: full, reason: GARBLED });
      return [];
    }
    const target = kind === 'link' ? kindAt(full) : kind;
    const place = kind === 'link' ? realPath(full) : path.join(real, name);
    if (target === 'folder') return [[full, place]];
    if (target === 'file' && formatOfName(name)) this.#addFile(full, place);
    return [];
  }

  #entriesOf(folder: string): Entry[] {
    try {
      return readFolder(folder);
    } catch (error) {
      this.faults.push({ name: folder, reason: messageOf(error).replace(/^cannot read .*: /s, '') });
      return [];
    }
  }
}

const GARBLED = 'its name is not UTF-8: rename it';

/** Whether a name may be one that is not UTF-8: its file is there, but not under what Node makes of it. */
function isGarbled(name: string): boolean {
  return name.includes('\ufffd');
}

/** Of `/home/ada/articles` and all below it, `articles/…` is kept; of a pattern, from its last plain folder on. */
function baseOf(name: string): number {
  if (!path.posix.isAbsolute(name) && !path.isAbsolute(name)) return 0;
  const parts = name.split('/');
  const wild = parts.findIndex(hasWildcard);
  const kept = Math.max(1, (wild === -1 ? parts.length : wild) - 1);
  return parts.slice(0, kept).join('/').length + 1;
}

/** `./articles//a.txt` and `articles/a.txt` are the same name. */
function cleanName(typed: string): string {
  const name = path.normalize(typed).replaceAll(path.sep, '/');
  return name.length > 1 ? name.replace(/\/$/, '') : name;
}

function joinName(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}
