import { describe, expect, test } from 'vitest';
import { DiploError } from '../../src/base/errors.ts';
import { decodeText } from '../../src/base/files.ts';
import { findSyntaxFault } from '../../src/dataset/json-position.ts';
import { parseJson } from '../../src/dataset/load.ts';
import { JSON_TORTURE } from '../fuzz/corpus/json-torture.ts';

const { valid, invalid, notText, either } = JSON_TORTURE;

describe('JSON at its edges', () => {
  test.each(valid)('%j is JSON', async (text) => {
    expect(findSyntaxFault(text)).toBeUndefined();
    expect(await parseJson(text, 'x.json')).toEqual(JSON.parse(text));
  });

  test.each(invalid)('%j is not, and the place is said', async (text) => {
    await expect(parseJson(text, 'x.json')).rejects.toThrow(
      /^x\.json:\d+:\d+: not JSON: expected .*, found /s,
    );
  });

  test.each(notText)('bytes that are no UTF-8 are told by the first of them: %s', (bytes) => {
    expect(() => decodeText(bytes, 'x.json')).toThrow(/^x\.json is not UTF-8 text: byte \d+ cannot be read$/);
  });

  test.each(either)('%j is read as JSON.parse reads it', async (text) => {
    const json = text.replace(/^\ufeff/, '');
    expect(await parseJson(text, 'x.json').catch((error: unknown) => error instanceof DiploError)).toEqual(
      JSON.parse(json),
    );
  });
});
