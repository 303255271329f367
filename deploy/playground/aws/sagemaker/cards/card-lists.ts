import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import { listing } from '../listing.ts';
import { own } from '../own.ts';
import { cardOf } from './card-of.ts';
import type { CardStore, CardVersion, ModelCard } from './card-store.ts';
import type { CardWorld } from './card-world.ts';
import { listCards, listVersions } from './inputs.ts';

/** Listings of cards and of their versions. Only one's own cards are listed, shared or not. */
export function cardLists(store: CardStore, world: CardWorld): Readonly<Record<string, Operation>> {
  return {
    ListModelCards: operation(listCards, (input, caller) => {
      const listed = own(store.cards, caller).map((card) => ({ ...listedAs(card), card }));
      const { items, next } = listing(listed, { ...input, StatusEquals: input.ModelCardStatus });
      return { ModelCardSummaries: items.map(({ card }) => summary(card)), NextToken: next };
    }),
    ListModelCardVersions: operation(listVersions, (input, caller) => {
      const { ModelCardName: nameOrArn, ModelCardStatus: StatusEquals } = input;
      const action = 'sagemaker:ListModelCardVersions';
      const card = cardOf(store, world, { nameOrArn, action, caller });
      // They come in the order of their versions, which is that of their creation.
      const listed = card.versions.map((version) => {
        return { ...version, name: card.name };
      });
      const asked = { ...input, StatusEquals, NameContains: '', SortBy: 'CreationTime' };
      const { items, next } = listing(listed, asked);
      return {
        ModelCardVersionSummaryList: items.map((version) => ofVersion(card, version)),
        NextToken: next,
      };
    }),
  };
}

function listedAs({ name, createdAt, latest }: ModelCard) {
  return { name, status: latest.status, createdAt, modifiedAt: latest.modifiedAt };
}

function summary({ arn, name, createdAt, latest }: ModelCard) {
  return {
    ModelCardName: name,
    ModelCardArn: arn,
    ModelCardStatus: latest.status,
    CreationTime: createdAt / 1000,
    LastModifiedTime: latest.modifiedAt / 1000,
  };
}

function ofVersion({ arn, name }: ModelCard, version: CardVersion) {
  return {
    ModelCardName: name,
    ModelCardArn: arn,
    ModelCardStatus: version.status,
    ModelCardVersion: version.version,
    CreationTime: version.createdAt / 1000,
    LastModifiedTime: version.modifiedAt / 1000,
  };
}
