import { describe, expect, test } from 'vitest';
import { DiploError, NothingFound } from '../../src/base/errors.ts';
import { renderFailure } from '../../src/view/failure.ts';
import { plainTheme } from '../../src/view/theme.ts';

const render = (error: unknown) => renderFailure(error, plainTheme, false);

describe('what ends a command', () => {
  test('is one line and what to do', () => {
    expect(render(new DiploError('cannot read a.json: no such file', 'Look again.'))).toBe(
      'diplo: cannot read a.json: no such file\n  Look again.\n',
    );
  });

  test('keeps the start and the end of what fills a screen, and the hint below it', () => {
    const typed = 'x'.repeat(10_000);
    const [message = '', hint = '', ...rest] = render(
      new NothingFound(`no leader is called "${typed}"`, `Try: diplo search ${typed} END`),
    ).split('\n');
    expect(message).toMatch(/^diplo: no leader is called "x+…x+"$/);
    expect(hint).toMatch(/^ {2}Try: diplo search x+…x+ END$/);
    expect([message.length, hint.length].every((length) => length < 1100)).toBe(true);
    expect(rest).toEqual(['']);
  });

  test('is cut between characters', () => {
    expect(render(new DiploError('😀'.repeat(900)))).toBe(`diplo: ${'😀'.repeat(900)}\n`);
    expect(render(new DiploError('😀'.repeat(1001)))).toBe(
      `diplo: ${'😀'.repeat(800)}…${'😀'.repeat(200)}\n`,
    );
  });
});
