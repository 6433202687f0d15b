/**
 * Properties start from one seed, so that a test run says the same twice; `FC_SEED=$RANDOM npx vitest run` explores.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 1866) });
