/** What is fuzzed: a way to make the input of a case out of chance, and to look at what comes of it. */
import type { Random } from './random.ts';

export interface CaseResult {
  /** Exit codes that were seen, one for each run. */
  codes: readonly number[];
  /** The longest run, in milliseconds of CPU time; of another process, of the clock. */
  milliseconds: number;
  /** What is wrong; empty when nothing is. */
  faults: readonly string[];
  /** What was run, for a failure's report. */
  what: string;
}

export interface Target {
  readonly name: string;
  /** Inputs in one case. */
  readonly inputs: number;
  /** Runs a case. */
  run: (random: Random) => Promise<CaseResult>;
  /** Removes what was made. */
  close: () => void;
}

/** Several results as one. */
export function joinResults(results: readonly CaseResult[]): CaseResult {
  return {
    codes: results.flatMap(({ codes }) => codes),
    milliseconds: Math.max(0, ...results.map(({ milliseconds }) => milliseconds)),
    faults: results.flatMap(({ faults }) => faults),
    what: results
      .filter(({ faults }) => faults.length > 0)
      .map(({ what }) => what)
      .join('\n'),
  };
}
