/** What the tests import from vitest, without what vitest needs around it; see `mutant-runner.js`. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

const { expect } = await import(pathToFileURL(path.resolve('node_modules/vitest/dist/index.js')).href);

export { expect };

/** The suite that is being described. */
let current = makeSuite('', undefined);

function makeSuite(name, parent) {
  return { name, parent, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [], children: [] };
}

function addTest(name, ...rest) {
  current.children.push({ name, run: rest.find((each) => typeof each === 'function'), suite: current });
}

function addSuite(name, ...rest) {
  const outer = current;
  current = makeSuite(name, outer);
  outer.children.push(current);
  rest.find((each) => typeof each === 'function')();
  current = outer;
}

function withVariants(add) {
  const each = (rows) => (name, run) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      add(nameOf(name, row, values), () => run(...values));
    }
  };
  const none = () => {};
  return Object.assign((...args) => add(...args), {
    each,
    skipIf: (isSkipped) => (isSkipped ? none : add),
    runIf: (isRun) => (isRun ? add : none),
  });
}

/** `%s` and the like stand for values, `$name` for a member. */
function nameOf(template, row, values) {
  const count = template.match(/%[sdifjoO]/g)?.length ?? 0;
  return format(template, ...values.slice(0, count)).replace(/\$(\w+)/g, (_, key) => String(row?.[key]));
}

export const test = withVariants(addTest);
export const it = test;
export const describe = withVariants(addSuite);
export const beforeAll = (run) => current.beforeAll.push(run);
export const afterAll = (run) => current.afterAll.push(run);
export const beforeEach = (run) => current.beforeEach.push(run);
export const afterEach = (run) => current.afterEach.push(run);

/** The tests of a file, each with an id of its own, as they are described while it loads. */
export async function collectTests(file, load) {
  const root = makeSuite('', undefined);
  current = root;
  await load();
  const seen = new Map();
  const number = ({ children }, names) => {
    for (const child of children) {
      const path = [...names, child.name];
      if (child.children) number(child, path);
      else {
        const id = `${file}#${path.join(' > ')}`;
        const count = (seen.get(id) ?? 0) + 1;
        seen.set(id, count);
        child.id = count === 1 ? id : `${id} (${count})`;
      }
    }
  };
  number(root, []);
  return root;
}

const all = () => true;
const nothing = () => {};

/** Runs those tests of a suite that are wanted; `before` and `after` are told of each. */
export async function runTests(suite, { isWanted = all, before = nothing, after = nothing }) {
  const holds = (item) => (item.children ? item.children.some(holds) : isWanted(item));
  if (!holds(suite)) return;
  try {
    for (const run of suite.beforeAll) await run();
    for (const child of suite.children) {
      if (child.children) await runTests(child, { isWanted, before, after });
      else if (isWanted(child)) await runTest(child, before, after);
    }
  } finally {
    for (const run of suite.afterAll) await run();
  }
}

async function runTest(test, before, after) {
  const start = performance.now();
  before(test);
  const failure = await failureOf([...hooksOf(test.suite, 'beforeEach'), test.run]);
  const late = await failureOf(hooksOf(test.suite, 'afterEach'));
  after(test, failure ?? late, performance.now() - start);
}

function hooksOf(suite, kind) {
  return suite ? [...hooksOf(suite.parent, kind), ...suite[kind]] : [];
}

async function failureOf(runs) {
  try {
    for (const run of runs) await run({});
    return undefined;
  } catch (error) {
    return error ?? new Error('nothing was thrown');
  }
}
