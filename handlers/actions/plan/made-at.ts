import type {
  EndpointConfig,
  GroupRef,
  Place,
  ServedModel,
  WorldReader,
} from '../../../src/index.ts';
import { modelsNamed } from './models-named.ts';
import type { StageNeeds } from './stage-needs.ts';
import { isConfigName, madePrefix, modelPrefix, versionNamed } from './served-names.ts';

/** What there is at a place that is named as Ringi names it, oldest first, and what it says. */
export type MadeAt = {
  /** Configurations that are there, those that serve by another name too. */
  readonly configs: ReadonlyMap<string, EndpointConfig>;
  readonly models: ReadonlyMap<string, ServedModel>;
  /** Every configuration that may name a model of the group was read. */
  readonly isWhole: boolean;
};

/** So many of each are read: a look may not ask AWS for hours. The oldest are the first to go. */
const most = 60;

/** Reads what was made for a group at a place, and what its stages there serve with. */
export async function madeAt(
  place: Place,
  needs: readonly StageNeeds[],
  group: GroupRef,
  { deployments }: Pick<WorldReader, 'deployments'>,
): Promise<MadeAt> {
  const found = await deployments.made(place, madePrefix(group));
  const made = found.configs.filter((name) => isConfigName(name, group));
  const needed = needs.flatMap(({ configs }) => [...configs.keys()]);
  const names = [...new Set([...needed, ...made.slice(0, most)])];
  const configs = await readAll(names, (name) => deployments.config(place, name));
  const mine = found.models
    .filter((name) => versionNamed(name, modelPrefix(group)) !== undefined)
    .slice(0, most);
  const named = [...configs.values()].flatMap(modelsNamed);
  const models = await readAll([...new Set([...mine, ...named])], (name) =>
    deployments.model(place, name),
  );
  const serving = needs.flatMap((each) => each.serving);
  // An endpoint goes on without its configuration; which models it needs is then not told.
  const isWhole = made.length <= most && serving.every((name) => configs.has(name));
  return { configs, models, isWhole };
}

/** What is gone is left out. */
async function readAll<Is>(
  names: readonly string[],
  read: (name: string) => Promise<Is | 'gone'>,
): Promise<ReadonlyMap<string, Is>> {
  const found = await Promise.all(
    names.map(async (name): Promise<readonly [string, Is][]> => {
      const is = await read(name);
      return is === 'gone' ? [] : [[name, is]];
    }),
  );
  return new Map(found.flat());
}
