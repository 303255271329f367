import { z } from 'zod';
import type { Caller } from '../principals.ts';
import type { CardStatus } from '../sagemaker/cards/card-store.ts';
import type { SageMaker } from '../sagemaker/sagemaker.ts';
import { identity } from './identity.ts';
import { placeOf } from '../sagemaker/endpoints/place-of.ts';

/** A card as it is now; the card of a model package has no versions. */
export type CardSeen = {
  readonly content: Readonly<Record<string, unknown>>;
  readonly status: string;
  readonly version?: number;
};

/** Cards where they are: of their own, or in a model package. */
export type CardPlaces = {
  seen(arn: string): CardSeen | undefined;
  setContent(arn: string, content: unknown, caller: Caller): void;
  setStatus(arn: string, status: CardStatus, caller: Caller): void;
  remove(arn: string, caller: Caller): void;
};

/** Reaches both kinds of cards through the API. */
export function cardPlaces({ operations }: SageMaker): CardPlaces {
  const call = (name: string, input: object, caller: Caller) =>
    operations[name]?.(input, caller, AbortSignal.abort());
  const update = (arn: string, card: object, ofPackage: object, caller: Caller) => {
    if (isCard(arn)) call('UpdateModelCard', { ModelCardName: arn, ...card }, caller);
    else call('UpdateModelPackage', { ModelPackageArn: arn, ModelCard: ofPackage }, caller);
  };
  return {
    seen(arn) {
      const auditor = identity({ role: 'Auditor', session: 'audit' }, placeOf(arn));
      return isCard(arn)
        ? card.parse(call('DescribeModelCard', { ModelCardName: arn }, auditor))
        : modelPackage.parse(call('DescribeModelPackage', { ModelPackageName: arn }, auditor));
    },
    setContent(arn, content, caller) {
      const text = JSON.stringify(content);
      update(arn, { Content: text }, { ModelCardContent: text }, caller);
    },
    setStatus(arn, ModelCardStatus, caller) {
      update(arn, { ModelCardStatus }, { ModelCardStatus }, caller);
    },
    remove(arn, caller) {
      call('DeleteModelCard', { ModelCardName: arn.split('/').at(-1) }, caller);
    },
  };
}

function isCard(arn: string): boolean {
  return arn.includes(':model-card/');
}

const content = z
  .string()
  .transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text)));

const card = z
  .object({ Content: content, ModelCardStatus: z.string(), ModelCardVersion: z.number() })
  .transform((found) => ({
    content: found.Content,
    status: found.ModelCardStatus,
    version: found.ModelCardVersion,
  }));

const modelPackage = z
  .object({
    ModelCard: z.object({ ModelCardContent: content, ModelCardStatus: z.string() }).optional(),
  })
  .transform(
    ({ ModelCard }) =>
      ModelCard && { content: ModelCard.ModelCardContent, status: ModelCard.ModelCardStatus },
  );
