import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DiploError } from '../../src/base/errors.ts';
import { ClosedPipe } from '../../src/base/io.ts';
import { createOutput } from '../../src/base/output.ts';
import type { Terminals } from '../../src/base/terminal-size.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const noTerminal: Terminals = {
  isTerminal: () => false,
  sizeOf: () => {
    throw new Error('the size was asked for');
  },
  holdKeys: () => undefined,
};

function open(file: string, flags: string | number): { descriptor: number; close: () => void } {
  const descriptor = fs.openSync(file, flags);
  return { descriptor, close: () => fs.closeSync(descriptor) };
}

describe('createOutput', () => {
  it('writes everything in order, whatever the pieces', () => {
    const file = path.join(makeFolder(), 'out');
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.integer({ min: 0, max: 70_000 }).map((length) => 'ä'.repeat(length)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { descriptor, close } = open(file, 'w');
        const output = createOutput(descriptor, noTerminal);
        for (const text of pieces) output.write(text);
        output.flush();
        close();
        expect(fs.readFileSync(file, 'utf8') === pieces.join('')).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('holds little back, hands on the rest when told, and nothing twice', () => {
    const file = path.join(makeFolder(), 'out');
    const { descriptor, close } = open(file, 'w');
    const output = createOutput(descriptor, noTerminal);
    output.write('one ');
    output.write('x'.repeat(200_000));
    expect(fs.statSync(file).size).toBe(200_004);
    output.write('two');
    output.flush();
    output.flush();
    expect(fs.statSync(file).size).toBe(200_007);
    close();
  });

  it('is no terminal for a file, a device that is none, and a descriptor that is not open', () => {
    const { descriptor, close } = open('/dev/null', 'w');
    const { isTerminal, columns, rows } = createOutput(descriptor, noTerminal);
    expect({ isTerminal, columns, rows }).toEqual({ isTerminal: false, columns: undefined, rows: undefined });
    close();
    expect(createOutput(9999, noTerminal).isTerminal).toBe(false);
  });

  it('asks whether it is a terminal, and how large, once and only when somebody wants to know', () => {
    const { descriptor, close } = open('/dev/null', 'r');
    const asked: string[] = [];
    const output = createOutput(descriptor, {
      isTerminal: () => asked.push('isTerminal') > 0,
      sizeOf: () => {
        asked.push('sizeOf');
        return { columns: 99, rows: 33 };
      },
      holdKeys: () => undefined,
    });
    output.write('');
    expect(asked).toEqual([]);
    expect([output.isTerminal, output.columns, output.rows, output.columns]).toEqual([true, 99, 33, 99]);
    expect(asked).toEqual(['isTerminal', 'sizeOf']);
    close();
  });

  it('takes a descriptor that was closed for a reader that has gone', () => {
    const output = createOutput(9999, noTerminal);
    output.write('text');
    expect(() => output.flush()).toThrow(ClosedPipe);
  });

  it('says that the reader has gone, and writes no more of it', () => {
    const fifo = path.join(makeFolder(), 'fifo');
    execFileSync('mkfifo', [fifo]);
    const reader = open(fifo, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
    const writer = open(fifo, fs.constants.O_WRONLY);
    const output = createOutput(writer.descriptor, noTerminal);
    output.write('text');
    output.flush();
    reader.close();
    expect(() => output.write('x'.repeat(100_000))).toThrow(ClosedPipe);
    expect(() => output.flush()).not.toThrow();
    writer.close();
  });

  it('says that the disk is full', () => {
    const { descriptor, close } = open('/dev/full', 'w');
    const output = createOutput(descriptor, noTerminal);
    output.write('text');
    const hint = 'Make room there, or choose another place.';
    const error = new DiploError('cannot write the output: no space left on device', hint);
    expect(() => output.flush()).toThrow(error);
    close();
  });

  it('waits for a slow reader of a pipe that does not block', async () => {
    const folder = makeFolder();
    const [fifo, copy] = [path.join(folder, 'fifo'), path.join(folder, 'copy')];
    execFileSync('mkfifo', [fifo]);
    const writer = open(fifo, fs.constants.O_RDWR | fs.constants.O_NONBLOCK);
    const reader = spawn('sh', ['-c', 'sleep 0.1; exec cat "$0" > "$1"', fifo, copy], { stdio: 'ignore' });
    const text = Array.from({ length: 60_000 }, (_, index) => `line ${index}\n`).join('');
    const output = createOutput(writer.descriptor, noTerminal);
    output.write(text);
    output.flush();
    writer.close();
    await once(reader, 'exit');
    expect(fs.readFileSync(copy, 'utf8') === text).toBe(true);
  });
});
