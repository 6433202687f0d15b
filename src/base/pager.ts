/** Showing a long text through the reader's pager. */
import { spawnSync } from 'node:child_process';
import { codeOf } from './errors.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are what is taken away
const HYPERLINK = /\u001b\]8;[^\u001b]*\u001b\\/g;

type Environment = Readonly<Record<string, string | undefined>>;

/** The pager's command line: `$DIPLO_PAGER`, else `$PAGER`; unset, empty or `cat` means none, as in gh. */
export function pagerOf(env: Environment): string | undefined {
  const wanted = (env['DIPLO_PAGER'] ?? env['PAGER'] ?? '').trim();
  return wanted === '' || wanted === 'cat' ? undefined : wanted;
}

/**
 * Shows a text through a pager and waits for its end.
 * @returns false when the pager could not be started; nothing was shown then.
 */
export function runPager(pager: string, text: string, env: Environment): boolean {
  const result = spawnSync(pager, {
    shell: true,
    // less before 581, and other pagers, would show the addresses of links as text.
    input: text.replaceAll(HYPERLINK, ''),
    stdio: ['pipe', 'inherit', 'inherit'],
    // As git does: quit when it fits on one screen, keep colours, leave the text on the screen.
    env: { ...env, LESS: env['LESS'] ?? 'FRX', LESSCHARSET: env['LESSCHARSET'] ?? 'utf-8' },
  });
  // A pager that is left before the end of the text breaks the pipe (EPIPE); it has shown what was wanted.
  const started = result.error === undefined || codeOf(result.error) === 'EPIPE';
  return started && result.status !== 126 && result.status !== 127;
}
