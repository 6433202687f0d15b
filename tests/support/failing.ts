/** Node's functions for files as they are on a disk or a network that fails. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What the act gives while one of these functions only throws. */
export function whileFailing<T>(
  name: 'closeSync' | 'fstatSync' | 'rmSync',
  error: Readonly<{ code: string }>,
  act: () => T,
): T {
  const real = fs[name];
  const put = (value: unknown): void => {
    Object.assign(fs, { [name]: value });
    syncBuiltinESMExports();
  };
  put(() => {
    throw Object.assign(new Error(`${error.code}: ${name}`), error);
  });
  try {
    return act();
  } finally {
    put(real);
  }
}
