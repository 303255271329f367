import type { Shown } from './look.ts';

/** A version that a stage may go back to, and for whose sake something is kept. */
export type KeptWay = { readonly stage: string; readonly version: number; readonly arn: string };

/** The ways back for whose sake something is kept, the oldest version first. */
export function waysBack({ kept }: Pick<Shown, 'kept'>): readonly KeptWay[] {
  const ways = new Map<string, KeptWay>();
  for (const { why } of kept) {
    if (why.is !== 'wayBack') continue;
    const { stage, version, arn } = why;
    ways.set(wayOn(why), { stage, version, arn });
  }
  return [...ways.values()].toSorted((a, b) => a.version - b.version);
}

/** What the button that retires it is about. */
export function wayOn({ stage, version }: Pick<KeptWay, 'stage' | 'version'>): string {
  return `${stage}/${version}`;
}
