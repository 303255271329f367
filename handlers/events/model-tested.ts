import {
  Astray,
  digest,
  groupKey,
  groupOfBinding,
  modelTest,
  onEvent,
  type GroupRef,
  type RegistryReader,
} from '../../src/index.ts';
import { modelCardRef } from '../cards/model-card/model-card-ref.ts';

/** A version was tested in a stage: keep what is told of it, and look at its model card. */
export const modelTested = onEvent({
  detailType: 'Model Test',
  detail: modelTest,

  async handle(detail, { registry, modelCards }, at) {
    const group = groupOfBinding(detail, at);
    const arn = await versionOf(group, detail.version, registry);
    if (arn === undefined) {
      const where = `${group.account} in ${group.region}`;
      const says = `There is no version ${detail.version} of ${group.name} in ${where}.`;
      throw new Astray(`${groupKey(group)}/${detail.version}`, says);
    }
    const { truth, standalone } = modelCards.bindingOf(group);
    const of =
      truth === 'standalone' && standalone ? standalone : { kind: 'package' as const, arn };
    const ended = new Date(detail.at).toISOString();
    const which = digest([detail.version, detail.stage, detail.name]).slice(0, 16);
    // Later ones sort after earlier ones; the same test told twice is one.
    return [{ ...modelCardRef(group, of), keep: { id: `${ended}~${which}`, value: detail } }];
  },
});

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
