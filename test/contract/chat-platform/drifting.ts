import type { ActButton, Card, Chart, Form, Note, Offer } from '../../../src/index.ts';

const bins = ['0–6', '6–12', '12–18', '18–24', '24–30', '30–36', '36–42', '42–48', '48–54', '54+'];

/** One peak that became two. */
export const histogram: Chart = {
  kind: 'chart',
  title: 'tenure_months',
  unit: '% of records',
  x: 'Months',
  labels: bins,
  at: bins.map((_, n) => 3 + n * 6),
  series: [
    { name: 'Baseline', role: 'baseline', points: [3, 8, 17, 25, 20, 12, 8, 4, 2, 1] },
    { name: 'Now', role: 'now', points: [9, 21, 13, 6, 4, 8, 17, 13, 6, 3] },
  ],
  says: [
    'tenure_months: the baseline has one peak, at 18–24 months. Now there are two, at 6–12 and 36–42 months.',
  ],
};

/** What the thread tells of the last runs. */
export const scoreNote: Note = {
  key: 'opened',
  bold: ['Drift in prod for 3 runs in a row.'],
  context: ['tenure_months is worst, at 0.38.'],
  chart: {
    kind: 'chart',
    title: 'tenure_months',
    unit: 'Score',
    x: 'Run',
    labels: Array.from({ length: 20 }, (_, n) => `${n}:00`),
    at: Array.from({ length: 20 }, (_, n) => n),
    series: [
      {
        name: 'Score',
        role: 'score',
        points: Array.from({ length: 20 }, (_, n) =>
          n < 17 ? 0.04 + (n % 4) / 100 : 0.3 + n / 250,
        ),
      },
      { name: 'Limit', role: 'threshold', points: Array.from({ length: 20 }, () => 0.2) },
    ],
    says: ['The score was below 0.2 for 17 runs, and has been above it for 3.'],
  },
  mentions: [],
  summary: 'Drift in prod for 3 runs in a row.',
  open: { label: 'Open the card', card: { view: 'model-package', subject: 'loan-default/7' } },
};

const reason = {
  kind: 'text',
  id: 'reason',
  label: 'Reason',
  required: true,
  min: 3,
  max: 500,
  hint: 'Everyone who sees the card can read it.',
  missing: 'Write a reason.',
} as const;

const snooze: Form = {
  title: 'Snooze',
  submit: 'Snooze',
  close: 'Cancel',
  subject: 'Input drift of loan-default in prod',
  effect: ['No notes and no new posts until then. The card stays as it is.'],
  fields: [
    {
      kind: 'choice',
      id: 'until',
      label: 'Quiet for',
      required: true,
      hint: 'It ends earlier when the drift does.',
      missing: 'Choose a time.',
      options: [
        { value: '4h', label: '4 hours' },
        { value: '1d', label: '1 day' },
        { value: '3d', label: '3 days' },
        { value: '7d', label: '1 week' },
      ],
      initial: '1d',
    },
    reason,
  ],
};

const retrain: Form = {
  ...snooze,
  title: 'Retrain',
  submit: 'Retrain',
  effect: ['Starts pipeline loan-default-train. Nothing is promoted.'],
  fields: [
    {
      kind: 'text',
      id: 'parameters',
      label: 'Parameters',
      required: false,
      max: 1000,
      lines: true,
      initial: 'TrainingData=s3://shinonome/loans/2026-11/\nMaxDepth=5',
      hint: 'One a line: name=value.',
      missing: '',
    },
    reason,
  ],
};

const digests = { evidence: 'e'.repeat(32), policy: 'p'.repeat(32) };

function act(verb: string, label: string, more: Partial<ActButton> = {}): Offer {
  const accessibility = `${label} loan-default`;
  return { kind: 'act', verb, on: '', label, accessibility, place: 'row', ...digests, ...more };
}

/** A card whose input drifts: table, chart, choice and text of several lines. */
export const drifting: Card = {
  ref: { view: 'drift', subject: '111122223333:ap-northeast-1:loan-default/model-monitor/hourly' },
  locale: 'en',
  title: 'loan-default: input drift in prod',
  lead: '6 of 11 features drifted, 3 runs in a row. Nobody is looking yet.',
  verdict: 'v6 serves prod. 31,880 records, 20 Nov 07:00–08:00.',
  tone: 'warning',
  body: [
    {
      kind: 'table',
      head: ['Feature and what changed', 'Score (limit)'],
      rows: [
        ['tenure_months', 'one peak → two', '0.38'],
        ['monthly_charge', 'mean 5,400 → 6,900', '0.33'],
        ['region', 'Kansai 20% → 41%', '0.29'],
        ['plan', 'Basic 60% → 38%', '0.26'],
        ['calls', 'mean 3 → 5', '0.24'],
        ['age', 'mean 41 → 36', '0.22'],
      ].map(([feature = '', change = '', score = '']) => ({
        keep: 'long',
        cells: [
          [[{ text: feature, as: 'bold' }], [change]],
          [[score], ['(0.20)']],
        ],
      })),
      most: 4,
      more: (n) => `…and ${n} more: /ringi drift loan-default`,
    },
    histogram,
    { kind: 'remark', text: ['These six features carry 61% of the model’s attribution.'] },
  ],
  buttons: [
    act('claim', 'I am looking', { style: 'primary' }),
    act('rollback', 'Roll back to v5…', {
      on: 'prod/5',
      style: 'danger',
      form: { ...snooze, title: 'Roll back to v5', submit: 'Roll back', fields: [reason] },
    }),
    act('retrain', 'Retrain…', { form: retrain }),
    act('snooze', 'Snooze…', { form: snooze }),
    act('accept', 'Accept…', {
      place: 'menu',
      form: { ...snooze, title: 'Accept', submit: 'Accept', fields: [reason] },
    }),
    {
      kind: 'link',
      label: 'Open the report',
      url: 'https://ap-northeast-1.console.aws.amazon.com/sagemaker/home',
      place: 'menu',
    },
  ],
  smallPrint: [
    ['Opened 20 Nov 08:09, 4 min after the run ended. Monitor hourly, next run 09:00.'],
    ['ap-northeast-1 · 111122223333 · ref 9K3T'],
  ],
  summary:
    'Drift in prod: loan-default v6. 6 of 11 features beyond the limit. tenure_months 0.38 (limit 0.20): one peak became two.',
  notes: [],
};
