import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepInterrupt, pipeInto, runOnTerminal } from '../../src/base/child.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const env = { PATH: process.env['PATH'] };

/** A program that writes its arguments, one a line, and then what it is told of the environment, into a file. */
function makeProgram(code = 0): { program: string; said: () => string } {
  const folder = makeFolder();
  const [program, file] = [path.join(folder, 'program'), path.join(folder, 'said')];
  const script = `#!/bin/sh\nprintf '%s\\n' "$@" "$MARK" > '${file}'\ncat >> '${file}' < /dev/null\nexit ${code}\n`;
  fs.writeFileSync(program, script, { mode: 0o700 });
  return { program, said: () => fs.readFileSync(file, 'utf8') };
}

describe('runOnTerminal', () => {
  it('hands arguments on as they are, after those of the command', () => {
    const { program, said } = makeProgram();
    const odd = ['a b', '$(touch x)', '`x`', '"', "it's", '*', '; exit 1'];
    expect(runOnTerminal(`${program} -w --wait`, odd, { ...env, MARK: 'here' })).toBe(true);
    expect(said()).toBe(`${['-w', '--wait', ...odd, 'here'].join('\n')}\n`);
  });

  it('asks nothing of how the program ends', () => {
    expect(runOnTerminal(makeProgram(3).program, [], env)).toBe(true);
  });

  it('says when the program is not there', () => {
    expect(runOnTerminal('exec 2> /dev/null; no-such-editor-anywhere', ['x'], env)).toBe(false);
  });

  it('says when there is no shell that takes it', () => {
    expect(runOnTerminal('true', ['x'.repeat(3_000_000)], env)).toBe(false);
  });
});

describe('pipeInto', () => {
  it('gives a program the whole text, its arguments, and the environment', () => {
    const file = path.join(makeFolder(), 'taken');
    const text = '“long” text\n'.repeat(50_000);
    expect(
      pipeInto('sh', ['-c', 'cat > "$0"; printf %s "$MARK" >> "$0"', file], text, { ...env, MARK: 'end' }),
    ).toBe(true);
    expect(fs.readFileSync(file, 'utf8') === `${text}end`).toBe(true);
  });

  it('says when the program fails, or is not there', () => {
    expect(pipeInto('sh', ['-c', 'cat > /dev/null; exit 3'], 'text', env)).toBe(false);
    expect(pipeInto('no-such-program-anywhere', [], 'text', env)).toBe(false);
  });

  it('waits for no program that does not end', () => {
    expect(pipeInto('sh', ['-c', 'exec sleep 30'], 'text', env)).toBe(false);
  });
});

describe('keepInterrupt', () => {
  it('says when there is nothing that tells the terminal', () => {
    expect(keepInterrupt({ PATH: makeFolder() })).toBe(false);
  });
});
