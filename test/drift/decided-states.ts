import type { Execution } from '../../src/index.ts';
import { arnOf, at } from '../cards/world.ts';
import { state, type MonitorState } from './monitor-state.ts';
import { group, incidentRound, seenBy, voteOf, watched } from './monitor-world.ts';

const claim = voteOf('yuki', 'claim', '0', '09:14');
const acceptVotes = [
  voteOf('kenji', 'accept', at('09:00'), '09:30', { reason: 'The campaign is here to stay.' }),
  voteOf('yuki', 'accept', at('09:00'), '09:41', { reason: 'Seen in the portfolio review, too.' }),
];

const rollback = [
  voteOf('yuki', 'rollback', '8', '09:41', { reason: 'Approvals have doubled since Friday.' }),
];

const retrain = [
  voteOf('yuki', 'retrain', '', '09:31', { reason: 'Six weeks of the campaign are in the store.' }),
];

/** What a sentence of ringi.yaml decided instead of a person. */
const responded = [
  {
    ...voteOf('yuki', 'retrain', '', '09:31'),
    account: { platform: 'policy', tenant: '', id: 'p' },
    person: { id: 'policy', name: 'ringi.yaml' },
  },
];

/** What was decided about an incident, and what came of it. */
export const decidedStates: readonly MonitorState[] = [
  state('drift-accepting', seenBy(), carriedOut('accept', acceptVotes, { status: 'started' })),
  state('drift-accepted', seenBy(), carriedOut('accept')),
  state(
    'drift-accept-one-vote',
    seenBy(),
    watched({ round: incidentRound({ votes: [claim, ...acceptVotes.slice(0, 1)] }) }),
  ),
  state('drift-returning', seenBy(), carriedOut('rollback', rollback, { status: 'started' })),
  state('drift-retraining', seenBy(), carriedOut('retrain', retrain, { status: 'started' })),
  state(
    'drift-retrained',
    seenBy(),
    carriedOut('retrain', retrain, { begun: { [`registered ${arnOf(13)}`]: at('09:42') } }),
  ),
  state('drift-responded', seenBy(), carriedOut('retrain', responded, { status: 'started' })),
  state(
    'drift-response-failed',
    seenBy(),
    carriedOut('retrain', responded, {
      status: 'failed',
      because: 'pipelineFailed',
      advice: 'lookAtPipeline',
    }),
  ),
  state(
    'drift-not-done',
    seenBy(),
    carriedOut('rollback', rollback, {
      status: 'failed',
      because: 'candidateGone',
      advice: 'lookAtRegistry',
    }),
  ),
];

/** A decision that was carried out, or is being carried out. */
function carriedOut(verb: string, votes = acceptVotes, more: Partial<Execution> = {}) {
  const last = votes.at(-1);
  if (!last) throw new Error('nobody decided');
  const round = incidentRound({
    votes: [claim, ...votes],
    status: 'decided',
    verb,
    endedAt: last.at,
    execution: 'execution-1',
  });
  const execution: Execution = {
    id: 'execution-1',
    decision: last,
    people: votes.map(({ person }) => ({ ...person })),
    group: { ...group },
    target: '',
    seizes: verb === 'rollback',
    createdAt: last.at,
    startBy: last.at,
    status: 'done',
    begun: {},
    endedAt: at('09:42'),
    ...more,
  };
  const next = incidentRound({ n: 2, openedAt: last.at });
  return watched({
    round: next,
    earlier: [round],
    executions: [execution],
    now: new Date(at('09:45')),
  });
}
