import type { GroupRef } from './registry.ts';

const written = new RegExp(
  '^(\\d{12}):([a-z0-9-]+):([a-zA-Z0-9-]{1,63})/([a-z-]+)' +
    '(?:@(\\d{12}):([a-z0-9-]+))?/(.{1,255})$',
  'su',
);

/** Something that belongs to a model group, such as an endpoint, wherever it is itself. */
type GroupThing = {
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
export function groupThingSubject({ group, at, kind, name }: GroupThing): string {
  const elsewhere = at && (at.account !== group.account || at.region !== group.region);
  const from = elsewhere ? `${kind}@${at.account}:${at.region}` : kind;
  return `${group.account}:${group.region}:${group.name}/${from}/${name}`;
}

/** The thing of a group that is a card's subject; undefined for any other subject. */
export function groupThingIn(text: string): GroupThing | undefined {
  const [, account, region, group, kind, ...rest] = written.exec(text) ?? [];
  const [otherAccount, otherRegion, name] = rest;
  if (account === undefined || region === undefined || group === undefined) return undefined;
  if (kind === undefined || name === undefined) return undefined;
  return {
    group: { account, region, name: group },
    kind,
    name,
    ...(otherAccount && otherRegion && { at: { account: otherAccount, region: otherRegion } }),
  };
}
