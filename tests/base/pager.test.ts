import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagerOf, runPager } from '../../src/base/pager.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const env = { PATH: process.env['PATH'] };

describe('pagerOf', () => {
  it.each([
    [{}, undefined],
    [{ PAGER: '' }, undefined],
    [{ PAGER: '  ' }, undefined],
    [{ PAGER: 'cat' }, undefined],
    [{ PAGER: 'less -R' }, 'less -R'],
    [{ PAGER: 'less', DIPLO_PAGER: 'more' }, 'more'],
    [{ PAGER: 'less', DIPLO_PAGER: '' }, undefined],
    [{ PAGER: 'less', DIPLO_PAGER: 'cat' }, undefined],
  ])('of %j is %j', (environment, pager) => {
    expect(pagerOf(environment)).toBe(pager);
  });
});

describe('runPager', () => {
  it('gives the pager the whole text', () => {
    const file = path.join(makeFolder(), 'shown');
    const text = '“long” text\n'.repeat(50_000);
    expect(runPager(`cat > '${file}'`, text, env)).toBe(true);
    expect(fs.readFileSync(file, 'utf8') === text).toBe(true);
  });

  it('gives it no links, which an older pager would show as text', () => {
    const file = path.join(makeFolder(), 'shown');
    const link = '\u001b]8;;https://example.org/\u001b\\text\u001b]8;;\u001b\\';
    runPager(`cat > '${file}'`, `\u001b[1ma\u001b[22m ${link} b`, env);
    expect(fs.readFileSync(file, 'utf8')).toBe('\u001b[1ma\u001b[22m text b');
  });

  it('counts a text as shown when the pager is left early, or fails', () => {
    expect(runPager('head -1 > /dev/null', 'line\n'.repeat(500_000), env)).toBe(true);
    expect(runPager('true', 'line\n'.repeat(500_000), env)).toBe(true);
    expect(runPager('exit 3', 'line', env)).toBe(true);
  });

  it('says when the pager is not there, or may not be run', () => {
    const file = path.join(makeFolder(), 'pager');
    fs.writeFileSync(file, '');
    expect(runPager('no-such-pager-anywhere 2> /dev/null', 'line', env)).toBe(false);
    expect(runPager(`'${file}' 2> /dev/null`, 'line', env)).toBe(false);
  });

  it('sets up less as git does, unless the reader has', () => {
    const file = path.join(makeFolder(), 'settings');
    runPager(`echo "$LESS $LESSCHARSET" > '${file}'`, '', env);
    expect(fs.readFileSync(file, 'utf8')).toBe('FRX utf-8\n');
    runPager(`echo "$LESS $LESSCHARSET" > '${file}'`, '', { ...env, LESS: 'i', LESSCHARSET: 'latin1' });
    expect(fs.readFileSync(file, 'utf8')).toBe('i latin1\n');
  });
});
