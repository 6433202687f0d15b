/** Random text through everything that makes text harmless: the gate, JSON, rows, CSV, cutting and wrapping. */
import { sanitize, truncate, widthOf, wrap } from '../../src/base/text.ts';
import { renderJsonLine } from '../../src/view/json.ts';
import { renderRow } from '../../src/view/rows.ts';
import { renderCsvRow, renderMarkdownRow, renderTsvRow } from '../../src/view/table-formats.ts';
import { FORBIDDEN, findForbidden } from '../support/texts.ts';
import { startCpuTime } from './cpu-time.ts';
import { anyText } from './mutate-json.ts';
import type { Random } from './random.ts';
import type { Target } from './target.ts';

const INPUTS = 100;
/** A joiner is harmless between emoji and a secret elsewhere: what it is, is looked at in the tests of the gate. */
const JOINER = '\u200d';

export function createTexts(): Target {
  return {
    name: 'texts',
    inputs: INPUTS,
    close: () => {},
    run: async (random) => {
      const milliseconds = startCpuTime();
      const faults = Array.from({ length: INPUTS }, () => anyText(random)).flatMap((text) =>
        findTextFaults(text, random).map((fault) => `${fault}: ${JSON.stringify(text.slice(0, 300))}`),
      );
      return { codes: [0], milliseconds: milliseconds() / INPUTS, faults, what: 'texts' };
    },
  };
}

function findTextFaults(text: string, random: Random): string[] {
  const shown = sanitize(text);
  const columns = 1 + random.below(100);
  const cell = renderCsvRow([text]).replace(/\r\n$/, '');
  const checks: Readonly<Record<string, boolean>> = {
    'a raw character': findForbidden(shown).length === 0,
    'sanitising twice changes it': sanitize(shown) === shown,
    'a printable text was changed': !isPrintable(text) || shown === text,
    'a raw character in a row':
      findForbidden(renderRow([text, text]).replace('\t', '').slice(0, -1)).length === 0,
    'a raw character in CSV': findForbidden(cell).length === 0,
    'a formula in CSV': !/^"?[=+\-@＝＋－＠]/.test(cell),
    'a formula in TSV': !/^[=+\-@＝＋－＠]/.test(renderTsvRow([text])),
    'a raw character in Markdown': findForbidden(renderMarkdownRow([text]).slice(0, -1)).length === 0,
    'JSON with a raw character': findForbidden(renderJsonLine({ text }).replaceAll(JOINER, '')).length === 0,
    'JSON that means something else': JSON.parse(renderJsonLine({ text })).text === text,
    'cut too wide': widthOf(truncate(shown, columns)) <= columns,
    'a word lost by wrapping':
      wrap(shown, columns).join('').replaceAll(' ', '') === shown.replaceAll(' ', ''),
  };
  return Object.entries(checks).flatMap(([fault, fine]) => (fine ? [] : [fault]));
}

function isPrintable(text: string): boolean {
  return Array.from(text).every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code !== 0x200d && !FORBIDDEN.some(([first, last]) => code >= first && code <= last);
  });
}
