import { defineConfig } from 'vitest/config';

// Vitest 5 calls three functions that Node 20 lacks; without them a failing assertion is hidden behind a TypeError.
if (!('groupBy' in Map)) {
  Object.assign(Map, {
    groupBy<T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
      const groups = new Map<K, T[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index++);
        groups.set(key, [...(groups.get(key) ?? []), item]);
      }
      return groups;
    },
  });
}
if (!('groupBy' in Object)) {
  Object.assign(Object, {
    groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): Record<PropertyKey, T[]> {
      const groups: Record<PropertyKey, T[]> = {};
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index++);
        groups[key] = [...(groups[key] ?? []), item];
      }
      return groups;
    },
  });
}
if (!('withResolvers' in Promise)) {
  Object.assign(Promise, {
    withResolvers<T>() {
      let resolve: (value: T) => void = () => {};
      let reject: (reason: unknown) => void = () => {};
      const promise = new Promise<T>((yes, no) => {
        resolve = yes;
        reject = no;
      });
      return { promise, resolve, reject };
    },
  });
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 60_000,
    coverage: {
      include: ['src/**/*.ts'],
      // What bundles the program runs in processes of its own, and types run not at all.
      exclude: ['src/bundle/**', 'src/main.ts', 'src/**/types.ts'],
      reporter: ['text-summary', 'json-summary', 'json'],
      // Half of what is left is the default of an index that is always there, most of it in what a search runs through.
      thresholds: { branches: 95 },
    },
  },
});
