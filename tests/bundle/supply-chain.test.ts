import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bundle, bundleProgram, PRODUCT } from '../../src/bundle/bundle.ts';
import { findBundled } from '../../src/bundle/bundled-packages.ts';
import { renderNotice } from '../../src/bundle/notice.ts';
import { renderSbom } from '../../src/bundle/sbom.ts';
import { ROOT } from '../support/run-diplo.ts';

const DIST = path.join(ROOT, 'dist');
const SCHEMAS = path.join(ROOT, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
const readJson = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const lock: Record<string, { dev?: boolean; integrity?: string; hasInstallScript?: boolean }> =
  readJson('package-lock.json').packages;

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleProgram();
}, 60_000);

describe('what is built', () => {
  test('is the same when it is built again', () => {
    for (const { path: file, contents } of bundle.files) {
      expect(readFileSync(file).equals(contents), file).toBe(true);
    }
  });

  test('is ASCII, as it is read', () => {
    for (const { path: file, contents } of bundle.files) {
      expect(
        contents.every((byte) => byte < 0x80),
        file,
      ).toBe(true);
    }
  });

  test('knows nothing of the folder it was built in', () => {
    const packed = readdirSync(DIST, { withFileTypes: true }).filter((entry) => entry.isFile());
    const found = packed.filter(({ name }) => {
      const bytes = readFileSync(path.join(DIST, name));
      return bytes.includes(ROOT) || bytes.includes('node_modules/');
    });
    expect(found).toEqual([]);
  });
});

describe('the packages of others in the program', () => {
  test('are in the notice and in the bill of materials that ship', () => {
    const product = `${PRODUCT.name} ${PRODUCT.version}`;
    expect(readFileSync(path.join(DIST, 'NOTICE'), 'utf8')).toBe(renderNotice(product, bundle.packages));
    const bill = readFileSync(path.join(DIST, 'sbom.cdx.json'), 'utf8');
    expect(bill).toBe(renderSbom(PRODUCT, bundle.packages));
    const names = bundle.packages.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['commander', 'fuse.js', 'ink', 'pdfjs-dist', 'react', 'valibot']),
    );
    expect(names).not.toContain('vitest');
  });

  test('each has a licence text with its author, its own or one like it', () => {
    const notice = renderNotice('x', bundle.packages);
    for (const { name, texts, author } of bundle.packages) {
      expect(notice).toContain(texts[0] ?? `Copyright (c) ${author}`);
      expect(notice).toContain(`  ${name} `);
    }
  });

  test('are described in CycloneDX', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const load = (name: string) =>
      JSON.parse(readFileSync(path.join(SCHEMAS, `${name}.SNAPSHOT.schema.json`), 'utf8'));
    for (const name of ['spdx', 'jsf-0.82']) {
      ajv.addSchema(load(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    }
    const validate = ajv.compile(load('bom-1.6'));
    const bill = readJson('dist/sbom.cdx.json');
    validate(bill);
    expect(validate.errors).toBeNull();
    validate({ ...bill, components: [{ type: 'library' }] });
    expect(validate.errors).not.toBeNull();
    const known = new Set(bill.components.map((each: { purl: string }) => each.purl));
    const named = bill.dependencies.flatMap(({ dependsOn }: { dependsOn: string[] }) => dependsOn);
    expect(named.filter((each: string) => !known.has(each))).toEqual([]);
    expect(JSON.stringify(bill)).not.toMatch(/timestamp|serialNumber/);
  });

  test('one under another licence stops the build', () => {
    expect(() => findBundled(ROOT, [metafileOf('node_modules/lightningcss')])).toThrow(
      /^lightningcss .* is under MPL-2.0, which is not on the list/,
    );
  });

  test('bring no scripts along that run when they are installed', () => {
    const scripted = Object.entries(lock).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = bundle.packages.map(({ name }) => `node_modules/${name}`);
    expect(scripted.filter(([folder]) => names.includes(folder))).toEqual([]);
  });
});

test('every package that is installed is the one that was looked at', () => {
  const { '': _self, ...packages } = lock;
  expect(Object.entries(packages).filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual(
    [],
  );
  expect(Object.entries(packages).filter(([, { dev }]) => dev !== true)).toEqual([]);
  expect(readJson('package.json')).not.toHaveProperty('dependencies');
});

function metafileOf(folder: string) {
  const inputs = { [`${folder}/index.js`]: { bytesInOutput: 1 } };
  return { inputs: {}, outputs: { 'dist/a.cjs': { bytes: 1, inputs, imports: [], exports: [] } } };
}
