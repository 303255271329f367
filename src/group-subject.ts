import type { GroupRef } from './registry.ts';

/** Something that belongs to a model group, wherever it is itself. */
export type OfGroup = {
  readonly group: GroupRef;
  /** Where it is, if that is not where its group is registered. */
  readonly at?: Pick<GroupRef, 'account' | 'region'>;
  readonly kind: string;
  readonly name: string;
};

/**
 * It as the subject of a card: `<account>:<region>:<group>/<kind>/<name>`. Where it is not where
 * its group is, the kind is `<kind>@<account>:<region>`: two accounts may well have things of one
 * name for one group.
 */
export function groupSubject({ group, at, kind, name }: OfGroup): string {
  const elsewhere = at && (at.account !== group.account || at.region !== group.region);
  const from = elsewhere ? `${kind}@${at.account}:${at.region}` : kind;
  return `${group.account}:${group.region}:${group.name}/${from}/${name}`;
}
