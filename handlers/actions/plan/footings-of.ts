import { footingOf, type ModelPackage, type WorldReader } from '../../../src/index.ts';
import type { Footings } from './stage-projection.ts';

const lookBack = 40;

/** How a version stands to each stage now. */
export async function footingsOf(
  { group, version }: Pick<ModelPackage, 'group' | 'version'>,
  { standings, stages }: WorldReader,
): Promise<Footings> {
  return Promise.all(
    stages.names.map(async (stage) => {
      const history = await standings.history(group, stage, lookBack);
      return { stage, is: footingOf(history, version).is };
    }),
  );
}
