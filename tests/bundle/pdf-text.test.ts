import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createExtractor, type Extractor } from '../../src/build/read/extractor.ts';
import { PDF_SAMPLES } from '../support/pdf-samples.ts';
import { ROOT } from '../support/run-diplo.ts';

const whole = createExtractor(undefined, () => 0);
/** The built reader, in a thread: both keep things in the global object. */
const shipped = createExtractor(path.join(ROOT, 'dist/extract.cjs'), () => 0);
afterAll(() => shipped.close());

function read(extractor: Extractor, bytes: Uint8Array): Promise<unknown> {
  return extractor.extract('pdf', bytes).catch((error: Error) => error.message);
}

describe('the part of pdf.js that ships', () => {
  test.each(Object.entries(PDF_SAMPLES))('reads %s', async (_, bytes) => {
    const extraction = { text: 'Salt and tin\n', title: 'A sample', published: '' };
    expect(await read(shipped, bytes)).toEqual(extraction);
    expect(await read(whole, bytes)).toEqual(extraction);
  });

  // Of damaged Brotli, Node's decoder reads what pdf.js's own refuses.
  const samples = Object.entries(PDF_SAMPLES).flatMap(([name, bytes]) =>
    /Brotli/.test(name) ? [] : [bytes],
  );

  test('reads and refuses damaged files as the whole does', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.nat(12)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), damage, async (sample, places) => {
        const bytes = Uint8Array.from(sample);
        for (const [at, value, length] of places) {
          bytes.fill(value, at % bytes.length, (at % bytes.length) + length);
        }
        expect(await read(shipped, bytes)).toEqual(await read(whole, bytes));
      }),
      { numRuns: 150 },
    );
  });
});
