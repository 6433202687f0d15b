/** A file that is to be written, looked at before any work is done. */
import * as path from 'node:path';
import { DiploError } from '../base/errors.ts';
import { kindAt, realPath } from '../base/folders.ts';

/** Refuses what cannot be written before any work is done; then tells of each input whether it would be lost. */
export function createGuard(output: string): (input: string) => void {
  if (output === '-') return () => {};
  // Node gives such a name as another: what is written would be found under that.
  if (output.includes('\ufffd')) {
    throw new DiploError(`cannot write ${output}: its name is not UTF-8`, 'Choose another name after -o.');
  }
  const target = realPath(output);
  const kind = kindAt(output);
  if (kind === 'folder') throw new DiploError(`cannot write ${output}: it is a folder`);
  if (kind === 'other') {
    throw new DiploError(
      `cannot write ${output}: it is not a regular file`,
      'Use "-o -" for standard output.',
    );
  }
  if (kindAt(path.dirname(target)) !== 'folder') {
    throw new DiploError(`cannot write ${output}: no folder ${path.dirname(output)}`);
  }
  return (input) => {
    if (input === '-' || realPath(input) !== target) return;
    throw new DiploError(
      `cannot write ${output}: it is one of the files to read`,
      'Choose another name after -o.',
    );
  };
}
