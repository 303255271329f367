import type { Place } from '../deployments.ts';
import type { ModelCardSentence } from './binding.ts';

/** Whether a line of `modelCards:` means groups that are registered there. */
export function isOfRegistry(
  { registries }: Pick<ModelCardSentence, 'registries'>,
  { account, region }: Place,
): boolean {
  return registries?.includes(`${account}:${region}`) ?? true;
}
