import type { Place } from '../../../src/index.ts';

/** Something that Ringi made to serve a version. It can be deleted, and made anew. */
export type Made = Place & {
  readonly kind: 'config' | 'model';
  readonly name: string;
  readonly version: number;
};

/** Why it stays. `usedBy`: an endpoint that serves no stage. `named`: a configuration that stays names the model. */
export type WhyKept =
  | { readonly is: 'serves' | 'planned' | 'changing'; readonly stage: string }
  | {
      readonly is: 'wayBack';
      readonly stage: string;
      readonly version: number;
      readonly arn: string;
    }
  | { readonly is: 'usedBy'; readonly endpoint: string }
  | { readonly is: 'named'; readonly config: string }
  | { readonly is: 'unknown' };

/** The same thing has the same key. */
export function keyOf({ account, region, kind, name }: Omit<Made, 'version'>): string {
  return [account, region, kind, name].join('/');
}
