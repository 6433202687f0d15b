/** The error of a sort that an act throws; anything else thrown, or nothing, fails the test. */
export function catchError<E extends Error>(
  Sort: abstract new (...args: never[]) => E,
  act: () => unknown,
): E {
  try {
    act();
  } catch (error) {
    if (error instanceof Sort) return error;
    throw error;
  }
  throw new Error(`no ${Sort.name} was thrown`);
}
