import type { Judged, Shown } from '../../handlers/cards/deployment/seen.ts';
import { decidedRollback } from './decided-rollback.ts';
import { execution, recordedAt, seen } from './deployment-facts.ts';
import type { DeploymentState } from './deployment-state.ts';
import { at, records } from './world.ts';

const seized = (more: Partial<Shown> = {}, judged: Partial<Judged> = {}) =>
  seen({
    judged: { back: null, ...judged },
    live: { alarms: [] },
    shown: { execution: execution({ status: 'seized', endedAt: at('10:21') }), ...more },
  });
const back = { version: 8, since: at('10:40'), rollback: true, people: ['yuki'] };

/** States of a deployment that a rollback took the place of at 10:21. */
export const givenUpStates: readonly DeploymentState[] = [
  {
    name: 'deployment-went-back',
    seen: seized({ returned: back, standing: back }),
    recorded: records({ now: new Date(at('10:41')) }),
  },
  {
    name: 'deployment-not-back',
    seen: seized(),
    recorded: records({
      now: new Date(at('10:41')),
      earlier: [decidedRollback().round],
      executions: [
        {
          ...decidedRollback().execution,
          status: 'failed',
          because: 'endpointFailed',
          advice: 'lookAtEndpoint',
          endedAt: at('10:40'),
        },
      ],
    }),
  },
  {
    name: 'deployment-stays',
    seen: seized(
      {
        stands: true,
        stood: true,
        standing: { version: 12, since: at('10:40'), rollback: false, people: ['kenji'] },
      },
      { back: 9 },
    ),
    recorded: recordedAt('10:41'),
  },
  {
    name: 'deployment-seized',
    seen: seized(),
    recorded: records({
      now: new Date(at('10:22')),
      earlier: [decidedRollback().round],
      executions: [decidedRollback().execution],
    }),
  },
];
