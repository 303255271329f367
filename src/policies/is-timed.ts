import { goesForward } from './goes-forward.ts';

/** What a period closes: going forward, and approving a model card. */
export function isTimed(verb: string): boolean {
  return goesForward(verb) || verb === 'approveCard';
}
