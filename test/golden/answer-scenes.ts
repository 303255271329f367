import type { Answer, Asked, DriftReport, MonitoringReader, WatchedAlert } from '../../src/index.ts';
import { said } from '../../src/answer.ts';
import { en } from '../../src/words/en.ts';
import { arnOf, askedOf, executionOf, inJapanese, versionOf, type Company } from '../commands/asked-of.ts';
import { commands } from '../commands/commands.ts';
import { failing, firing, openOf, silenced } from '../commands/watched.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';

/** What is typed, by the name of its golden file. */
const typed: Readonly<Record<string, readonly [text: string, more?: Partial<Asked>]>> = {
  'command-help': ['help'],
  'command-list': ['list'],
  'command-pending': ['pending'],
  'command-status': ['status credit-risk'],
  'command-drift': ['drift credit-risk'],
  'command-drift-one': ['drift credit-risk credit-risk-prod-hourly'],
  'command-alerts': ['alerts'],
  'command-silence': ['silence'],
  'command-retrain': ['retrain fraud-score'],
  'command-retrain-drift': ['retrain churn'],
  'command-silence-group': ['silence credit-risk alertname=~DataDrift*'],
  'command-history': ['history credit-risk'],
  'command-who': ['who credit-risk prod at 2026-03-02'],
  'command-stranger': ['pending', { asker: undefined }],
};

/** Answers to each command, to a typing error, and where there is nothing to tell. */
export async function answerScenes(): Promise<readonly Scene[]> {
  const scenes = locales.flatMap((locale) => {
    const speaks = locale === 'ja' ? inJapanese : { words: en, locale: 'en' as const };
    const scene = async (name: string, answer: Answer | Promise<Answer>): Promise<Scene> => {
      return { name, locale, said: { kind: 'answer', answer: await answer } };
    };
    const { commands: say } = speaks.words;
    return [
      ...Object.entries(typed).map(([name, [text, more = {}]]) =>
        scene(name, answerTo(text, company, { ...speaks, ...more })),
      ),
      scene('command-alerts-nothing', answerTo('alerts', {}, speaks)),
      scene('command-pending-nothing', answerTo('pending', {}, speaks)),
      scene('command-unknown', said(say.unknownCommand('pendign', 'pending'))),
      scene('command-unknown-group', answerTo('status credit-risc', company, speaks)),
    ];
  });
  return Promise.all(scenes);
}

async function answerTo(text: string, about: Company, more: Partial<Asked>): Promise<Answer> {
  const [name, ...rest] = text.split(' ');
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  return command.run(askedOf(rest.join(' '), about, more).asked);
}

const group = (name: string) => ({ account: '210987654321', region: 'ap-northeast-1', name });
const waits = (name: string, version: number, about: string) => ({
  ref: { view: 'model-package', subject: arnOf(version, group(name)) },
  group: group(name),
  about,
  since: '2026-11-17T00:00:00.000Z',
  expiresAt: '2026-11-20T08:00:00.000Z',
  needs: ['model-risk'],
  voted: [],
  makers: [],
  progress: {
    have: 1,
    total: 2,
    missing: [{ count: 1, of: 'model-risk' }],
    gates: 4,
    closed: 0,
    notMaker: true,
  },
});
const stands = (stage: string, version: number, since: string, people: readonly string[]) => ({
  stage,
  version,
  arn: arnOf(version),
  since,
  by: { execution: `e-${stage}-${version}`, verb: stage === 'dev' ? 'approve' : 'promote', people },
});

const watched: readonly WatchedAlert[] = [
  firing('credit-risk-prod-hourly', { severity: 'critical' }, { looker: 'Yuki Ito' }),
  firing('churn-daily', { startsAt: '2026-11-18T03:00:00.000Z' }, { group: group('churn') }),
  firing('credit-risk-prod-shap', {
    labels: { alertname: 'AttributionDrift', group: 'credit-risk' },
    says: {
      en: 'Attribution drift in prod: NDCG 0.86 (limit 0.90).',
      ja: 'prod で寄与度のドリフト：NDCG 0.86（下限 0.90）。',
    },
  }),
  failing('credit-risk-train'),
  firing('credit-risk-prod-bias', { status: 'resolved', endsAt: '2026-11-19T12:00:00.000Z' }),
];

