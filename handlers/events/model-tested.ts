import {
  Astray,
  digest,
  groupKey,
  groupOfBinding,
  modelTest,
  onEvent,
  packageOf,
  plainName,
  type GroupRef,
  type ModelTest,
  type Origin,
  type RegistryReader,
} from '../../src/index.ts';
import { modelCardCardRef } from '../cards/model-card/model-card-card-ref.ts';

/** So much may the clock of whoever tells be ahead of ours, in ms. */
const ahead = 5 * 60_000;

/** A version was tested in a stage: keep what is told of it, and look at its model card. */
export const modelTested = onEvent({
  detailType: 'Model Test',
  detail: modelTest,

  async handle(detail, { registry, modelCards }, origin) {
    const typed = groupOfBinding(detail, origin);
    refuseUnended(detail, typed, origin);
    const arn = await versionOf(typed, detail.version, registry);
    if (arn === undefined) {
      const where = `${typed.account} in ${typed.region}`;
      const says = `There is no version ${detail.version} of ${typed.name} in ${where}.`;
      throw new Astray(`${groupKey(typed)}/${detail.version}`, says);
    }
    // As the registry writes it: its name is part of the card's.
    const { group } = packageOf(arn);
    const { truth, standalone } = modelCards.bindingOf(group);
    const of =
      truth === 'standalone' && standalone ? standalone : { kind: 'package' as const, arn };
    const ended = new Date(detail.at).toISOString();
    const which = digest([detail.version, detail.stage, detail.name]).slice(0, 16);
    // Later ones sort after earlier ones; the same test told twice is one.
    return [{ ...modelCardCardRef(group, of), keep: { id: `${ended}~${which}`, value: detail } }];
  },
});

/** The later of two tests stands: one that has not ended yet would keep every other one away. */
function refuseUnended({ version, name, at }: ModelTest, group: GroupRef, { heardAt }: Origin) {
  if (new Date(at).getTime() <= heardAt.getTime() + ahead) return;
  const says = `The test ${plainName(name, 63)} of ${group.name} v${version} ends at ${at}, later than now.`;
  throw new Astray(`${groupKey(group)}/${version}`, says);
}

async function versionOf(
  group: GroupRef,
  version: number,
  registry: RegistryReader,
): Promise<string | undefined> {
  for await (const each of registry.modelPackages(group)) {
    if (each.version === version) return each.arn;
    if (each.version < version) return undefined;
  }
  return undefined;
}
