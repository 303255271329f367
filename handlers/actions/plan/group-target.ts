import {
  deploymentIn,
  groupIn,
  groupKey,
  modelCardIn,
  monitorOf,
  packageIn,
  type CardRef,
  type GroupRef,
} from '../../../src/index.ts';

/**
 * What a decision changes of a card's group, such as a stage: `<account:region:name>/<part>`.
 * The card is one of a model card, a version, a deployment, a monitor or a group itself; throws for others.
 */
export function groupTarget({ subject }: CardRef, part: string): string {
  return `${groupKey(groupOf(subject))}/${part}`;
}

function groupOf(subject: string): GroupRef {
  return (
    modelCardIn(subject)?.group ??
    packageIn(subject)?.group ??
    groupIn(subject) ??
    deploymentIn(subject)?.group ??
    monitorOf(subject).group
  );
}
