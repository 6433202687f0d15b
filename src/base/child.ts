/** Running another program on the reader's terminal. */
import { spawnSync } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs a program that takes over the terminal, and waits for its end.
 * @param command as the reader's environment has it (`code -w`), so with options of its own
 * @param args handed on as they are, whatever characters they hold
 * @returns false when it could not be started
 */
export function runOnTerminal(command: string, args: readonly string[], env: Environment): boolean {
  // The shell splits the command, but never sees what is in the arguments.
  const { error, status } = spawnSync('/bin/sh', ['-c', `${command} "$@"`, 'sh', ...args], {
    stdio: 'inherit',
    env,
  });
  return error === undefined && status !== 127;
}

/**
 * Lets Ctrl-C end this process although keys wait, where it would be one of them: for work that leaves no time to read
 * them. Ctrl-Z and Ctrl-\ stay keys, since Node gives the terminal back at Ctrl-C alone.
 * @returns false when the terminal could not be told
 */
export function keepInterrupt(env: Environment): boolean {
  const { status } = spawnSync('stty', ['isig', 'susp', 'undef', 'quit', 'undef'], {
    stdio: ['inherit', 'ignore', 'ignore'],
    env,
  });
  return status === 0;
}

/**
 * Gives a text to a program's standard input.
 * @returns true when it took it
 */
export function pipeInto(command: string, args: readonly string[], text: string, env: Environment): boolean {
  const { error, status } = spawnSync(command, [...args], {
    input: text,
    stdio: ['pipe', 'ignore', 'ignore'],
    env,
    timeout: 2000,
  });
  return error === undefined && status === 0;
}
