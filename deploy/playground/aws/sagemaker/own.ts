import type { Caller } from '../principals.ts';

/** What of this belongs to the caller's own account and region. */
export function own<T extends { readonly arn: string }>(
  kept: ReadonlyMap<string, T>,
  { account, region }: Pick<Caller, 'account' | 'region'>,
): readonly T[] {
  const prefix = `arn:aws:sagemaker:${region}:${account}:`;
  return [...kept.values()].filter(({ arn }) => arn.startsWith(prefix));
}
