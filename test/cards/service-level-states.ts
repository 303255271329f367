import type { Recorded, Seen } from '../../src/index.ts';
import type { Judged, Shown } from '../../handlers/cards/service-level/seen.ts';
import { decidedRollback } from './decided-rollback.ts';
import { alertAt, seen, slow, watchedAt, well } from './service-level-facts.ts';
import { at } from './world.ts';

const { round, execution: back } = decidedRollback();
const replaced = { judged: { back: null } };
const successor = { version: 9, since: at('11:10'), rollback: true };
const over = (endsAt: string) => alertAt({ status: 'resolved', endsAt });

/** A state of the card, ready to be drawn. */
export type ServiceLevelCardState = {
  readonly name: string;
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
};

/** Every state of the card that a golden file holds. */
export const serviceLevelStates: readonly ServiceLevelCardState[] = [
  {
    name: 'service-level-latency',
    seen: seen(),
    recorded: watchedAt('10:53', alertAt()),
  },
  {
    name: 'service-level-availability',
    seen: seen({ shown: { isLast: false, live: { level: { ...well, errors: 0.0192 } } } }),
    recorded: watchedAt('10:53', alertAt({ severity: 'warning', relapses: 1 })),
  },
  {
    name: 'service-level-both',
    seen: seen({ shown: { busy: true, live: { level: { ...slow, p99: 1_203, errors: 0.1188 } } } }),
    recorded: watchedAt('10:58', alertAt(), {
      round: { ...round, status: 'open' },
    }),
  },
  {
    name: 'service-level-too-few',
    seen: seen({ shown: { live: { level: { ...slow, invocations: 12 } } } }),
    recorded: watchedAt('10:58', alertAt()),
  },
  {
    name: 'service-level-returning',
    seen: seen({ shown: { going: { to: 9, people: ['Yuki Ito'] } } }),
    recorded: watchedAt('11:06', alertAt(), { earlier: [round], executions: [back] }),
  },
  {
    name: 'service-level-resolved',
    seen: seen({ shown: { live: { level: well } } }),
    recorded: watchedAt('11:06', over(at('11:04'))),
  },
  {
    name: 'service-level-replaced',
    seen: seen({ ...replaced, shown: { stands: false, live: {}, successor } }),
    recorded: watchedAt('11:12', over(at('11:10')), {
      earlier: [round],
      executions: [{ ...back, status: 'done', endedAt: at('11:10') }],
    }),
  },
  {
    name: 'service-level-unwatched',
    seen: seen(),
    recorded: watchedAt('14:23', over(at('14:22'))),
  },
];
