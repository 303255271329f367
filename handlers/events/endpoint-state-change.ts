import { z } from 'zod';
import { endpointSubject, onEvent } from '../../src/index.ts';
import { endpointCard } from '../cards/endpoint.ts';

const endpointArn = /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:endpoint\/[a-zA-Z0-9-]{1,63}$/iu;

/** An endpoint came to be in another status: look at its card again. */
export const endpointStateChange = onEvent({
  detailType: 'SageMaker Endpoint State Change',
  // Its status is written otherwise than the API does, and its times vary: the card reads them.
  detail: z.object({
    EndpointArn: z.string().regex(endpointArn, 'must be the ARN of an endpoint'),
  }),

  async handle({ EndpointArn: arn }, { endpoints }) {
    const endpoint = await endpoints.ofEndpoint(arn);
    return endpoint ? [{ view: endpointCard.name, subject: endpointSubject(endpoint) }] : [];
  },
});
