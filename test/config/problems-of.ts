import { ConfigError, parseConfig } from '../../src/config.ts';
import type { Known } from '../../src/config/known.ts';
import { environment } from './example.ts';

/** The sentences a configuration is refused with; none where it is taken. */
export function problemsOf(
  yaml: string,
  env: Readonly<Record<string, string | undefined>> = environment,
  known?: Known,
): readonly string[] {
  try {
    parseConfig(yaml, env, known);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ sentence }) => sentence);
  }
}
