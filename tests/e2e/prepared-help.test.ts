/** The help texts that building the program prepares are those that the program makes. */
import { describe, expect, it } from 'vitest';
import { runBuilt } from '../support/built.ts';
import { runDiplo } from '../support/run-diplo.ts';

describe.each([{}, { FORCE_COLOR: '1' }])('help with %j', (env) => {
  it.each([[[]], [['--help']], [['-h']]])('of diplo %j', async (words) => {
    const { code, out, err } = runBuilt(words, { env });
    const made = await runDiplo(words, { env });
    expect({ code, out, err }).toEqual(made);
    expect(out.includes('\u001b[')).toBe('FORCE_COLOR' in env);
    expect(out).toContain('diplo [options]');
  });
});
