import type { Distribution } from './distribution.ts';
import type { Frequencies } from './frequencies.ts';

/** One feature before and now; `whole`: its values are whole numbers. */
export type Sides =
  | {
      readonly of: 'numerical';
      readonly before: Distribution;
      readonly now: Distribution;
      readonly whole: boolean;
    }
  | { readonly of: 'categorical'; readonly before: Frequencies; readonly now: Frequencies };
