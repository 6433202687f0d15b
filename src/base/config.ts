/** The settings file `diplo/config.json` in the user's configuration folder (XDG Base Directory). */
import * as path from 'node:path';
import { DiploError, messageOf } from './errors.ts';
import { exists, readText } from './files.ts';

export interface Config {
  /** Dataset to use instead of the shipped one. */
  data?: string;
  /** Folder of the reader's own copies of the documents. */
  documents?: string;
}

/**
 * Reads the settings; a missing file gives none, a broken one gives none and a warning that says why.
 * @param warn called at most once
 */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>>,
  warn: (message: string) => void,
): Config {
  const file = findConfig(env);
  if (file === undefined || !exists(file)) return {};
  try {
    return pickSettings(parse(readText(file)));
  } catch (error) {
    // What cannot be read names the file itself.
    warn(`${error instanceof DiploError ? '' : `${file}: `}${messageOf(error)}; it is ignored`);
    return {};
  }
}

/** Where the settings are, or would be; undefined where the environment names no folder. */
export function findConfig(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const base = [env['XDG_CONFIG_HOME'], env['HOME'] && `${env['HOME']}/.config`].find(isUsable);
  return base && `${base}/diplo/config.json`;
}

/** Editors on Windows begin files with a byte order mark. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new TypeError('it is not JSON');
  }
}

/** "All paths set in these environment variables must be absolute" (XDG); a relative one is as if it were not set. */
function isUsable(folder: string | undefined): folder is string {
  return folder !== undefined && (folder.startsWith('/') || path.isAbsolute(folder));
}

function pickSettings(value: unknown): Config {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError('it is not a JSON object');
  const config: Config = {};
  for (const key of ['data', 'documents'] as const) {
    const setting: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    if (setting === undefined) continue;
    if (typeof setting !== 'string' || setting === '' || setting.includes('\0'))
      throw new TypeError(`"${key}" is not a path`);
    config[key] = setting;
  }
  return config;
}
