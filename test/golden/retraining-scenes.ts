import type { Decision, Execution, Recorded, Round, Seen } from '../../src/index.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { sentence } from '../../src/policies/sentence.ts';
import { retrainingCard } from '../../handlers/cards/retraining.ts';
import type { Judged, Shown } from '../../handlers/cards/retraining/look.ts';
import { people } from '../cards/people.ts';
import { arnOf, at, records } from '../cards/world.ts';
import { judgedScene } from './judged-scene.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';

const group = { account: '111122223333', region: 'ap-northeast-1', name: 'credit-risk' };
const subject = '111122223333:ap-northeast-1:credit-risk';
const reason = 'October’s <!channel> data is complete.';

const policies = compilePolicies({
  policies: [
    sentence.parse({
      verbs: ['retrain'],
      require: { memberOf: ['ml-leads', 'model-risk'], reason: { min: 10 } },
    }),
  ],
  outside: [],
});

const seen: Seen<Judged, Shown> = {
  judged: { group, serves: { stage: 'prod', version: 9 }, pipeline: 'credit-risk-train' },
  shown: {
    parameters: [
      { name: 'TrainingData', type: 'String', value: 's3://acme-features/credit-risk/2026-10/' },
      { name: 'Rounds', type: 'Integer', value: '400' },
      { name: 'Owner', type: 'String' },
    ],
    last: {
      arn: 'arn:aws:sagemaker:ap-northeast-1:111122223333:pipeline/credit-risk-train/execution/k1',
      status: 'Succeeded',
      startedAt: at('05:00'),
      endedAt: at('05:40'),
    },
  },
};
const unknown: Seen<Judged, Shown> = {
  judged: { ...seen.judged, pipeline: null },
  shown: { parameters: [] },
};
const empty: Seen<Judged, Shown> = {
  judged: { ...seen.judged, serves: null, pipeline: null },
  shown: { parameters: [] },
};

const vote: Decision = {
  id: 'click-1',
  card: { view: retrainingCard.name, subject },
  verb: 'retrain',
  on: '',
  answers: { parameters: 'Rounds=500', reason },
  account: people.kenji.accounts[0] ?? { platform: 'slack', tenant: 'T', id: 'U' },
  person: { id: people.kenji.id, name: people.kenji.name },
  groups: ['ml-leads'],
  evidence: 'e',
  policy: 'p',
  at: at('09:00'),
};
const execution = (more: Partial<Execution>): Execution => ({
  id: 'x1',
  decision: vote,
  people: [{ id: people.kenji.id, name: people.kenji.name }],
  group,
  target: `${subject}/retrain`,
  seizes: false,
  createdAt: at('09:00'),
  startBy: at('10:00'),
  status: 'started',
  begun: {},
  ...more,
});

function decided(more: Partial<Execution>): Recorded {
  const opened = { about: 'retraining', evidence: 'e', waived: [], openedAt: at('08:50') };
  const ended = { verb: 'retrain', endedAt: at('09:00'), execution: 'x1' };
  const before: Round = { ...opened, ...ended, n: 1, votes: [vote], status: 'decided' };
  const round: Round = { ...opened, n: 2, votes: [], status: 'open' };
  return records({ earlier: [before], round, executions: [execution(more)] });
}

const states = [
  { name: 'retraining', seen, recorded: records({}) },
  { name: 'retraining-running', seen, recorded: decided({}) },
  {
    name: 'retraining-done',
    seen,
    recorded: decided({
      status: 'done',
      endedAt: at('09:24'),
      begun: { [`registered ${arnOf(13)}`]: at('09:24') },
    }),
  },
  {
    name: 'retraining-failed',
    seen,
    recorded: decided({
      status: 'failed',
      endedAt: at('09:24'),
      because: 'pipelineFailed',
      advice: 'lookAtPipeline',
    }),
  },
  { name: 'retraining-no-pipeline', seen: unknown, recorded: records({}) },
  { name: 'retraining-nothing-serves', seen: empty, recorded: records({}) },
];

/** A group's retraining, in every state of its card. */
export function retrainingScenes(): readonly Scene[] {
  return locales.flatMap((locale) =>
    states.map((state) => {
      const all = { ...state, view: retrainingCard, subject, policies, others: [reason] };
      return judgedScene(all, locale);
    }),
  );
}
