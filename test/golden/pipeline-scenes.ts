import {
  causeOf,
  incidentDefaults,
  type Alert,
  type Execution,
  type PipelineRun,
  type Recorded,
  type Seen,
} from '../../src/index.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { sentence } from '../../src/policies/sentence.ts';
import { pipelineCard } from '../../handlers/cards/pipeline.ts';
import type { Judged, Shown } from '../../handlers/cards/pipeline/look.ts';
import { at, records } from '../cards/world.ts';
import { judgedScene } from './judged-scene.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';

const group = { account: '111122223333', region: 'ap-northeast-1', name: 'credit-risk' };
const subject = '111122223333:ap-northeast-1:credit-risk/pipeline/credit-risk-train';
const ref = { view: pipelineCard.name, subject };
const arnOf = (id: string) =>
  `arn:aws:sagemaker:ap-northeast-1:111122223333:pipeline/credit-risk-train/execution/${id}`;
const run = (id: string, status: PipelineRun['status'], hour: string): PipelineRun => ({
  arn: arnOf(id),
  status,
  startedAt: at(`${hour}:00`),
});
const denied =
  'ClientError: Data download failed: User: arn:aws:sts::111122223333:assumed-role/Training/SageMaker is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::acme-features/credit-risk/2026-10/" because no identity-based policy allows the s3:GetObject action';
const alert: Alert = {
  ref,
  status: 'firing',
  severity: 'warning',
  labels: { alertname: 'PipelineFailed', group: 'credit-risk', pipeline: 'credit-risk-train' },
  startsAt: at('08:00'),
  relapses: 0,
  says: { en: '', ja: '' },
};

/** The state of a pipeline's card. */
type State = {
  readonly name: string;
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
};

const failed = (reason: string): Seen<Judged, Shown> => ({
  judged: { pipeline: subject, failed: arnOf('k2'), step: 'Train' },
  shown: {
    runs: [run('k2', 'Failed', '08'), run('k1', 'Succeeded', '05')],
    settled: { ...run('k2', 'Failed', '08'), endedAt: at('08:12') },
    steps: [
      { name: 'Preprocess', status: 'Succeeded' },
      { name: 'Train', status: 'Failed' },
    ],
    reason,
    cause: causeOf(reason),
    incidents: incidentDefaults,
  },
});

const well: Seen<Judged, Shown> = {
  judged: { pipeline: subject, failed: null, step: null },
  shown: {
    runs: [run('k3', 'Succeeded', '09'), run('k2', 'Failed', '08')],
    settled: { ...run('k3', 'Succeeded', '09'), endedAt: at('09:40') },
    steps: [],
    cause: { is: 'unknown' },
    incidents: incidentDefaults,
  },
};

const recorded = (more: Partial<Recorded> = {}): Recorded => ({
  ...records(),
  watch: { alert, firing: [], silences: [] },
  ...more,
});

const retried: Execution = {
  id: 'e1',
  decision: {
    id: 'c1',
    card: ref,
    verb: 'retryPipeline',
    on: 'k2',
    answers: { reason: 'The role has its rights back.' },
    account: { platform: 'slack', tenant: 'T0RINGI', id: 'U0KENJI' },
    person: { id: 'kenji', name: 'Kenji Mori' },
    groups: ['ml-leads'],
    evidence: '',
    policy: '',
    at: at('08:30'),
  },
  people: [{ id: 'kenji', name: 'Kenji Mori' }],
  group,
  target: '',
  seizes: false,
  createdAt: at('08:30'),
  startBy: at('09:30'),
  status: 'started',
  begun: {},
};

const states: readonly State[] = [
  { name: 'pipeline-failed', seen: failed(denied), recorded: recorded() },
  {
    name: 'pipeline-failed-algorithm',
    seen: failed('AlgorithmError: ExecuteUserScriptError, exit code: 1'),
    recorded: recorded({ watch: { alert: { ...alert, relapses: 2 }, firing: [], silences: [] } }),
  },
  {
    name: 'pipeline-failed-unknown',
    seen: failed('ClientError: <!channel> see [the log](https://evil.example) ✅ Approved'),
    recorded: recorded({
      watch: {
        alert,
        firing: [],
        silences: [
          {
            id: 's1',
            matchers: [{ name: 'group', is: '=', value: 'credit-risk' }],
            author: { id: 'kenji', name: 'Kenji Mori' },
            reason: '',
            startsAt: at('08:00'),
            until: at('09:00', 27),
            endsAt: at('09:00', 27),
          },
        ],
      },
    }),
  },
  {
    name: 'pipeline-retrying',
    seen: failed(denied),
    recorded: recorded({ executions: [retried] }),
  },
  {
    name: 'pipeline-again',
    seen: {
      ...well,
      shown: { ...well.shown, runs: [run('k2', 'Executing', '08'), run('k1', 'Succeeded', '05')] },
    },
    recorded: recorded({ executions: [retried] }),
  },
  {
    name: 'pipeline-resolved',
    seen: well,
    recorded: recorded({ executions: [{ ...retried, status: 'done', endedAt: at('09:40') }] }),
  },
];

const policies = compilePolicies({
  policies: [
    sentence.parse({ verbs: ['retryPipeline'], require: { memberOf: ['ml-leads', 'model-risk'] } }),
  ],
  outside: [],
});

/** Every state of a pipeline's card. */
export function pipelineScenes(): readonly Scene[] {
  return locales.flatMap((locale) =>
    states.map((state) => {
      const { reason } = state.seen.shown;
      const others = reason === undefined ? [] : [reason];
      const all = { ...state, view: pipelineCard, subject, policies, others };
      return judgedScene(all, locale);
    }),
  );
}
