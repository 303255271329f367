import { readFile } from 'node:fs/promises';
import { handlers } from '../../handlers/index.ts';
import { parseConfig, type Config } from '../config.ts';
import { Impossible } from '../errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `RINGI_CONFIG` (default `./ringi.yaml`) and the settings. Throws `ConfigError`. */
export async function readConfig(env: Environment): Promise<Config> {
  const path = env['RINGI_CONFIG'] ?? './ringi.yaml';
  return parseConfig(await textOf(path), env, { verbs: handlers.actions.map(({ verb }) => verb) });
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Impossible(
      `there is no configuration at ${path}`,
      'Copy deploy/ringi.example.yaml there, or name yours in RINGI_CONFIG.',
      { cause: error },
    );
  }
}
