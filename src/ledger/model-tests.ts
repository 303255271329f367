import { modelTest } from '../model-cards/model-test.ts';
import { stageTest } from '../model-cards/stage-test.ts';
import type { ModelTestsReader } from '../model-cards.ts';
import type { Ledger } from '../ledger.ts';
import { keys } from './keys.ts';

/** So many are kept of each card. */
const most = 100;

/** Tests that events told of, as the ledger keeps them. */
export function modelTests(ledger: Pick<Ledger, 'list'>): ModelTestsReader {
  return {
    async of(card) {
      const newest = await ledger.list(keys.reportedOf(card), { reverse: true, limit: most });
      return newest.toReversed().map(({ value }) => stageTest(modelTest.parse(value)));
    },
  };
}
