import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Config, loadConfig } from '../../src/base/config.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();

/** The settings, and what was warned of. */
function load(env: Record<string, string | undefined>): { config: Config; warnings: string[] } {
  const warnings: string[] = [];
  return { config: loadConfig(env, (message) => warnings.push(message)), warnings };
}

function writeConfig(folder: string, content: string | Uint8Array): string {
  const file = path.join(folder, 'diplo', 'config.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return file;
}

describe('loadConfig', () => {
  it('reads the settings from XDG_CONFIG_HOME', () => {
    const folder = makeFolder();
    writeConfig(folder, '{"data": "a.json", "documents": "texts", "other": 1}');
    expect(load({ XDG_CONFIG_HOME: folder, HOME: '/none' })).toEqual({
      config: { data: 'a.json', documents: 'texts' },
      warnings: [],
    });
  });

  it.each([undefined, '', 'relative'])('reads them from ~/.config when XDG_CONFIG_HOME is %j', (xdg) => {
    const folder = makeFolder();
    writeConfig(path.join(folder, '.config'), '{"data": "a.json"}');
    expect(load({ XDG_CONFIG_HOME: xdg, HOME: folder }).config).toEqual({ data: 'a.json' });
  });

  it('is silent when there is nothing to read', () => {
    const nothing = { config: {}, warnings: [] };
    expect(load({})).toEqual(nothing);
    expect(load({ HOME: '' })).toEqual(nothing);
    expect(load({ HOME: makeFolder() })).toEqual(nothing);
  });

  it.each([
    '',
    'nonsense',
    '[]',
    '{"data": ""}',
    '{"data": "a\\u0000b"}',
    '{"data": {"__proto__": "a"}}',
    `{"data": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'null',
    '"text"',
    '{"data": 5}',
    '{"data": "a", "documents": null}',
    Uint8Array.of(0xff),
  ])('gives nothing but a warning that names the file for %j', (content) => {
    const folder = makeFolder();
    const file = writeConfig(folder, content);
    const { config, warnings } = load({ XDG_CONFIG_HOME: folder });
    expect(config).toEqual({});
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(file);
  });

  it('takes nothing from a prototype, and no offence at a byte order mark', () => {
    const folder = makeFolder();
    writeConfig(
      folder,
      '\ufeff{"__proto__": {"data": "a"}, "constructor": {"documents": "b"}, "documents": "c"}',
    );
    expect(load({ XDG_CONFIG_HOME: folder })).toEqual({ config: { documents: 'c' }, warnings: [] });
  });

  it.each([
    ['{"data": 5}', ': "data" is not a path; it is ignored'],
    ['{"data": ', ': it is not JSON; it is ignored'],
    ['[1]', ': it is not a JSON object; it is ignored'],
    [Uint8Array.of(0xff), ' is not UTF-8 text: byte 0 cannot be read; it is ignored'],
  ])('says what is wrong with %j', (content, reason) => {
    const folder = makeFolder();
    const file = writeConfig(folder, content);
    expect(load({ XDG_CONFIG_HOME: folder }).warnings).toEqual([file + reason]);
  });

  it('warns of a folder in its place', () => {
    const folder = makeFolder();
    fs.mkdirSync(path.join(folder, 'diplo', 'config.json'), { recursive: true });
    expect(load({ XDG_CONFIG_HOME: folder })).toMatchObject({ config: {}, warnings: [expect.any(String)] });
  });
});
