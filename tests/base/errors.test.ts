import { describe, expect, it } from 'vitest';
import { codeOf, DiploError, EXIT, Interrupted, messageOf, NothingFound } from '../../src/base/errors.ts';

describe('errors', () => {
  it.each([DiploError, NothingFound])('carry what to do next', (Sort) => {
    const error = new Sort('what happened', 'what to type');
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.message, error.hint]).toEqual([Sort.name, 'what happened', 'what to type']);
    expect(new Sort('what happened').hint).toBeUndefined();
  });

  it('of a signal carry the exit code', () => {
    const error = new Interrupted(EXIT.terminated);
    expect([error.name, error.message, error.code]).toEqual(['Interrupted', 'interrupted', 143]);
  });

  it.each([DiploError, NothingFound, Interrupted])(
    'are known by their name, in another bundle too',
    (Sort) => {
      const copy = Object.assign(new Error('x'), { name: Sort.name });
      const other = [DiploError, NothingFound, Interrupted].filter((each) => each !== Sort);
      expect(copy).toBeInstanceOf(Sort);
      for (const each of other) expect(copy).not.toBeInstanceOf(each);
      for (const value of [new Error('x'), { name: Sort.name }, null, undefined, Sort.name]) {
        expect(value instanceof Sort).toBe(false);
      }
    },
  );

  it('have a message, whatever was thrown', () => {
    expect([messageOf(new Error('x')), messageOf('text'), messageOf(undefined), messageOf(7)]).toEqual([
      'x',
      'text',
      'undefined',
      '7',
    ]);
  });

  it('have a code when the system made them', () => {
    expect(codeOf(Object.assign(new Error(), { code: 'EPIPE' }))).toBe('EPIPE');
    expect([codeOf(new Error()), codeOf({ code: 5 }), codeOf(null), codeOf('EPIPE')]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('end with the codes that shells expect', () => {
    expect(EXIT).toEqual({
      found: 0,
      nothing: 1,
      failed: 2,
      bug: 70,
      hangup: 128 + 1,
      interrupted: 128 + 2,
      terminated: 128 + 15,
    });
  });
});
