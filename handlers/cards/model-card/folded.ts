import type { FoldLine } from '../../../src/index.ts';

/** What stands behind one fold, and how much that is. */
export type Folded = { readonly subtitle: string; readonly body: readonly FoldLine[] };
