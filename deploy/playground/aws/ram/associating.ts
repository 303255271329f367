import { randomUUID } from 'node:crypto';
import { AwsError } from '../aws-error.ts';
import type { Caller } from '../principals.ts';
import type { RamWorld } from './ram-world.ts';
import type { Association, Invitation, Share, ShareStore } from './share-store.ts';
import { associationStatus } from './standing.ts';
import { unknown } from './unknown.ts';

/** Accounts and resources that are to take part. */
export type Associated = {
  readonly resourceArns: readonly string[];
  readonly principals: readonly string[];
};

/** Refuses what cannot take part: malformed, of another type or account, or not there. */
export function checkAssociated(
  { resourceArns, principals }: Associated,
  caller: Caller,
  { exists }: RamWorld,
): void {
  for (const arn of resourceArns) {
    if (!arnPattern.test(arn)) throw malformed(`The specified resource ARN ${arn} is not valid.`);
    if (!cardPattern.test(arn)) throw malformed('You cannot share the selected resource type.');
    const [, , , region, account] = arn.split(':');
    if (account !== caller.account || region !== caller.region) {
      throw notPermitted(`You cannot share ${arn}, because you do not own it.`);
    }
    if (!exists(arn)) throw unknown('The resource', arn);
  }
  const wrong = principals.find((principal) => !/^\d{12}$/u.test(principal));
  if (wrong === undefined) return;
  const message = `Principal ID ${wrong} is malformed. Verify the ID and try again.`;
  throw new AwsError('InvalidParameterException', message);
}

/** Lets them take part; accounts outside of the organization are invited. Twice is once. */
export function associated(
  store: ShareStore,
  share: Share,
  { resourceArns, principals }: Associated,
  { clock, organization }: RamWorld,
): readonly Association[] {
  const createdAt = clock.now().getTime();
  const inside = (account: string) =>
    account === share.owner ||
    (organization.includes(account) && organization.includes(share.owner));
  const stranger = principals.find((account) => !inside(account));
  if (stranger !== undefined && !share.external) {
    throw notPermitted(`${stranger} is not in your organization, and the share is for it alone.`);
  }
  const wanted = [
    ...resourceArns.map((entity) => ({ type: 'RESOURCE', entity, external: false }) as const),
    ...principals.map((entity) => {
      return { type: 'PRINCIPAL', entity, external: !inside(entity) } as const;
    }),
  ];
  return wanted.map((each) => {
    const there = share.associations.find(
      (one) =>
        one.type === each.type &&
        one.entity === each.entity &&
        associationStatus(one, createdAt) !== 'DISASSOCIATED',
    );
    if (there) return there;
    const invitation = each.external ? invited(store, share, each.entity, createdAt) : undefined;
    const made: Association = { ...each, createdAt, ...(invitation && { invitation }) };
    share.associations.push(made);
    return made;
  });
}

function invited(store: ShareStore, share: Share, receiver: string, sentAt: number): Invitation {
  const prefix = share.arn.split(':resource-share/')[0];
  const arn = `${prefix}:resource-share-invitation/${randomUUID()}`;
  const invitation: Invitation = { arn, share, receiver, sentAt };
  store.invitations.push(invitation);
  return invitation;
}

const arnPattern = /^arn:aws:[a-z0-9-]+:[a-z0-9-]*:\d{12}:[a-z-]+[/:].+$/u;
const cardPattern = /^arn:aws:sagemaker:[a-z0-9-]+:\d{12}:model-card\/[^/]+$/u;

function malformed(message: string): AwsError {
  return new AwsError('MalformedArnException', message);
}

function notPermitted(message: string): AwsError {
  return new AwsError('OperationNotPermittedException', message);
}
