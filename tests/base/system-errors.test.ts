import * as os from 'node:os';
import { describe, expect, it } from 'vitest';
import { adviceFor, reasonOf } from '../../src/base/system-errors.ts';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('a system error', () => {
  it.each([
    ['EACCES', 'permission denied'],
    ['ENOSPC', 'no space left on device'],
    ['EROFS', 'the file system is read-only'],
    ['EDQUOT', 'disk quota exceeded'],
    ['ESTRANGE', 'ESTRANGE'],
  ])('%s is "%s"', (code, words) => {
    expect(reasonOf(withCode(code))).toBe(words);
  });

  it.each(['UNKNOWN', 'Unknown system error'])('that Node knows as %s is told by its number', (code) => {
    const unknown = (errno: number) => Object.assign(withCode(code), { errno: -errno });
    expect(reasonOf(unknown(os.constants.errno.EDQUOT))).toBe('disk quota exceeded');
    expect(reasonOf(unknown(os.constants.errno.ESTALE))).toBe('ESTALE');
    expect(reasonOf(unknown(99_999))).toBe(code);
    expect(adviceFor(unknown(os.constants.errno.EDQUOT))).toBe('Make room there, or choose another place.');
  });

  it('comes with what to do, where anything can be done', () => {
    expect(['ENOSPC', 'EROFS', 'EMFILE'].map((code) => adviceFor(withCode(code)))).toEqual([
      'Make room there, or choose another place.',
      'Choose another place.',
      undefined,
    ]);
  });

  it('is told from anything else, which is said by its message', () => {
    expect([reasonOf(new Error('odd')), reasonOf('text'), reasonOf(null)]).toEqual(['odd', 'text', 'null']);
  });
});
