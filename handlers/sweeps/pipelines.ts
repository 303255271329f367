import { pipelineSubject, type Sweep } from '../../src/index.ts';
import { pipelineCard } from '../cards/pipeline.ts';

/** How long ago a pipeline may have begun last to be asked how it ended, in milliseconds. */
const lookBack = 3 * 24 * 3_600_000;

/** Executions that failed, or succeeded again, while no event told of it. */
export const pipelines: Sweep = {
  name: 'pipelines',
  every: 10 * 60_000,

  async *find(world, now) {
    const since = new Date(now.getTime() - lookBack);
    for await (const pipeline of world.pipelines.active(since)) {
      const [newest] = await world.pipelines.runs(pipeline, 1);
      if (!newest) continue;
      const ref = { view: pipelineCard.name, subject: pipelineSubject(pipeline) };
      yield { ref, fingerprint: `${newest.arn}|${newest.status}` };
    }
  },
};
