import { describe, expect, test } from 'vitest';
import { DiploError, NothingFound } from '../../src/base/errors.ts';
import { isExpected, renderFailure } from '../../src/view/failure.ts';
import { plainTheme } from '../../src/view/theme.ts';

const render = (error: unknown, stack = false) => renderFailure(error, plainTheme, stack);

describe('what users and data cause', () => {
  test('is one line, and below it every line of the hint', () => {
    expect(render(new DiploError('cannot read a.json: no such file'))).toBe(
      'diplo: cannot read a.json: no such file\n',
    );
    expect(render(new NothingFound('nothing mentions "xyz"', 'Did you mean xy?\nSee: diplo --help'))).toBe(
      'diplo: nothing mentions "xyz"\n  Did you mean xy?\n  See: diplo --help\n',
    );
  });

  test('tells of a name that was not UTF-8 when it was typed how its file is read all the same', () => {
    // What Node makes of a byte E9 on the command line.
    expect(render(new DiploError('cannot read caf\ufffd.json: no such file'))).toBe(
      'diplo: cannot read caf\ufffd.json: no such file\n' +
        '  Its name is not UTF-8: rename it, or have it read from standard input, as in: --data - < FILE\n',
    );
    expect(render(new DiploError('cannot read \ufffd', 'Do this.'))).toBe(
      'diplo: cannot read \ufffd\n  Do this.\n',
    );
    expect(render(new DiploError('there is no "\ufffd"'))).toBe('diplo: there is no "\ufffd"\n');
  });

  test('has a stack only when that is asked for', () => {
    expect(render(new DiploError('no'), true)).toMatch(/^diplo: no\n {4}at .+failure\.test\.ts/);
  });
});

describe('a bug', () => {
  test('says that it is one, and where, in a few lines', () => {
    const error = new TypeError('x is not a function');
    error.stack = [
      'TypeError: x',
      ...Array.from({ length: 40 }, (_, line) => `    at ${line} ${'y'.repeat(5000)}`),
    ].join('\n');
    const [first, ...frames] = render(error).trimEnd().split('\n');
    expect(first).toBe('diplo: this is a bug: x is not a function');
    expect(frames).toHaveLength(11);
    expect(Math.max(...frames.map(({ length }) => length))).toBe(300);
  });

  test('may be anything that is thrown', () => {
    expect(render('out of order')).toBe('diplo: this is a bug: out of order\n');
    expect(render(Object.assign(new Error('bare'), { stack: undefined }))).toBe(
      'diplo: this is a bug: bare\n',
    );
    expect([isExpected('no'), isExpected(new NothingFound('no'))]).toEqual([false, true]);
  });
});

test('nothing in it reaches a terminal raw', () => {
  const hostile = 'a\u001b[2J\u202eb';
  const error = Object.assign(new Error(hostile), { stack: `Error\n    at ${hostile}` });
  for (const text of [render(error), render(new DiploError(hostile, hostile))])
    expect(text).not.toMatch(/[^\P{C}\n]/u);
});
