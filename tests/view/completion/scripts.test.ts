/** The completion scripts as text; tests/e2e/completion.test.ts asks the shells what they make of them. */
import { describe, expect, test } from 'vitest';
import { SHELLS } from '../../../src/view/completion/model.ts';
import { ROOT, runDiplo } from '../../support/run-diplo.ts';

const DATA = ['--data', `${ROOT}/tests/fixtures/lakes.json`];

async function scriptOf(shell: string, words: readonly string[] = DATA): Promise<string> {
  const { code, out, err } = await runDiplo(['completion', shell, ...words]);
  expect([code, err]).toEqual([0, '']);
  return out;
}

test.each(SHELLS)(
  '%s: every command, every name of the dataset in use, nothing of another',
  async (shell) => {
    const script = await scriptOf(shell);
    for (const command of ['search', 'timeline', 'build', 'completion']) expect(script).toContain(command);
    expect(script).toContain('ada');
    expect(script).not.toContain('putin');
  },
);

test('bash: what an option takes decides what is offered for it', async () => {
  const script = await scriptOf('bash');
  const offers = (command: string) => script.slice(script.indexOf(`    ${command})`)).split('esac')[0] ?? '';
  expect(offers('facts')).toContain(`-l | --leader) _diplo_offer "$_diplo_leaders"; return ;;`);
  expect(offers('facts')).toContain(`-n | --limit) :; return ;;`);
  expect(offers('facts')).toMatch(/--kind\) _diplo_offer 'event\n/);
  expect(offers('facts')).toMatch(/--fields\) _diplo_offer_more 'id\n/);
  expect(offers('facts')).toContain('-d | --data) _diplo_files -f; return ;;');
  expect(offers('show')).toContain('--documents) _diplo_files -d; return ;;');
  expect(script).toMatch(/else _diplo_offer 'bash\nzsh\nfish'; fi ;;/);
});

test('zsh: the same', async () => {
  const script = await scriptOf('zsh');
  expect(script).toMatch(/'\*'\{-l,--leader\}'\[[^\]]+\]:leader:_diplo_leaders'/);
  expect(script).toMatch(/'\*'\{-n,--limit\}'\[[^\]]+\]:value: '/);
  expect(script).toMatch(/'\*'\{-k,--kind\}'\[[^\]]+\]:value:\(event claim [a-z ]+\)'/);
  expect(script).toMatch(/'\*--fields\[[^\]]+\]:value:\{_values -s , field id /);
  expect(script).toMatch(/'\*'\{-d,--data\}'\[[^\]]+\]:file:_files'/);
  expect(script).toMatch(/'\*--documents\[[^\]]+\]:folder:_files -\/'/);
  expect(script).toMatch(/'\*--json\[[^\]]+\]'/);
  expect(script).toContain(`'*:argument:(bash zsh fish)'`);
});

test('fish: the same', async () => {
  const script = await scriptOf('fish');
  const of = (command: string) => `complete -c diplo -n '__fish_seen_subcommand_from ${command}'`;
  expect(script).toMatch(/facts' -l leader -s l -d '[^']+' -x -a '\(__diplo_leaders\)'/);
  expect(script).toMatch(/facts' -l limit -s n -d '[^']+' -x\n/);
  expect(script).toMatch(/facts' -l kind -s k -d '[^']+' -x -a 'event claim [a-z ]+'/);
  expect(script).toMatch(/facts' -l fields -d '[^']+' -x -a '\(__diplo_list id [a-z ]+\)'/);
  expect(script).toMatch(/facts' -l data -s d -d '[^']+' -r -F\n/);
  expect(script).toMatch(/show' -l documents -d '[^']+' -x -a '\(__fish_complete_directories\)'/);
  expect(script).toMatch(/facts' -l json -d '[^']+'\n/);
  expect(script).toContain(`${of('completion')} -a 'bash zsh fish'`);
  expect(script).toContain(`${of('verify')} -F`);
});

describe('a shell that is none', () => {
  test('is refused, the nearest named', async () => {
    const { code, err } = await runDiplo(['completion', 'fisch', ...DATA]);
    expect(code).toBe(2);
    expect(err).toBe('there is no completion for "fisch"; did you mean "fish"?\nShells: bash, zsh, fish.');
  });
});
