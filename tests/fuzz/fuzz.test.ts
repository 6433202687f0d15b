/** A small dose of `npm run fuzz`, from the seed of all properties. */
import { afterAll, describe, expect, test } from 'vitest';
import { isOfReader } from './reader-rejections.ts';
import { runTarget } from './run-target.ts';
import { TARGETS } from './targets.ts';

const DOSES = { texts: 5000, datasets: 600, documents: 300, queries: 250, timelines: 60, built: 12 } as const;
const seed = process.env['FC_SEED'] ?? '1866';
const rejections: unknown[] = [];
const onRejection = (reason: unknown) => void (isOfReader(reason) || rejections.push(reason));
process.on('unhandledRejection', onRejection);
afterAll(() => process.off('unhandledRejection', onRejection));

describe('hostile input', () => {
  test('every target has a dose', () => {
    expect(Object.keys(DOSES)).toEqual(Object.keys(TARGETS));
  });

  test.each(Object.entries(DOSES))('%s: %i inputs', async (name, inputs) => {
    const reports: string[] = [];
    const target = TARGETS[name]?.create();
    if (!target) throw new Error(`no target ${name}`);
    const { failures, codes } = await runTarget(target, { seed, inputs }, (line) => reports.push(line));
    expect(reports.join('\n')).toBe('');
    expect([failures, rejections]).toEqual([0, []]);
    expect(codes.size).toBeGreaterThan(0);
  });
});
