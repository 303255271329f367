import type { ModelCardRef } from '../../../src/index.ts';

/** The account and region an ARN names, and what it calls the card there. */
export function placeOfCard({ arn }: Pick<ModelCardRef, 'arn'>) {
  const [, , , region = '', account = '', resource = ''] = arn.split(':');
  return { account, region, name: resource.slice(resource.indexOf('/') + 1) };
}
