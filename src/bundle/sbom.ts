/**
 * `dist/sbom.cdx.json`: what is in the program, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). It says
 * nothing of the clock or of chance, so that a program built twice has the same one.
 */
import type { BundledPackage } from './bundled-packages.ts';

interface Product {
  name: string;
  version: string;
  description: string;
  license: string;
}

/** The bill of materials as text. */
export function renderSbom(product: Product, packages: readonly BundledPackage[]): string {
  const { name, version, description, license } = product;
  const self = purlOf({ name, version });
  const among = packages.filter(({ inside }) => inside === undefined);
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': self,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: self,
      },
    },
    components: packages.map(describePackage),
    dependencies: [
      { ref: self, dependsOn: among.map(purlOf) },
      ...packages.map((each) => ({ ref: purlOf(each), dependsOn: insideOf(each, packages) })),
    ],
  };
  return `${JSON.stringify(bill, undefined, 1)}\n`;
}

function describePackage(each: BundledPackage) {
  const { name, version, license, homepage, sha512 } = each;
  const [, group, bare = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  return {
    type: 'library',
    'bom-ref': purlOf(each),
    ...(group === undefined ? {} : { group }),
    name: bare,
    version,
    licenses: [{ license: { id: license } }],
    purl: purlOf(each),
    ...(sha512 === '' ? {} : { hashes: [{ alg: 'SHA-512', content: sha512 }] }),
    ...(homepage === '' ? {} : { externalReferences: [{ type: 'website', url: homepage }] }),
  };
}

function insideOf({ name }: BundledPackage, packages: readonly BundledPackage[]): string[] {
  return packages.filter(({ inside }) => inside === name).map(purlOf);
}

/** The address of a package by the rules of package-url: the sign before a scope is escaped. */
function purlOf({ name, version }: { name: string; version: string }): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}
