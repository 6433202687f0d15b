import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTheme, plainTheme, type Role } from '../../src/view/theme.ts';

const chalk = new Chalk({ level: 1 });
/** What each role looks like. */
const LOOKS: Readonly<Record<Role, (text: string) => string>> = {
  title: chalk.bold,
  id: chalk.cyan,
  date: chalk.green,
  name: chalk.bold,
  faint: chalk.dim,
  match: chalk.bold.red,
  agree: chalk.green,
  differ: chalk.yellow,
  record: chalk.magenta,
  error: chalk.bold.red,
  bar: chalk.blue,
};

const theme = await createTheme(1);
const roles = Object.keys(LOOKS) as Role[];

describe('createTheme', () => {
  it('has a look for every role', () => {
    expect(Object.keys(theme).sort()).toEqual([...roles].sort());
  });

  it('paints every text as chalk does, styles and ends of lines inside it included', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom('\n', '\r\n', '\r', '\u001b', '\u001b[39m', '\u001b[22m', '\u001b[0m', '$&', '$1'),
      fc.constantFrom(...roles).map((role) => LOOKS[role]('inner')),
    );
    const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...roles), text, (role, painted) => {
        expect(theme[role](painted)).toBe(LOOKS[role](painted));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing without colour', async () => {
    expect(await createTheme(0)).toBe(plainTheme);
    for (const role of roles) expect(plainTheme[role]('text')).toBe('text');
  });
});
