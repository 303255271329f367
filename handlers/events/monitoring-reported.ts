import {
  Astray,
  condensed,
  groupKey,
  monitoringReport,
  onEvent,
  reportedMonitor,
  reportedRun,
} from '../../src/index.ts';
import type { GroupRef, RegistryReader } from '../../src/index.ts';
import { driftRef } from '../cards/drift/drift-ref.ts';

/** A monitor of somebody's own reports a run: keep what it says, and look at the monitor's card. */
export const monitoringReported = onEvent({
  detailType: 'Monitoring Report',
  detail: monitoringReport,

  async handle(detail, { registry }, { account, region }) {
    const { ref } = reportedMonitor(detail, { account, region });
    const group = await registered(ref.group, registry);
    if (!group) {
      const { name, ...at } = ref.group;
      const where = `${at.account} in ${at.region}`;
      throw new Astray(groupKey(ref.group), `There is no model package group ${name} in ${where}.`);
    }
    const card = driftRef({ ...ref, group });
    const value = { subject: card.subject, detail: condensed(detail) };
    return [{ ...card, keep: { id: reportedRun(detail).id, value } }];
  },
});

/** The group as the registry writes its name; undefined where it has none of that name. */
async function registered(
  group: GroupRef,
  registry: RegistryReader,
): Promise<GroupRef | undefined> {
  for await (const each of registry.groups(group)) {
    if (groupKey(each) === groupKey(group)) return each;
  }
  return undefined;
}
