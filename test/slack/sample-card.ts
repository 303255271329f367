import type { Card, Form, Offer, Person } from '../../src/index.ts';

/** A person with one account in the workspace of these tests. */
export function person(name: string): Person {
  const id = name.split(' ')[0]?.toLowerCase() ?? name;
  const account = { platform: 'slack', tenant: 'T0SHINO', id: `U0${id.toUpperCase()}` };
  return { id, name, accounts: [account], iam: [] };
}

const comment: Form = {
  title: 'Approve for dev',
  submit: 'Approve',
  close: 'Cancel',
  subject: 'loan-default v7',
  effect: [
    'If you are in model-risk, yours is the last vote needed: v7 is then opened for dev at once.',
  ],
  fields: [
    {
      kind: 'text',
      id: 'comment',
      label: 'Comment',
      required: false,
      max: 500,
      hint: 'Everyone who sees the card can read it.',
      missing: '',
    },
  ],
};

const reason: Form = {
  ...comment,
  title: 'Reject version',
  submit: 'Reject',
  effect: ['Sets v7 to Rejected in the registry, for every stage.'],
  fields: [
    {
      kind: 'text',
      id: 'reason',
      label: 'Reason',
      required: true,
      min: 3,
      max: 500,
      hint: 'Everyone who sees the card can read it. The maker is told.',
      missing: 'A reason is needed.',
    },
  ],
};

const digests = { evidence: 'e'.repeat(64), policy: 'p'.repeat(64) };

const buttons: readonly Offer[] = [
  {
    kind: 'act',
    verb: 'approve',
    on: 'dev',
    label: 'Approve for dev',
    accessibility: 'Approve loan-default v7 for dev',
    style: 'primary',
    place: 'row',
    form: comment,
    ...digests,
  },
  {
    kind: 'act',
    verb: 'reject',
    on: '',
    label: 'Reject version…',
    accessibility: 'Reject loan-default v7, asks for a reason',
    place: 'row',
    form: reason,
    ...digests,
  },
  {
    kind: 'act',
    verb: 'withdraw',
    on: 'dev',
    label: 'Take back my vote',
    accessibility: 'Take back my vote',
    place: 'menu',
    ...digests,
  },
  {
    kind: 'act',
    verb: 'rollback',
    on: 'uat',
    label: 'Roll back uat to v5…',
    accessibility: 'Roll back uat to v5, asks for a reason',
    place: 'menu',
    form: { ...reason, title: 'Roll back uat', submit: 'Roll back' },
    ...digests,
  },
  { kind: 'ask', command: 'history loan-default', label: 'History', place: 'menu' },
  {
    kind: 'link',
    url: 'https://ap-northeast-1.console.aws.amazon.com/sagemaker/home',
    label: 'Open in SageMaker',
    place: 'menu',
  },
];

/** A card that has one of everything. */
export const sampleCard: Card = {
  ref: {
    view: 'model-package',
    subject: 'arn:aws:sagemaker:ap-northeast-1:123456789012:model-package/loan-default/7',
  },
  locale: 'en',
  title: 'loan-default v7: approval for dev',
  lead: '1 of 2 approvals. Needs 1 from model-risk.',
  verdict: 'All 3 gates for dev pass. Better than v6 on 4 of 5 metrics; p99 latency is 9 ms worse.',
  tone: 'accent',
  body: [
    {
      kind: 'path',
      steps: [
        { label: ['dev 1 of 2'], state: 'current' },
        { label: ['test'], state: 'next' },
        { label: ['uat'], state: 'next' },
        { label: ['prod'], state: 'next' },
      ],
    },
    {
      kind: 'table',
      head: ['Metric', 'v7 (v6, dev)', 'Gate for dev'],
      rows: [
        {
          keep: 'long',
          cells: [
            [['AUC']],
            [['0.84 (0.81)'], [{ text: '+0.03 better', as: 'better' }]],
            [['passes'], ['(> 0.75)']],
          ],
        },
        {
          keep: 'long',
          cells: [
            [['p99 latency']],
            [['131 (122) ms'], [{ text: '+9 ms worse', as: 'worse' }]],
            [['passes'], ['(< 200 ms)']],
          ],
        },
        {
          keep: 'always',
          cells: [
            [['Bias, gender (DI)']],
            [['0.73 (0.90)'], [{ text: '−0.17 worse', as: 'worse' }]],
            [[{ text: 'fails', as: 'fails' }], ['(0.80–1.25)']],
          ],
        },
      ],
      more: (n) => `…and ${n} more: /ringi status loan-default`,
    },
    {
      kind: 'warning',
      word: 'Check',
      text: ['Container 2 uses the tag “latest”, which can change after approval.'],
    },
    {
      kind: 'ahead',
      text: ['Ahead: prod requires AUC above 0.85, and this version has 0.84.'],
    },
    {
      kind: 'fold',
      title: 'Evidence',
      subtitle: 'Provenance, 2 containers, 2 more metrics',
      show: 'Show evidence',
      hide: 'Hide evidence',
      body: [
        { label: 'Commit', text: [{ text: '4be1d09', as: 'code' }, ' shinonome/loan-default'] },
        { label: 'Training data', text: [{ text: 's3://shinonome/loans/2026-10/', as: 'code' }] },
        { label: 'Hyper-parameters', text: ['max_depth 5, eta 0.2, num_round 300'], keep: 1 },
        {
          label: 'Container 1',
          text: [{ text: 'prep:1.2.0@sha256:77aa…', as: 'code' }, ', environment: SCALER'],
        },
        { label: '2 more metrics', text: ['KS 0.48 (0.46) +0.02 better, Log loss 0.38 (0.40)'] },
        { label: 'Top features', text: ['income 31%, debt_ratio 22%, tenure 14%'], keep: 2 },
      ],
    },
    {
      kind: 'timeline',
      entries: [
        {
          text: [{ person: person('Aiko Tanaka') }, ' registered it with loan-default-train'],
          at: '2026-11-20T08:41:00+09:00',
          fallback: '20 Nov 08:41',
          quote: 'Retrained on October data. Adds tenure, drops zip_code.',
        },
        {
          text: [{ person: person('Kenji Mori') }, ' approved for ml-leads'],
          at: '2026-11-20T09:12:00+09:00',
          fallback: '20 Nov 09:12',
          quote: 'Better than v6 everywhere but latency, and that is well inside the limit.',
        },
      ],
    },
  ],
  buttons,
  smallPrint: [
    [
      'Rule for dev: 2 people, one each from ml-leads and model-risk, not the maker. Expires ',
      { at: '2026-11-27T00:00:00+09:00', show: 'date', fallback: '27 Nov' },
      '.',
    ],
    ['ap-northeast-1 · 123456789012 · ref 4KQ2-7'],
  ],
  summary: 'loan-default v7 needs 1 more approval for dev, from model-risk. 1 of 2 approved.',
  notes: [],
};
