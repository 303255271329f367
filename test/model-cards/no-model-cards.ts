import { modelCardBindingOf } from '../../src/index.ts';
import type { ModelCards } from '../../src/index.ts';

/** A world in which no model card was ever written, and `modelCards:` says nothing. */
export const noModelCards: ModelCards = {
  bindingOf: (group) => modelCardBindingOf([], group),
  groupsOf: () => [],
  card: async () => 'none',
  shares: async () => [],
  received: async () => ({ is: 'none' }),
  reaches: () => false,
  exportJob: async () => 'none',
  create: nothing,
  write: nothing,
  setStatus: nothing,
  share: nothing,
  endShare: nothing,
  acceptShare: nothing,
  startExport: nothing,
};

function nothing(): never {
  throw new Error('there are no model cards here');
}
