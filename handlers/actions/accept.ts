import { z } from 'zod';
import {
  groupKey,
  monitorOf,
  type Action,
  type CardRef,
  type Execution,
  type Failed,
  type WorldReader,
} from '../../src/index.ts';
import { monitorMatchers } from './plan/monitor-matchers.ts';
import { runKey } from './plan/run-key.ts';
import { silenceOf } from './plan/silence-of.ts';
import { acceptFor, spanOf } from './plan/spans.ts';
import { stageOn } from './plan/stage-on.ts';

const run = z.object({
  id: z.string(),
  status: z.literal('violations'),
  scheduledAt: z.string(),
  endedAt: z.string().exactOptional(),
  output: z.string().exactOptional(),
});
const acceptPlan = z.object({ run });
type AcceptPlan = Readonly<z.infer<typeof acceptPlan>>;

/**
 * Accepts what a monitor found as what is to be expected. Model Monitor: the run's own results
 * become the baseline. Others have none that could be set: they are silenced for a time.
 */
export const accept: Action<AcceptPlan> = {
  verb: 'accept',
  asks: {
    until: { required: false, options: Object.keys(acceptFor.options) },
    reason: { required: true, min: 10, max: 500 },
  },
  governed: 'sentence',
  ends: true,
  stageOf: stageOn,

  target: (card) => {
    if (!hasBaseline(card)) return undefined;
    const { group, name } = monitorOf(card.subject);
    return { target: `${groupKey(group)}/baseline/${name}` };
  },

  silence: (decision) =>
    hasBaseline(decision.card)
      ? undefined
      : silenceOf(
          decision,
          monitorMatchers(decision.card),
          spanOf(acceptFor, decision.answers['until']),
        ),

  plan,

  async perform(stored, { decision }, { monitoring }) {
    const { run: accepted } = acceptPlan.parse(stored);
    // Its name hashes what it names, so that a second call finds the first one's work.
    await monitoring.acceptBaseline(monitorOf(decision.card.subject), accepted);
    return { status: 'done', standings: [], touched: [] };
  },
};

function hasBaseline({ subject }: CardRef): boolean {
  return monitorOf(subject).source === 'model-monitor';
}

/** So many runs are looked through for the one that was accepted. */
const lookBack = 100;

const gone: Failed = { status: 'failed', because: 'runGone', advice: 'lookAtMonitor' };

async function plan(
  { decision }: Execution,
  { monitoring }: WorldReader,
): Promise<AcceptPlan | Failed> {
  const key = decision.on.slice(decision.on.indexOf('/') + 1);
  const runs = await monitoring.runs(monitorOf(decision.card.subject), lookBack);
  const found = run.safeParse(runs.find(({ id }) => runKey(id) === key));
  return found.success ? { run: found.data } : gone;
}
