/** Runs the cases of a target and counts what comes of them. */
import { MOST_MILLISECONDS } from './check-answer.ts';
import { Random } from './random.ts';
import type { CaseResult, Target } from './target.ts';

export interface Tally {
  name: string;
  inputs: number;
  codes: ReadonlyMap<number, number>;
  failures: number;
  /** In milliseconds of CPU time. */
  slowest: number;
}

export interface Request {
  seed: string;
  /** How many inputs; a case may have several. */
  inputs: number;
  /** The number of the one case to run. */
  only?: number | undefined;
}

/** @param report told of each failure, with the command that runs it again */
export async function runTarget(
  target: Target,
  { seed, inputs, only }: Request,
  report: (line: string) => void,
): Promise<Tally> {
  const codes = new Map<number, number>();
  let failures = 0;
  let slowest = 0;
  const last = only === undefined ? Math.ceil(inputs / target.inputs) : only + 1;
  const first = only ?? 0;
  for (let number = first; number < last; number++) {
    const result = await runCase(target, seed, number);
    for (const code of result.codes) codes.set(code, (codes.get(code) ?? 0) + 1);
    slowest = Math.max(slowest, result.milliseconds);
    if (result.faults.length === 0) continue;
    failures += 1;
    report(`FAILED ${result.faults.join('; ')}`);
    report(`  again: npm run fuzz -- --target ${target.name} --seed ${seed} --case ${number}`);
    report(`  ${result.what.replaceAll('\n', '\n  ')}`);
  }
  target.close();
  return { name: target.name, inputs: (last - first) * target.inputs, codes, failures, slowest };
}

/** A case that took long is tried again: it may have been the first to load or compile something. */
async function runCase(target: Target, seed: string, number: number): Promise<CaseResult> {
  const run = () => target.run(new Random(seed, target.name, number)).catch(asResult);
  const result = await run();
  if (result.milliseconds <= MOST_MILLISECONDS) return result;
  const again = await run();
  const milliseconds = Math.min(again.milliseconds, result.milliseconds);
  if (milliseconds <= MOST_MILLISECONDS) return { ...again, milliseconds };
  return { ...again, milliseconds, faults: [...again.faults, `${Math.round(milliseconds)} ms`] };
}

/** What the program let through: in its own process it would be the end of it. */
function asResult(error: unknown): CaseResult {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { codes: [], milliseconds: 0, faults: ['an error that nobody caught'], what };
}
