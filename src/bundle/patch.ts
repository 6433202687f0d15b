/** Changes to packages that are made while they are bundled; each stops the build when its place is gone. */

export interface Patch {
  file: RegExp;
  from: string | RegExp;
  to: string;
  /** What the changed text calls, and the file beside this one that has it. */
  uses?: readonly [name: string, file: string];
}

/**
 * The text of a package's file as its patches leave it.
 * @throws Error naming what is not there any more, so that a new version of a package is looked at
 */
export function applyPatches(patches: readonly Patch[], file: string, text: string): string {
  return patches
    .filter((each) => each.file.test(file))
    .reduce((before, { from, to, uses }) => {
      const after = before.replaceAll(from, () => to);
      if (after === before) throw new Error(`${file}: nothing to patch, "${from}" is gone`);
      return uses ? `import { ${uses[0]} } from 'patch:${uses[1]}';\n${after}` : after;
    }, text);
}

/** Files that some patch changes. */
export function patchedFiles(patches: readonly Patch[]): RegExp {
  return new RegExp(patches.map(({ file }) => file.source).join('|'));
}
