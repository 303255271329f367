import { AwsError } from '../../aws-error.ts';
import type { Caller } from '../../principals.ts';
import { placeOf } from '../endpoints/place-of.ts';
import { arnOf } from '../store.ts';
import type { CardStore, CardVersion, ModelCard } from './card-store.ts';
import type { CardWorld } from './card-world.ts';

/** How a call reaches a card: by name or ARN, for one action. */
export type Reach = {
  readonly nameOrArn: string;
  readonly action: string;
  readonly caller: Caller;
};

/** The card of a name or ARN, of another account where it is shared for that action. */
export function cardOf(
  { cards }: CardStore,
  { shared }: Pick<CardWorld, 'shared'>,
  { nameOrArn, action, caller }: Reach,
): ModelCard {
  const foreign = nameOrArn.startsWith('arn:') && placeOf(nameOrArn).account !== caller.account;
  if (foreign && !shared(nameOrArn, action, caller)) throw denied(nameOrArn, action, caller);
  const arn = foreign ? nameOrArn : arnOf('model-card', nameOrArn, caller);
  const card = cards.get(arn.toLowerCase());
  if (card) return card;
  throw missing(`Model card ${nameOrArn} does not exist.`);
}

/** A version of a card, the newest where none is named. */
export function versionOf(card: ModelCard, version = card.latest.version): CardVersion {
  const found = card.versions.find((each) => each.version === version);
  if (found) return found;
  throw missing(`Modelcard with name ${card.name} and version: ${version} does not exist`);
}

/** Nothing is done to a card that is going. */
export function staying(card: ModelCard): ModelCard {
  if (!card.deleting) return card;
  throw new AwsError('ValidationException', 'Model card is being deleted');
}

function missing(message: string): AwsError {
  return new AwsError('ResourceNotFound', message);
}

function denied(arn: string, action: string, caller: Caller): AwsError {
  const message =
    `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${arn} ` +
    `because no resource-based policy allows the ${action} action`;
  return new AwsError('AccessDeniedException', message);
}
