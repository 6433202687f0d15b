/** Regular expressions that the program puts together: caught as they are made, while it reads hostile documents. */
import { createDocuments } from '../fuzz/documents.ts';
import { createQueries } from '../fuzz/queries.ts';
import { Random } from '../fuzz/random.ts';

const CASES = 8;

export interface MadeRegex {
  pattern: string;
  flags: string;
}

/** Those that were made in some runs; libraries' own are among them, and left out by where they were made. */
export async function collectMadeRegexes(): Promise<MadeRegex[]> {
  const made = new Map<string, MadeRegex>();
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string, string?], self) {
      const regex = Reflect.construct(target, args, self) as RegExp;
      const caller = new Error('asked for its stack').stack?.split('\n')[2] ?? '';
      if (/\/src\//.test(caller) && !/node_modules/.test(caller)) {
        made.set(String(regex), { pattern: regex.source, flags: regex.flags });
      }
      return regex;
    },
  });
  try {
    for (const target of [createDocuments(), createQueries()]) {
      for (let number = 0; number < CASES; number++) await target.run(new Random('made', number));
      target.close();
    }
  } finally {
    globalThis.RegExp = Original;
  }
  return [...made.values()];
}
