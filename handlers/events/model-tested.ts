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
import { subjectOf } from '../cards/model-package/subject.ts';

/** A version was tested in a stage: keep what is told of it, and look at its model card. */
export const modelTested = onEvent({
  detailType: 'Model Test',
  detail: modelTest,

  async handle(detail, { registry, modelCards }, at) {
    const typed = groupOfBinding(detail, at);
    const arn = await versionOf(typed, detail.version, registry);
    if (arn === undefined) {
      const where = `${typed.account} in ${typed.region}`;
      const says = `There is no version ${detail.version} of ${typed.name} in ${where}.`;
      throw new Astray(`${groupKey(typed)}/${detail.version}`, says);
    }
    // As the registry writes it: its name is part of the card's.
    const { group } = subjectOf(arn);
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
