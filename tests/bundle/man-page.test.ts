import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderManPage } from '../../src/bundle/man-page.ts';
import { COMMANDS } from '../../src/commands/table.ts';

const page = renderManPage('1.2.3');
const hasMandoc = spawnSync('mandoc', ['-V']).error === undefined;

describe('the manual page', () => {
  test('names every command, option and example of the table', () => {
    for (const { name, summary, options } of COMMANDS) {
      expect(page).toContain(`.SS ${name}`);
      expect(page.toLowerCase()).toContain(summary.toLowerCase().replaceAll('-', '\\-'));
      for (const { flags } of Object.values(options).flat())
        expect(page).toContain(flags.replaceAll('-', '\\-'));
    }
  });

  test('is the one that package.json installs', () => {
    const { man, version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(man).toHaveLength(1);
    expect(readFileSync(man[0], 'utf8')).toBe(renderManPage(version));
  });

  test.runIf(hasMandoc)('is clean by mandoc', () => {
    const { stdout } = spawnSync('mandoc', ['-Tlint', '-Wwarning'], { input: page, encoding: 'utf8' });
    expect(stdout).toBe('');
  });
});
