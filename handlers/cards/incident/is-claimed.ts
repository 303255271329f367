import type { CardRef } from '../../../src/index.ts';
import { endpointCard } from '../endpoint.ts';
import { pipelineCard } from '../pipeline.ts';

const unclaimed = [pipelineCard.name, endpointCard.name];

/** Somebody may say they look: not at a pipeline, which is retried, nor at an endpoint. */
export function isClaimed({ view }: Pick<CardRef, 'view'>): boolean {
  return !unclaimed.includes(view);
}
