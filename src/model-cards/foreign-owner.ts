import type { ModelCardRef } from '../model-cards.ts';

/** Whose a standalone card is, where that is another account than the one with whose rights it is used. */
export function foreignOwner({ kind, arn, through }: ModelCardRef): string | undefined {
  const owner = arn.split(':')[4];
  return kind === 'standalone' && owner !== through.account ? owner : undefined;
}
