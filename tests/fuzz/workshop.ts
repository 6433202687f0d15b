/** A folder to work in, with an installation in which documents are extracted in this process. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/run-diplo.ts';
import { NAUGHTY_STRINGS } from './corpus/naughty-strings.ts';
import type { Random } from './random.ts';

const HOME = '.home';

export class Workshop {
  readonly folder: string;
  /** Home of a program that has no thread for extraction: starting one for each case would take most of the time. */
  readonly home: string;

  constructor() {
    this.folder = mkdtempSync(path.join(tmpdir(), 'diplo-fuzz-'));
    this.home = path.join(this.folder, HOME);
    mkdirSync(this.home);
    symlinkSync(path.join(ROOT, 'data'), path.join(this.home, 'data'));
  }

  /** Writes a file and gives its path. */
  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.folder, name);
    writeFileSync(file, content);
    return file;
  }

  /** Removes what was written, beside files that are kept. */
  empty(kept: readonly string[] = []): void {
    for (const name of readdirSync(this.folder)) {
      if (name !== HOME && !kept.includes(name)) rmSync(path.join(this.folder, name));
    }
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A file name of any characters but the two that none may have, as long as names may be. */
export function anyFileName(random: Random, ending: string): string {
  const text = random.picks(NAUGHTY_STRINGS, 1 + random.below(3)).join(' ');
  const name = text.replaceAll('/', '').replaceAll('\u0000', '');
  let cut = Buffer.from(name)
    .subarray(0, 180)
    .toString('utf8')
    .replace(/\ufffd+$/, '');
  // A hidden file would be left out of a folder, and "-" is standard input.
  if (cut === '' || /^[.-]/.test(cut)) cut = `x${cut}`;
  return `${cut}${ending}`;
}
