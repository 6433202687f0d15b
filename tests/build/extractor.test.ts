/** The thread that reads files may fail in any way: each file is answered, and the next one is read. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createExtractor, type Extractor } from '../../src/build/read/extractor.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();

/** An extractor whose thread does what the bytes say, as text. */
function extractorOf(seconds = 20): Extractor {
  const script = path.join(makeFolder(), 'thread.cjs');
  writeFileSync(
    script,
    `const { parentPort } = require('node:worker_threads');
    const answer = () => parentPort.postMessage({ extraction: { text: 'read', title: '', published: '' } });
    parentPort.on('message', ({ bytes }) => {
      const wish = Buffer.from(bytes).toString();
      if (wish === 'throw') throw new Error('thrown');
      if (wish === 'exit') process.exit(3);
      if (wish === 'hang') for (;;);
      if (wish === 'refuse') return parentPort.postMessage({ refused: 'no' });
      if (wish === 'reject') Promise.reject(new Error('nobody waits for this'));
      if (wish === 'grow') for (const all = []; ; ) all.push(new Array(1e6).fill(wish));
      if (wish === 'unpack') for (const all = []; all.length < 400; ) all.push(Buffer.alloc(1e7, 1));
      answer();
      if (wish === 'throw later') throw new Error('thrown after the answer');
      if (wish === 'exit later') process.exit(3);
    });`,
  );
  return createExtractor(script, process.memoryUsage.rss, seconds);
}

const ask = (extractor: Extractor, wish: string) =>
  extractor.extract('pdf', Buffer.from(wish)).then(
    ({ text }) => text,
    (error: Error) => error.message,
  );

describe('a thread that', () => {
  test.each([
    ['refuse', 'no'],
    ['throw', 'its reader failed'],
    ['exit', 'its reader failed'],
    ['reject', 'read'],
  ])('does "%s" answers "%s", and reads the next file', async (wish, answer) => {
    const extractor = extractorOf();
    expect(await ask(extractor, wish)).toBe(answer);
    expect(await ask(extractor, 'next')).toBe('read');
    extractor.close();
  });

  test.each(['throw later', 'exit later'])('does "%s" is replaced by another', async (wish) => {
    const extractor = extractorOf();
    expect(await ask(extractor, wish)).toBe('read');
    // The end of a thread is told a moment later.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await ask(extractor, 'next')).toBe('read');
    extractor.close();
  });

  test('takes gigabytes beside its heap is ended, and the next file is read', async () => {
    const extractor = extractorOf(60);
    expect(await ask(extractor, 'unpack')).toBe('it needs more memory than one document may');
    expect(await ask(extractor, 'next')).toBe('read');
    extractor.close();
  });

  test('hangs is ended when its time is up', async () => {
    const extractor = extractorOf(1);
    expect(await ask(extractor, 'hang')).toBe('it takes longer than 1 seconds to read');
    extractor.close();
  });
});
