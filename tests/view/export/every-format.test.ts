/** What holds for every format: nothing in a text acts where the file is read, and the same facts give the same bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, findFormat } from '../../../src/view/export/formats.ts';
import { makeDataset, makeFact, makePassage, makeWhen } from '../../support/datasets.ts';
import { makeSample } from '../../support/sample.ts';
import { exportAs } from '../../support/selections.ts';
import { anyText, findForbidden, HOSTILE } from '../../support/texts.ts';

describe.each(FORMAT_NAMES)('%s', (format) => {
  it('lets no control, hidden or reversing character through, nor half a one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(HOSTILE), anyText), (text) => {
        const written = exportAs(format, makeSample(`x${text}`));
        // The page's own script is laid out as it likes.
        const data = written.replace(/<script>[\s\S]*?<\/script>/, '').replace(/\r?\n/g, '');
        expect(findForbidden(data)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same bytes each time', () => {
    expect(exportAs(format, makeSample('Something'))).toBe(exportAs(format, makeSample('Something')));
  });

  it('takes a fact that has hardly anything', () => {
    const fact = makeFact({ date: makeWhen('2014'), passages: [makePassage()] });
    const written = exportAs(format, makeDataset({ facts: [fact] }));
    expect(written).toMatch(/Something happened\.|Something happened\\\./);
    expect(written).not.toMatch(/undefined|\[object|NaN/);
  });

  it('ends in a line break', () => {
    expect(exportAs(format, makeSample('x'))).toMatch(/\n$/);
  });
});

describe('findFormat', () => {
  it.each([
    ['html', 'html'],
    ['HTM', 'html'],
    ['md', 'markdown'],
    ['jsonl', 'ndjson'],
    ['ical', 'ics'],
    ['bib', 'bibtex'],
    ['jsonld', 'annotation'],
    ['csl-json', 'csl-json'],
  ])('knows %s as %s', (name, format) => {
    expect(findFormat(name)).toBe(format);
  });

  it.each(['', 'pdf', 'constructor', 'htlm'])('knows no %s', (name) => {
    expect(findFormat(name)).toBeUndefined();
  });
});
