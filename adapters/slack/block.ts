import type { Json } from '../../src/index.ts';

/** A block or an element of Block Kit. `@slack/types` 3 does not know all of those used here. */
export type Block = { readonly type: string; readonly [key: string]: Json | undefined };
