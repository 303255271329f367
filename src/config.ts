import { ConfigError } from './config/config-error.ts';
import { readEnvironment, type Settings } from './config/environment.ts';
import { faultsOf } from './config/faults.ts';
import type { Known } from './config/known.ts';
import { readYaml } from './config/read-yaml.ts';
import type { ConfigFile } from './config/schema.ts';

export { ConfigError } from './config/config-error.ts';
export { digestsOf } from './config/digests-of.ts';
export { modelCardPlaces } from './config/model-card-places.ts';
export { routesOf } from './config/routes.ts';
export { stagePlaces } from './config/stage-places.ts';

/** Everything Ringi is told: `ringi.yaml`, and the settings of the environment. */
export type Config = ConfigFile & { readonly settings: Settings };

/**
 * Parses the configuration, strictly. Throws `ConfigError` with every problem there is. Where
 * `known` lists the verbs, a sentence about another one is a problem.
 */
export function parseConfig(
  yaml: string,
  env: Readonly<Record<string, string | undefined>>,
  known: Known = {},
): Config {
  const file = readYaml(yaml);
  const settings = readEnvironment(env);
  const faults = file.value ? faultsOf(file.value, known).map(file.locate) : [];
  const problems = [...file.problems, ...faults, ...settings.problems];
  if (problems.length > 0 || !file.value || !settings.value) throw new ConfigError(problems);
  return { ...file.value, settings: settings.value };
}
