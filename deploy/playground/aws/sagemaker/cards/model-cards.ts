import { AwsError } from '../../aws-error.ts';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import type { Caller } from '../../principals.ts';
import { arnOf } from '../store.ts';
import { cardChange } from './card-change.ts';
import { cardOf, staying, versionOf } from './card-of.ts';
import type { CardRules } from './card-rules.ts';
import type { CardStatus, CardStore, CardVersion, ModelCard } from './card-store.ts';
import type { CardWorld } from './card-world.ts';
import { cardContent } from './content/card-content.ts';
import { checkContent } from './content/check-content.ts';
import { createCard, deleteCard, describeCard, updateCard } from './inputs.ts';
import { onlyMetadata } from './only-metadata.ts';
import { profileOf } from './profile-of.ts';
import { together } from './together.ts';

/** Standalone model cards. Whoever writes last wins: there is nothing to compare with. */
export function modelCards(
  store: CardStore,
  world: CardWorld,
): Readonly<Record<string, Operation>> {
  return {
    ...creating(store, world),
    ...updating(store, world),
    ...deleting(store, world),
    DescribeModelCard: operation(describeCard, (input, caller) => {
      const { ModelCardName: nameOrArn, ModelCardVersion, IncludedData } = input;
      const action = 'sagemaker:DescribeModelCard';
      const card = cardOf(store, world, { nameOrArn, action, caller });
      const output = describe(card, versionOf(card, ModelCardVersion));
      if (IncludedData === 'AllData') return output;
      return { ...output, Content: onlyMetadata(output.Content) };
    }),
  };
}

function creating({ cards }: CardStore, world: CardWorld): Record<string, Operation> {
  const schema = cardContent(world.cardRules);
  return {
    CreateModelCard: operation(createCard, (input, caller) => {
      const arn = arnOf('model-card', input.ModelCardName, caller);
      if (cards.has(arn.toLowerCase())) throw taken(input.ModelCardName);
      checkContent(input.Content, schema);
      const latest = versionFrom({ ...input, version: 1 }, caller, world.clock.now().getTime());
      const card: ModelCard = {
        arn,
        name: input.ModelCardName,
        security: input.SecurityConfig,
        tags: new Map(input.Tags.map(({ Key, Value }) => [Key, Value])),
        createdAt: latest.createdAt,
        createdBy: latest.modifiedBy,
        versions: [latest],
        exports: new Map(),
        latest,
        deleting: false,
      };
      cards.set(arn.toLowerCase(), card);
      world.emit(cardChange(card));
      return { ModelCardArn: arn };
    }),
  };
}

function updating(store: CardStore, world: CardWorld): Record<string, Operation> {
  const { clock, emit, cardRules } = world;
  const schema = cardContent(cardRules);
  return {
    UpdateModelCard: operation(updateCard, (input, caller) => {
      const { ModelCardName: nameOrArn, Content, ModelCardStatus } = input;
      const action = 'sagemaker:UpdateModelCard';
      const card = staying(cardOf(store, world, { nameOrArn, action, caller }));
      const changed = eitherOf(Content, ModelCardStatus);
      const now = clock.now().getTime();
      if ('Content' in changed) {
        checkContent(changed.Content, schema);
        addVersion(card, changed.Content, caller, now);
      } else setStatus(card, { ...changed, cardRules }, caller, now);
      emit(cardChange(card));
      return { ModelCardArn: card.arn };
    }),
  };
}

function deleting(store: CardStore, world: CardWorld): Record<string, Operation> {
  const { clock, timeline, cardRules } = world;
  return {
    DeleteModelCard: operation(deleteCard, ({ ModelCardName: nameOrArn }, caller) => {
      const action = 'sagemaker:DeleteModelCard';
      const card = staying(cardOf(store, world, { nameOrArn, action, caller }));
      card.deleting = true;
      const end = clock.now().getTime() + cardRules.deleteMs;
      timeline.at(end, () => void store.cards.delete(card.arn.toLowerCase()));
      return {};
    }),
  };
}

function eitherOf(Content: string | undefined, ModelCardStatus: CardStatus | undefined) {
  if (Content !== undefined && ModelCardStatus !== undefined) throw invalid(together);
  if (Content !== undefined) return { Content };
  if (ModelCardStatus !== undefined) return { ModelCardStatus };
  throw invalid('Either Content or ModelCardStatus must be provided.');
}

function addVersion(card: ModelCard, Content: string, caller: Caller, now: number): void {
  const { status: ModelCardStatus, version } = card.latest;
  if (ModelCardStatus === 'Archived') throw invalid('Model Card is in Archived state');
  const latest = versionFrom({ Content, ModelCardStatus, version: version + 1 }, caller, now);
  card.versions.push(latest);
  card.latest = latest;
}

function setStatus(
  { latest }: ModelCard,
  change: { readonly ModelCardStatus: CardStatus; readonly cardRules: CardRules },
  caller: Caller,
  now: number,
): void {
  const { ModelCardStatus: status, cardRules } = change;
  const final = latest.status === 'Archived' && cardRules.archived === 'final';
  if (final && status !== 'Archived') throw invalid('Model Card is in Archived state');
  Object.assign(latest, { status, modifiedAt: now, modifiedBy: profileOf(caller) });
}

function versionFrom(
  input: {
    readonly Content: string;
    readonly ModelCardStatus: CardStatus;
    readonly version: number;
  },
  caller: Caller,
  now: number,
): CardVersion {
  return {
    version: input.version,
    content: input.Content,
    createdAt: now,
    status: input.ModelCardStatus,
    modifiedAt: now,
    modifiedBy: profileOf(caller),
  };
}

function describe(card: ModelCard, version: CardVersion) {
  return {
    ModelCardArn: card.arn,
    ModelCardName: card.name,
    ModelCardVersion: version.version,
    Content: version.content,
    ModelCardStatus: version.status,
    SecurityConfig: card.security,
    CreationTime: card.createdAt / 1000,
    CreatedBy: card.createdBy,
    LastModifiedTime: version.modifiedAt / 1000,
    LastModifiedBy: version.modifiedBy,
    ...(card.deleting && { ModelCardProcessingStatus: 'DeleteInProgress' }),
  };
}

function taken(name: string): AwsError {
  return new AwsError('ConflictException', `Model card ${name} already exists.`);
}

function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}
