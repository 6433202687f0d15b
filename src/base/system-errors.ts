/** What the system says when it does not do as it is asked, in words for a person. */
import * as os from 'node:os';
import { codeOf } from './errors.ts';

/** A system error in words: `no such file`, `no space left on device`, … */
export function reasonOf(error: unknown): string {
  const reasons: Record<string, string> = {
    EACCES: 'permission denied',
    EBUSY: 'it is in use',
    EDQUOT: 'disk quota exceeded',
    EFBIG: 'it is too large',
    EIO: 'input/output error',
    EISDIR: 'it is a folder',
    ELOOP: 'too many symbolic links',
    EMFILE: 'too many open files',
    ENAMETOOLONG: 'the name is too long',
    ENFILE: 'too many open files on this machine',
    ENOENT: 'no such file',
    ENOMEM: 'not enough memory',
    ENOSPC: 'no space left on device',
    ENOTDIR: 'part of its path is not a folder',
    EPERM: 'operation not permitted',
    EROFS: 'the file system is read-only',
  };
  const name = nameOf(error);
  return (name && reasons[name]) ?? name ?? (error instanceof Error ? error.message : String(error));
}

/** The name of a system error. Node has none for some of them, a disk quota among them, but their numbers. */
function nameOf(error: unknown): string | undefined {
  const code = codeOf(error);
  if (!/^unknown/i.test(code ?? '')) return code;
  const number: unknown = error instanceof Error && 'errno' in error ? error.errno : undefined;
  return Object.entries(os.constants.errno).find((entry) => -entry[1] === number)?.[0] ?? code;
}

/** What to do where something cannot be written. */
export function adviceFor(error: unknown): string | undefined {
  const name = nameOf(error) ?? '';
  if (['EDQUOT', 'ENOSPC'].includes(name)) return 'Make room there, or choose another place.';
  if (['EACCES', 'EIO', 'EPERM', 'EROFS'].includes(name)) return 'Choose another place.';
  return undefined;
}