const told = (name: string, endedAt: string, more: object = {}) => ({
  ref: { view: 'drift', subject: `210987654321:ap-northeast-1:credit-risk/model-monitor/${name}` },
  known: {
    runs: [{ id: endedAt, scheduledAt: endedAt, endedAt, status: 'violations', drifted: 2, names: [], ...more }],
    endpoint: 'credit-risk-prod',
  },
});

const findings: DriftReport['findings'] = Array.from({ length: 11 }, (_, n) => ({
  name: n === 0 ? 'employment_years' : `feature_${n}`,
  check: n === 3 ? 'data_type_check' : 'baseline_drift_check',
  bad: 'above',
  ...(n === 3 ? { quote: 'Numerical values <!channel> 92% of which are Integral.' } : { score: Math.round(42 - n) / 100, threshold: 0.2 }),
  ...(n === 3 ? {} : { before: { mean: 450_000 + n }, now: { mean: 520_000 + n } }),
  ...(n === 1 ? { computed: true } : {}),
}));
const monitoring: Partial<MonitoringReader> = {
  monitor: async (ref) => ({ ref, type: 'dataQuality', serves: [] }),
  runs: async () => [{ id: 'r', status: 'violations', scheduledAt: '2026-11-19T22:00:00.000Z' }],
  report: async () => ({ type: 'dataQuality', drifted: 11, findings, scores: 'Model Monitor', reports: [] }),
};

const company: Company = {
  sketched: { '210987654321:ap-northeast-1:churn/model-monitor/churn-daily': ['claim', 'retrain'] },
  monitoring,
  looked: [
    told('credit-risk-prod-hourly', '2026-11-19T22:02:00.000Z', { score: 0.42, threshold: 0.2 }),
    told('credit-risk-prod-shap', '2026-11-19T22:05:00.000Z'),
    told('credit-risk-prod-bias', '2026-11-19T12:00:00.000Z'),
    told('credit-risk-uat-daily', '2026-11-19T03:00:00.000Z', { status: 'clean' }),
  ],
  groups: [group('credit-risk'), group('fraud-score'), group('churn')],
  versions: [versionOf(11, { approval: 'Approved' }), versionOf(12)],
  standings: [
    stands('dev', 11, '2026-11-10T01:00:00.000Z', ['kenji-mori', 'hana-kondo']),
    stands('test', 11, '2026-11-11T01:00:00.000Z', ['kenji-mori', 'yuki-ito']),
    stands('uat', 10, '2026-10-02T01:00:00.000Z', ['kenji-mori', 'yuki-ito']),
    stands('prod', 8, '2026-01-10T00:00:00.000Z', ['kenji-mori', 'hana-kondo']),
    stands('prod', 9, '2026-03-01T14:30:00.000Z', ['kenji-mori', 'yuki-ito']),
  ],
  executions: ['dev-11', 'test-11', 'uat-10', 'prod-8', 'prod-9'].map((id) =>
    executionOf(`e-${id}`, 'done', ['Kenji Mori', 'Yuki Ito']),
  ),
  open: [
    ...watched.slice(1, 3).map((each) => openOf(each)),
    {
      ...waits('fraud-score', 31, 'prod'),
      progress: { ...waits('', 0, '').progress, closed: 1 },
    },
    { ...waits('credit-risk', 12, 'dev'), expiresAt: '2026-11-27T00:00:00.000Z' },
    { ...waits('churn', 8, 'test'), needs: ['ml-leads'], makers: ['yuki-ito'] },
  ],
  ended: [
    {
      ref: { view: 'model-package', subject: arnOf(10) },
      round: {
        n: 1,
        about: 'prod',
        evidence: 'e',
        votes: [],
        waived: [],
        openedAt: '2026-10-03T00:00:00.000Z',
        status: 'expired',
        endedAt: '2026-10-10T00:00:00.000Z',
      },
    },
  ],
  alerts: watched,
  silences: [silenced('AttributionDrift|BiasDrift')],
  hanging: [
    ...watched.map(({ alert }) => alert.ref.subject),
    arnOf(12), arnOf(31, group('fraud-score')), arnOf(8, group('churn'))],
};
