import type { Place, PlannedShare } from '../../../../src/index.ts';

/** A share that is there, and that ringi.yaml plans no more: it can be seen and ended. */
export function unplanned(account: string, { region }: Place): PlannedShare {
  return { account, region, name: account, may: 'read', from: 'Draft' };
}
