import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanEnvironment, runBuilt } from '../support/built.ts';

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;
let folder = '';
const script = (shell: string) => path.join(folder, `diplo.${shell}`);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diplo-completion-'));
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, out, err } = runBuilt(['completion', shell]);
    expect([code, err]).toEqual([0, '']);
    writeFileSync(script(shell), out);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(command: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: cleanEnvironment(),
    cwd: folder,
  });
  expect(stderr).toBe('');
  return stdout.trim();
}

/** What is offered for the last of some words. */
const CASES: readonly (readonly [words: string, offered: readonly string[]])[] = [
  ['diplo sea', ['search']],
  ['diplo leader x', ['xi']],
  ['diplo leader z', ['zelensky']],
  ['diplo topic ira', ['iran-nuclear']],
  ['diplo source st', ['strain']],
  ['diplo show F051', ['F051']],
  ['diplo facts --kind cl', ['claim']],
  ['diplo facts --country ZA', ['ZAF']],
  ['diplo between pu', ['putin']],
  ['diplo completion fi', ['fish']],
  ['diplo export --format tim', ['timelinejs']],
  ['diplo search --lim', ['--limit']],
  ['diplo facts --tsv --mar', ['--markdown']],
  ['diplo facts --fields stat', ['statement']],
  ['diplo facts --fields id,lat', ['id,latest']],
];

describe('bash', () => {
  const complete = (words: string) =>
    shell('bash', [
      '--norc',
      '-c',
      `source ${script('bash')}; source ${script('bash')}; COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _diplo; echo "\${COMPREPLY[@]}"`,
    ]);

  test.each(CASES)('%s', (words, offered) => {
    expect(complete(words).split(' ')).toEqual(offered);
  });

  test('the equals sign, which bash takes for a word, does no harm', () => {
    expect(complete('diplo facts --leader = pu')).toBe('putin');
  });

  test('nothing typed is ever run', () => {
    expect(complete(`diplo leader '$(touch ran)' '\`touch ran\`'`)).toBe('');
    expect(shell('ls', [folder])).not.toContain('ran\n');
    expect(runBuilt(['completion', 'bash']).out).not.toMatch(/\beval\b/);
  });
});

describe.runIf(has('fish'))('fish', () => {
  test.each(CASES)('%s', (words, offered) => {
    const lines = shell('fish', [
      '--no-config',
      '-c',
      `source ${script('fish')}; complete -C '${words}'`,
    ]).split('\n');
    expect(lines.map((line) => line.split('\t')[0])).toEqual(offered);
  });

  test('names come with what they stand for', () => {
    expect(
      shell('fish', ['--no-config', '-c', `source ${script('fish')}; complete -C 'diplo leader x'`]),
    ).toBe('xi\tXi Jinping');
  });
});

describe.runIf(has('zsh'))('zsh', () => {
  test.each(CASES)('%s', async (words, offered) => {
    // Completed in the line, or (an option with two names) offered below it.
    const inLine = `${words.replace(/\S+$/, '')}${offered[0]}`;
    const completed = await typeInZsh(`${words}\t`, [inLine, `${offered[0]}  -- `]);
    expect(completed).toContain(offered[0]);
  });
});

/** Types into an interactive zsh until it shows one of the texts expected. */
function typeInZsh(keys: string, expected: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const pty = spawn('zsh', ['-f', '-i'], {
      cols: 200,
      rows: 50,
      cwd: folder,
      env: cleanEnvironment({ PS1: 'ready> ' }),
    });
    let seen = '';
    let typed = false;
    const timer = setTimeout(
      () => end(() => reject(new Error(`waited in vain for ${expected[0]}: ${seen}`))),
      20_000,
    );
    const end = (finish: () => void) => {
      clearTimeout(timer);
      pty.kill('SIGKILL');
      finish();
    };
    pty.onData((data) => {
      seen += data;
      if (!typed && seen.includes('loaded-now')) {
        typed = true;
        seen = '';
        pty.write(keys);
      } else if (typed && expected.some((text) => seen.includes(text))) end(() => resolve(seen));
    });
    pty.write(`autoload -U compinit && compinit -u -D; source ${script('zsh')}; echo loaded-'now'\r`);
  });
}
