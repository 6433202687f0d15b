/** What the surroundings of a process may be, on every family of commands: it answers, or says why not, and never more. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/base/text.ts';
import { BIN, cleanEnvironment, runBuilt, runShell } from '../support/built.ts';

const ESC = '\u001b';
const SGR = `${ESC}[`;
const OSC8 = `${ESC}]8;`;
const SEQUENCES = new RegExp(`${ESC}(?:\\[[0-9;]*m|\\]8;[^${ESC}]*${ESC}\\\\)`, 'g');
/** And the controls that a terminal's own line ends and colour are made of. */
const ASCII = new RegExp(`^[\\n\\r${ESC} -~]+$`);
const FAMILIES = [
  'search tariffs',
  'leader xi',
  'facts --json',
  'show F012',
  'disagreements --csv',
  'stats',
  'timeline --plain',
  'verify',
  'completion bash',
  '--help',
  '--version',
];
const wordsOf = (line: string) => line.split(' ');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diplo-environment-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A dataset so large that the index of its search is kept. */
function largeDataset(): string {
  const facts = Array.from({ length: 2000 }, (_, index) => ({
    id: `F${index}`,
    statement: `Statement number ${index}, about salt and about water.`,
  }));
  const file = path.join(folder, 'large.json');
  writeFileSync(file, JSON.stringify({ schema: 'diplo-dataset/1', facts }));
  return file;
}

/**
 * Runs a command on a terminal until it has ended; what it wrote, and its lines without escape sequences. A shell holds
 * the terminal open behind it: what a process wrote last can be lost when the other end is closed with it.
 */
function onTerminal(line: string, env: Record<string, string>, columns = 80, rows = 200) {
  const { TERM: name = 'xterm-256color', ...rest } = env;
  const script = `'${process.execPath}' '${BIN}' ${line} 2>&1; printf '\\036%d;' $?; read -r _`;
  const pty = spawn('sh', ['-c', script], {
    cols: columns,
    rows,
    name,
    env: { ...cleanEnvironment(), ...rest },
  });
  return new Promise<{ code: number; raw: string; lines: string[] }>((resolve) => {
    let seen = '';
    pty.onData((data) => {
      seen += data;
      const [raw = '', end] = seen.split('\u001e');
      if (!end?.includes(';')) return;
      pty.kill('SIGKILL');
      const text = raw.replaceAll(SEQUENCES, '').replaceAll('\r', '');
      resolve({ code: Number.parseInt(end, 10), raw, lines: text.trimEnd().split('\n') });
    });
  });
}

describe.each(FAMILIES)('diplo %s', (line) => {
  test('gives the same with standard input or error closed', () => {
    const whole = runBuilt(wordsOf(line));
    expect(whole.code).toBe(0);
    expect(runShell(`diplo ${line} <&-`)).toEqual(whole);
    expect(runShell(`diplo ${line} 2>&-`)).toEqual(whole);
    expect(runShell(`diplo ${line} 2>/dev/full`)).toEqual(whole);
  });

  test('says nothing when standard output is closed, or its reader gone', () => {
    expect(runShell(`diplo ${line} >&-`)).toEqual({ code: 0, out: '', err: '' });
    expect(runShell(`diplo ${line} <&- >&- 2>&-`)).toEqual({ code: 0, out: '', err: '' });
    const { code, out, err } = runShell(`diplo ${line} | head -1`);
    expect([code, out.split('\n').length, err]).toEqual([0, 2, '']);
  });

  test('says in one line that the disk is full, exit 2', () => {
    expect(runShell(`diplo ${line} >/dev/full`)).toEqual({
      code: 2,
      out: '',
      err: 'diplo: cannot write the output: no space left on device\n  Make room there, or choose another place.\n',
    });
  });

  test.each<[string, Record<string, string | undefined>]>([
    ['HOME is not set', { HOME: undefined }],
    ['HOME is not there', { HOME: '/nonexistent' }],
    ['HOME is empty', { HOME: '' }],
    ['nothing is set', { HOME: undefined, LC_ALL: undefined, TERM: undefined }],
  ])('does the same where %s', (_name, changes) => {
    const env = Object.entries({ ...cleanEnvironment(), ...changes }).filter(
      ([, value]) => value !== undefined,
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...wordsOf(line)], {
      encoding: 'utf8',
      env: Object.fromEntries(env),
      maxBuffer: 1 << 28,
    });
    expect({ code: status, out: stdout, err: stderr }).toEqual(runBuilt(wordsOf(line)));
  });
});

