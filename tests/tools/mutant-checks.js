/** fast-check for mutants: fewer values, and no smaller example of a failure, for thousands of mutants wait. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const MOST = 50;
const SEED = 1866;

const installed = createRequire(path.resolve('package.json')).resolve('fast-check');
const { default: whole } = await import(pathToFileURL(installed).href);
whole.configureGlobal({ seed: SEED });

function assert(property, parameters = {}) {
  const numRuns = Math.min(parameters.numRuns ?? MOST, MOST);
  return whole.assert(property, { ...parameters, numRuns, endOnFailure: true });
}

export default { ...whole, assert };
