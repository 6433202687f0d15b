import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/table.ts';
import { runDiplo } from '../support/run-diplo.ts';

describe('help', () => {
  test('diplo alone is short, with examples', async () => {
    const { code, out } = await runDiplo([]);
    expect(code).toBe(0);
    expect(out.split('\n').length).toBeLessThanOrEqual(40);
    await expect(out).toMatchFileSnapshot('../golden/help/diplo.txt');
  });

  test('diplo --help names every command', async () => {
    const { out } = await runDiplo(['--help']);
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^ +${name} `, 'm'));
    await expect(out).toMatchFileSnapshot('../golden/help/help.txt');
  });

  test.each([40, 60, 79])('fits a terminal of %i columns', async (columns) => {
    for (const words of [[], ['--help'], ...COMMANDS.map(({ name }) => [name, '--help'])]) {
      const { out } = await runDiplo([...words], { columns, env: { NO_COLOR: '1' } });
      // A command line is never broken.
      const wide = out
        .split('\n')
        .filter((line) => line.length > columns && !/^(?: {2}\$|Usage:) diplo/.test(line));
      expect([words, wide]).toEqual([words, []]);
    }
  });

  test.each(COMMANDS.map(({ name }) => name))('%s', async (name) => {
    const { code, out } = await runDiplo([name, '--help']);
    expect(code).toBe(0);
    expect((await runDiplo(['help', name])).out).toBe(out);
    expect((await runDiplo([name, '-h'])).out).toBe(out);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    await expect(out).toMatchFileSnapshot(`../golden/help/${name}.txt`);
  });
});
