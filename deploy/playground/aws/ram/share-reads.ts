import { AwsError } from '../aws-error.ts';
import type { Operation } from '../operation.ts';
import type { Caller } from '../principals.ts';
import { getAssociations, getShares, listResources } from './inputs.ts';
import { modelCardType } from './managed-permissions.ts';
import { associationOutput, shareOutput } from './outputs.ts';
import { pages } from './pages.ts';
import { ramOperation } from './ram-operation.ts';
import type { RamWorld } from './ram-world.ts';
import type { Association, Share, ShareStore } from './share-store.ts';
import { associationStatus } from './standing.ts';

/** What is shared, as its owner sees it and as whoever takes part does. */
export function shareReads(
  store: ShareStore,
  world: RamWorld,
): Readonly<Record<string, Operation>> {
  const now = () => world.clock.now().getTime();
  return {
    GetResourceShares: ramOperation(getShares, (input, caller) => {
      const found = seenBy(store, input.resourceOwner, caller, now()).filter(
        (share) =>
          (input.resourceShareArns?.includes(share.arn) ?? true) &&
          (input.resourceShareStatus ?? share.status) === share.status &&
          (input.name ?? share.name) === share.name &&
          input.tagFilters.every((filter) => hasTag(share, filter)),
      );
      const { items, nextToken } = pages(found, input);
      return { resourceShares: items.map(shareOutput), nextToken };
    }),
    GetResourceShareAssociations: ramOperation(getAssociations, (input, caller) => {
      fitting(input);
      const found = seenBy(store, 'SELF', caller, now())
        .filter(({ arn }) => input.resourceShareArns?.includes(arn) ?? true)
        .flatMap((share) => share.associations.map((each) => ({ share, each })))
        .filter(
          ({ each }) =>
            each.type === input.associationType &&
            (input.resourceArn ?? input.principal ?? each.entity) === each.entity,
        )
        .map(({ share, each }) => associationOutput(share, each, now()))
        .filter(({ status }) => (input.associationStatus ?? status) === status);
      const { items, nextToken } = pages(found, input);
      return { resourceShareAssociations: items, nextToken };
    }),
    ...resourceReads(store, now),
  };
}

function resourceReads(store: ShareStore, now: () => number): Record<string, Operation> {
  return {
    ListResources: ramOperation(listResources, (input, caller) => {
      const found = seenBy(store, input.resourceOwner, caller, now())
        .filter(({ arn }) => input.resourceShareArns?.includes(arn) ?? true)
        .filter((share) => takesPart(share, input, now()))
        .flatMap((share) => partOf(share, 'RESOURCE', now()).map((each) => ({ share, each })))
        .filter(({ each }) => input.resourceArns?.includes(each.entity) ?? true)
        .filter(() => (input.resourceType ?? modelCardType) === modelCardType);
      const { items, nextToken } = pages(found, input);
      return { resources: items.map(({ share, each }) => resource(share, each)), nextToken };
    }),
  };
}

/** A principal is asked for where principals are meant, a resource where resources are. */
function fitting({
  associationType,
  resourceArn,
  principal,
}: {
  readonly associationType: Association['type'];
  readonly resourceArn?: string | undefined;
  readonly principal?: string | undefined;
}): void {
  const wrong = associationType === 'PRINCIPAL' ? resourceArn : principal;
  if (wrong === undefined) return;
  const what = associationType === 'PRINCIPAL' ? 'a resource ARN' : 'a principal';
  const message = `You cannot specify ${what} when the association type is ${associationType}.`;
  throw new AwsError('InvalidParameterException', message);
}

/** One's own shares, or those of other accounts in which one takes part; of one region. */
function seenBy(
  { shares }: ShareStore,
  resourceOwner: 'SELF' | 'OTHER-ACCOUNTS',
  { account, region }: Caller,
  now: number,
): readonly Share[] {
  const here = shares.filter(({ arn }) => arn.startsWith(`arn:aws:ram:${region}:`));
  if (resourceOwner === 'SELF') return here.filter(({ owner }) => owner === account);
  return here.filter(
    (share) =>
      share.owner !== account &&
      partOf(share, 'PRINCIPAL', now).some(({ entity }) => entity === account),
  );
}

function takesPart(
  share: Share,
  { principal }: { readonly principal?: string | undefined },
  now: number,
): boolean {
  if (principal === undefined) return true;
  return partOf(share, 'PRINCIPAL', now).some(({ entity }) => entity === principal);
}

function partOf(share: Share, type: Association['type'], now: number): readonly Association[] {
  return share.associations.filter(
    (each) => each.type === type && associationStatus(each, now) === 'ASSOCIATED',
  );
}

function hasTag(
  { tags }: Share,
  {
    tagKey,
    tagValues,
  }: { readonly tagKey: string; readonly tagValues?: readonly string[] | undefined },
): boolean {
  const value = tags.get(tagKey);
  return value !== undefined && (tagValues?.includes(value) ?? true);
}

function resource(share: Share, { entity, createdAt }: Association) {
  return {
    arn: entity,
    type: modelCardType,
    resourceShareArn: share.arn,
    status: 'AVAILABLE',
    creationTime: createdAt / 1000,
    lastUpdatedTime: createdAt / 1000,
    resourceRegionScope: 'REGIONAL',
  };
}
