/** What decides on colour and signs. */
import { describe, expect, it } from 'vitest';
import { chooseColorLevel } from '../../src/view/color.ts';
import { chooseGlyphs } from '../../src/view/glyphs.ts';
import { createTheme, plainTheme } from '../../src/view/theme.ts';
import { ASCII, UNICODE } from '../support/renderers.ts';

describe('chooseColorLevel', () => {
  it.each([
    [undefined, {}, true, 1],
    [undefined, {}, false, 0],
    ['auto', {}, true, 1],
    ['auto', {}, false, 0],
    ['always', { NO_COLOR: '1', TERM: 'dumb' }, false, 1],
    ['never', { FORCE_COLOR: '1' }, true, 0],
    [undefined, { NO_COLOR: '1' }, true, 0],
    [undefined, { NO_COLOR: '0' }, true, 0],
    [undefined, { NO_COLOR: '' }, true, 1],
    [undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, 0],
    [undefined, { FORCE_COLOR: '1' }, false, 1],
    [undefined, { FORCE_COLOR: '3', TERM: 'dumb' }, false, 1],
    [undefined, { FORCE_COLOR: '0' }, true, 0],
    [undefined, { FORCE_COLOR: 'false' }, true, 0],
    [undefined, { FORCE_COLOR: '' }, false, 0],
    [undefined, { CLICOLOR_FORCE: '1' }, false, 1],
    [undefined, { CLICOLOR_FORCE: '0' }, true, 0],
    [undefined, { TERM: 'dumb' }, true, 0],
    [undefined, { CLICOLOR: '0' }, true, 0],
    [undefined, { CLICOLOR: '1', TERM: 'xterm' }, true, 1],
  ])('of option %j, environment %j and terminal %j is %i', (option, env, isTerminal, level) => {
    expect(chooseColorLevel(option, env, isTerminal)).toBe(level);
  });
});

describe('chooseGlyphs', () => {
  it.each([
    [{}, UNICODE],
    [{ LANG: 'de_DE.UTF-8' }, UNICODE],
    [{ LANG: 'en_US.utf8' }, UNICODE],
    [{ LANG: 'C' }, ASCII],
    [{ LANG: 'de_DE.ISO-8859-1' }, ASCII],
    [{ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, ASCII],
    [{ LC_ALL: '', LC_CTYPE: 'POSIX', LANG: 'de_DE.UTF-8' }, ASCII],
    [{ LC_ALL: 'C.UTF-8', LC_CTYPE: 'C' }, UNICODE],
  ])('of %j', (env, glyphs) => {
    expect(chooseGlyphs(env)).toBe(glyphs);
  });

  it('has a sign for everything in both sets', () => {
    expect(Object.keys(ASCII)).toEqual(Object.keys(UNICODE));
    for (const sign of Object.values(ASCII)) expect(sign).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('createTheme', () => {
  it('paints nothing without colour', async () => {
    expect(await createTheme(0)).toBe(plainTheme);
    for (const paint of Object.values(plainTheme)) expect(paint('text')).toBe('text');
  });

  it('paints every role with colour, and resets after it', async () => {
    const colours = await createTheme(1);
    expect(Object.keys(colours)).toEqual(Object.keys(plainTheme));
    const sgr = `${String.fromCharCode(27)}\\[\\d+m`;
    for (const paint of Object.values(colours)) {
      expect(paint('text')).toMatch(new RegExp(`^(${sgr})+text(${sgr})+$`));
      expect(paint('')).toBe('');
    }
  });
});
