/**
 * Runs the tests for a mutant inside Stryker's own process: to start vitest for each of thousands of mutants takes many
 * times longer than their tests. What the tests import from vitest comes from `mutant-tests.js`.
 *
 * Modules stay loaded from one mutant to the next, but nothing that one leaves behind decides about another: a test that
 * fails must pass without the mutant, and a mutant that no test finds is tried again over modules loaded anew.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { collectTests, runTests } from './mutant-tests.js';
import { PARTS } from './parts.js';

/** What takes so many milliseconds tells of size rather than sense; a mutant that only it would find survives. */
const TOO_SLOW = Number(process.env['TOO_SLOW'] ?? 2500);
const TIMES = 'times-of-tests.json';
const INSTEAD = new Map(
  Object.entries({ vitest: 'mutant-tests.js', 'fast-check': 'mutant-checks.js' }).map(([name, file]) => [
    name,
    pathToFileURL(path.join(import.meta.dirname, file)).href,
  ]),
);

/** Files below `root` carry the number of their round in their URL: Node keeps one module for each URL. */
function loadInRounds(root) {
  const sources = new Map();
  registerHooks({
    resolve(specifier, context, next) {
      const round = new URL(context.parentURL ?? root).search;
      if (round === '') return next(specifier, context);
      const instead = INSTEAD.get(specifier);
      if (instead) return { url: instead, shortCircuit: true };
      const found = next(specifier, context);
      const isOurs = found.url.startsWith(root) && !found.url.includes('/node_modules/');
      return isOurs && found.url.endsWith('.ts') ? { ...found, url: found.url + round } : found;
    },
    load(url, context, next) {
      const { href, search } = new URL(url);
      if (search === '' || !href.startsWith(root)) return next(url, context);
      const file = fileURLToPath(href.slice(0, -search.length));
      const source = sources.get(file) ?? stripTypeScriptTypes(readFileSync(file, 'utf8'));
      sources.set(file, source);
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

class MutantRunner {
  static inject = tokens(commonTokens.options);
  /** The sandbox with the mutated files. */
  #root = `${pathToFileURL(process.cwd()).href}/`;
  #round = 0;
  /** Of this round, by their files. */
  #suites = new Map();
  #times;
  /** What Stryker's instrumented code reads and counts in. */
  #stryker = {};

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    globalThis.__stryker__ ??= {};
    this.#stryker = globalThis.__stryker__;
    process.env['VITEST'] = 'true';
    loadInRounds(this.#root);
  }

  #load(file) {
    return import(`${this.#root}${file}?round=${this.#round}`);
  }

  #startAnew() {
    this.#round++;
    this.#suites.clear();
  }

  async #suiteOf(file) {
    const suite = this.#suites.get(file) ?? (await collectTests(file, () => this.#load(file)));
    this.#suites.set(file, suite);
    return suite;
  }

  async dryRun() {
    const tests = [];
    for (const file of globSync(PARTS.map((part) => `tests/${part}/**/*.test.ts`)).sort()) {
      this.#startAnew();
      await this.#loadAll();
      await runTests(await this.#suiteOf(file), {
        before: ({ id }) => {
          this.#stryker.currentTestId = id;
        },
        after: ({ id }, failure, timeSpentMs) => {
          this.#stryker.currentTestId = undefined;
          if (timeSpentMs > TOO_SLOW) delete this.#stryker.mutantCoverage?.perTest[id];
          else tests.push({ id, name: id, fileName: path.resolve(file), timeSpentMs, ...resultOf(failure) });
        },
      });
    }
    writeFileSync(
      TIMES,
      JSON.stringify(Object.fromEntries(tests.map((test) => [test.id, test.timeSpentMs]))),
    );
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  /** What is made once, at loading, is made before any test: else each of its mutants would seem to be one test's own. */
  async #loadAll() {
    for (const file of globSync(PARTS.map((part) => `src/${part}/*.ts`))) {
      if (!file.endsWith('-worker.ts')) await this.#load(file);
    }
  }

  async mutantRun(options) {
    const isUsed = this.#suites.size > 0;
    let run = await this.#tryAll(options);
    if (!run.isSure && isUsed) {
      this.#startAnew();
      run = await this.#tryAll(options);
    }
    if (!run.isSure) this.#startAnew();
    return run.result;
  }

  async #tryAll({ testFilter, hitLimit, activeMutant }) {
    this.#stryker.hitLimit = hitLimit;
    this.#stryker.hitCount = 0;
    let nrOfTests = 0;
    for (const id of this.#inOrder(testFilter)) {
      nrOfTests++;
      const failure = await this.#try(id, activeMutant.id);
      const limit = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
      if (limit) return { isSure: true, result: limit };
      if (!failure) continue;
      this.#stryker.hitLimit = undefined;
      const isSure = (await this.#try(id, undefined)) === undefined;
      const failureMessage = messageOf(failure);
      return {
        isSure,
        result: { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests },
      };
    }
    return { isSure: false, result: { status: MutantRunStatus.Survived, nrOfTests } };
  }

  /** The quickest first: most mutants fall to any test. */
  #inOrder(ids) {
    this.#times ??= JSON.parse(readFileSync(TIMES, 'utf8'));
    return [...(ids ?? Object.keys(this.#times))].sort((a, b) => this.#times[a] - this.#times[b]);
  }

  /** What is wrong with a test while a mutant is active, if anything. */
  async #try(id, mutant) {
    let failure;
    try {
      const suite = await this.#suiteOf(id.slice(0, id.indexOf('#')));
      this.#stryker.activeMutant = mutant;
      await runTests(suite, {
        isWanted: (test) => test.id === id,
        after: (_, error) => {
          failure = error;
        },
      });
    } catch (error) {
      failure ??= error;
    } finally {
      this.#stryker.activeMutant = undefined;
    }
    return failure;
  }
}

function resultOf(failure) {
  if (failure === undefined) return { status: TestStatus.Success };
  return { status: TestStatus.Failed, failureMessage: messageOf(failure) };
}

function messageOf(failure) {
  return String(failure.message ?? failure).slice(0, 500);
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', MutantRunner)];
