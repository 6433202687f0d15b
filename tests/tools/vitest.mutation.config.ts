/** The tests that a mutant has to get past: those of the parts that are mutated, and of the commands over them. */
import { mergeConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

const merged = mergeConfig(config, { test: { testTimeout: 10_000 } });
// What is made once, at loading, is loaded before any test: else each of its mutants would seem to be one test's own.
merged['test'].setupFiles = [...(merged['test'].setupFiles ?? []), 'tests/tools/load-all.ts'];
merged['test'].include = ['tests/{base,dataset,query,regressions}/**/*.test.ts'];

export default merged;