describe('colour', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['as it is', {}, true],
    ['NO_COLOR', { NO_COLOR: '1' }, false],
    ['NO_COLOR, empty', { NO_COLOR: '' }, true],
    ['NO_COLOR beside FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['CLICOLOR=0', { CLICOLOR: '0' }, false],
    ['CLICOLOR_FORCE beside CLICOLOR=0', { CLICOLOR: '0', CLICOLOR_FORCE: '1' }, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['TERM=dumb', { TERM: 'dumb' }, false],
  ])('on a terminal, %s', async (_name, env, colored) => {
    for (const line of ['search tariffs', 'leader xi', 'stats', 'timeline --plain', '--help']) {
      const { raw, code } = await onTerminal(line, env);
      expect([line, code, raw.includes(SGR)]).toEqual([line, 0, colored]);
    }
  });

  test('in a pipe only where it is forced, and then no links', () => {
    const links = { TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203', FORCE_HYPERLINK: '1' };
    for (const line of FAMILIES) {
      expect(runBuilt(wordsOf(line), { env: links }).out).not.toContain(ESC);
      expect(runBuilt(wordsOf(line), { env: { ...links, FORCE_COLOR: '1' } }).out).not.toContain(OSC8);
    }
    expect(runBuilt(['facts'], { env: { CLICOLOR_FORCE: '1' } }).out).toContain(SGR);
  });
});

describe('links', () => {
  const line = 'leader xi --no-pager';
  test('are there on a terminal known to have them, and the text is the same without', async () => {
    const linked = await onTerminal(line, { TERM_PROGRAM: 'ghostty' });
    expect(linked.raw).toContain(`${OSC8};https://www.wikidata.org/wiki/Q15031${ESC}\\`);
    const bare = await onTerminal(line, {});
    expect(bare.raw).not.toContain(OSC8);
    expect(linked.lines).toEqual(bare.lines);
  });

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }, { FORCE_HYPERLINK: '0' }, { CI: '1' }])(
    'are not there with %j',
    async (env) => {
      expect((await onTerminal(line, { TERM_PROGRAM: 'ghostty', ...env })).raw).not.toContain(OSC8);
    },
  );
});

describe('width and signs', () => {
  test.each([
    'search tariffs',
    'leader putin',
    'facts',
    'source wall --coverage',
    'show F051',
    'disagreements',
    'stats',
    'timeline --plain',
  ])('%s fits 40 columns, and any COLUMNS', async (line) => {
    const narrow = await onTerminal(`${line} --no-pager`, { NO_COLOR: '1' }, 40);
    const told = await onTerminal(`${line} --no-pager`, { NO_COLOR: '1', COLUMNS: '40' }, 100);
    expect(told.lines).toEqual(narrow.lines);
    expect(Math.max(...told.lines.map(widthOf))).toBeLessThanOrEqual(40);
    for (const columns of ['0', 'many', '-3']) {
      const { lines } = await onTerminal(`${line} --no-pager`, { NO_COLOR: '1', COLUMNS: columns }, 40);
      expect(lines).toEqual(narrow.lines);
    }
  });

  test.each([{ LC_ALL: 'C' }, { LC_ALL: '', LANG: 'C' }, { LC_ALL: 'POSIX' }])(
    '%j: ASCII around the data',
    async (env) => {
      const data = path.join(folder, 'ascii.json');
      const fact = { id: 'a', statement: 'plain', date: { edtf: '2000/2002' }, links: [] };
      writeFileSync(data, JSON.stringify({ schema: 'diplo-dataset/1', facts: [fact] }));
      for (const line of ['facts', 'search plain', 'show a', 'stats', 'timeline --plain']) {
        const { raw } = await onTerminal(`${line} --data ${data}`, { ...env, TERM: 'xterm' });
        expect(raw).toMatch(ASCII);
      }
      expect(runBuilt(['--help'], { env }).out).toMatch(ASCII);
    },
  );
});

describe('a cache folder that cannot be written', () => {
  test.each<[string, () => string]>([
    ['is read-only', () => path.join(folder, 'locked')],
    ['is a file', () => path.join(folder, 'large.json')],
    ['takes no folders', () => '/proc/1'],
    ['is not absolute', () => 'relative'],
  ])('that %s is done without', (_name, place) => {
    const data = largeDataset();
    mkdirSync(path.join(folder, 'locked'), { recursive: true });
    chmodSync(path.join(folder, 'locked'), 0o500);
    const env = { XDG_CACHE_HOME: place(), HOME: '/nonexistent' };
    const run = runBuilt(['search', 'salt', '-n1', '--data', data], { env, cwd: folder });
    expect(run).toMatchObject({ code: 0, err: '', out: expect.stringContaining('about salt') });
    expect(readdirSync(folder)).not.toContain('relative');
  });
});

describe('the pager', () => {
  const env = { PAGER: 'sed s/^/PG:/', NO_COLOR: '1' };
  test('shows what is longer than the screen, unless --no-pager', async () => {
    for (const line of [
      'facts',
      'search trump --all',
      'leader trump',
      'verify --no-pager',
      'topic --no-pager',
    ]) {
      const { raw } = await onTerminal(line, env, 80, 10);
      expect([line, raw.includes('PG:')]).toEqual([line, !line.includes('--no-pager')]);
    }
    expect(runBuilt(['facts'], { env }).out).not.toContain('PG:');
  });
});
