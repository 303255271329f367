import { decimalsFor, figure } from '../../../src/index.ts';
import type { ToldRun } from '../../cards/drift/known.ts';

/** The worst score of a run and its limit, as they are written; undefined where it has none. */
export function scoreOf(
  run: Pick<ToldRun, 'score' | 'threshold'> | undefined,
): { readonly score: string; readonly threshold: string | undefined } | undefined {
  const { score, threshold } = run ?? {};
  if (score === undefined) return undefined;
  const decimals = decimalsFor(threshold === undefined ? [score] : [score, threshold]);
  return {
    score: figure(score, decimals),
    threshold: threshold === undefined ? undefined : figure(threshold, decimals),
  };
}
