import type { CardRef } from '../../../src/index.ts';
import { endpointCard } from '../endpoint.ts';
import { pipelineCard } from '../pipeline.ts';
import { serviceLevelCard } from '../service-level.ts';

const unclaimed = [pipelineCard.name, endpointCard.name, serviceLevelCard.name];

/** Somebody may say they look: not at what is retried, changed in AWS, or gone back from at once. */
export function isClaimed({ view }: Pick<CardRef, 'view'>): boolean {
  return !unclaimed.includes(view);
}
