/** `npm run mutation`, for all of `PARTS`; `PART=base npm run mutation -- --mutate src/base/text.ts` tries one file. */
import { PARTS } from './parts.js';

export default {
  testRunner: 'in-process',
  plugins: ['./tests/tools/mutant-runner.js'],
  mutate: PARTS.map((part) => `src/${part}/**/*.ts`),
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  tsconfigFile: 'tests/tools/none.json',
  ignorePatterns: ['tests/tools/node_modules', 'coverage', 'reports'],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  incrementalFile: 'coverage/mutation-before.json',
  thresholds: { high: 90, low: 80, break: 80 },
  tempDirName: 'coverage/stryker',
};
