import { z } from 'zod';
import type { ServiceEvent } from '../../eventbridge.ts';
import { placeOf } from '../endpoints/place-of.ts';
import type { ModelCard } from './card-store.ts';

/** "SageMaker Model Card State Change" of a card's newest version: with profiles, no content. */
export function cardChange(card: ModelCard): ServiceEvent {
  const { latest } = card;
  const { account, region } = placeOf(card.arn);
  const ModelId = contentOf(latest.content).model_overview?.model_id;
  return {
    'detail-type': 'SageMaker Model Card State Change',
    source: 'aws.sagemaker',
    account,
    region,
    resources: [card.arn],
    detail: {
      ModelCardVersion: latest.version,
      // Nanoseconds, of which the clock has none.
      LastModifiedTime: new Date(latest.modifiedAt).toISOString().replace('Z', '000000Z'),
      LastModifiedBy: latest.modifiedBy,
      CreationTime: new Date(card.createdAt).toISOString(),
      CreatedBy: card.createdBy,
      ModelCardName: card.name,
      ...(ModelId !== undefined && { ModelId }),
      ModelCardStatus: latest.status,
      AccountId: account,
      SecurityConfig: card.security,
    },
  };
}

function contentOf(content: string) {
  return overview.parse(JSON.parse(content));
}

const overview = z.looseObject({
  model_overview: z.looseObject({ model_id: z.string().optional() }).optional(),
});
