import type { Card } from '../../src/index.ts';
import { people } from './people.ts';
import { buttons } from './sample-buttons.ts';

const { approve, reject, takeBack, history, open, act } = buttons;

const ref = {
  view: 'model-package',
  subject: 'arn:aws:sagemaker:ap-northeast-1:111122223333:model-package/credit-risk/12',
};
/** The card of a model package that waits for its second approval. */
export const waiting: Card = {
  ref,
  locale: 'en',
  title: 'credit-risk v12: approval for dev',
  lead: '1 of 2 approvals. Needs 1 from model-risk.',
  verdict:
    'All 3 gates for dev pass. Better than v11 on 4 of 5 metrics; p99 latency is 14 ms worse.',
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
      head: ['Metric', 'v12 (v11, dev)', 'Gate for dev'],
      more: (n) => `…and ${n} more`,
      rows: [
        {
          keep: 'short',
          cells: [
            [['AUC']],
            [['0.82 (0.80)'], [{ text: '+0.02 better', as: 'better' }]],
            [['passes'], ['(> 0.75)']],
          ],
        },
        {
          keep: 'long',
          cells: [
            [['p99 latency']],
            [['142 (128) ms'], [{ text: '+14 ms worse', as: 'worse' }]],
            [['passes'], ['(< 200 ms)']],
          ],
        },
        {
          keep: 'short',
          cells: [
            [['Bias, gender (DI)']],
            [['0.93 (0.91)'], [{ text: '+0.02 better', as: 'better' }]],
            [['passes'], ['(0.80–1.25)']],
          ],
        },
      ],
    },
    {
      kind: 'warning',
      word: 'Check',
      text: ['Container 2 uses the tag “latest”, which can change after approval.'],
    },
    { kind: 'ahead', text: ['Ahead: prod requires AUC above 0.85, and this version has 0.82.'] },
    {
      kind: 'fold',
      title: 'Evidence',
      subtitle: 'Provenance, 2 containers',
      show: 'Show evidence: provenance, 2 containers',
      hide: 'Hide evidence',
      body: [
        { label: 'Commit', text: [{ text: '9f3c2ab', as: 'code' }, ', ringi-labs/credit-risk'] },
        { label: 'Training data', text: ['s3://ringi-features/credit/2026-10/'] },
        { label: 'Hyper-parameters', text: ['max_depth 6, eta 0.1, num_round 400'], keep: 1 },
        {
          label: 'Container 1',
          text: ['sklearn-prep:1.4.2@sha256:5b1e…, artifact prep.tar.gz, environment: SCALER'],
          keep: 3,
        },
        { label: 'Container 2', text: ['credit-xgb:latest (Check), artifact model.tar.gz'] },
        { label: 'Top features', text: ['annual_income 31%, debt_ratio 22%'], keep: 2 },
      ],
    },
    {
      kind: 'timeline',
      entries: [
        {
          text: [{ person: people.aiko }, ' registered it with credit-risk-train'],
          quote: 'Retrained on October data. Adds employment_years, drops zip_code.',
          at: '2026-11-19T23:41:00.000Z',
          fallback: '08:41',
        },
        {
          text: [{ person: people.kenji }, ' approved for ml-leads'],
          quote: 'Better than v11 everywhere but latency, and latency is well inside the limit.',
          at: '2026-11-20T00:12:00Z',
          fallback: '09:12',
        },
      ],
    },
  ],
  buttons: [approve, reject, takeBack, history, open],
  smallPrint: [
    [
      'Rule for dev: 2 people, one each from ml-leads and model-risk, not the maker. Expires ',
      { at: '2026-11-27T00:00:00Z', show: 'date', fallback: '27 Nov' },
      '.',
    ],
    ['ap-northeast-1 · 111122223333 · ref 7K2M-12'],
  ],
  summary: 'credit-risk v12 needs 1 more approval for dev, from model-risk. 1 of 2 approved.',
  notes: [],
};

/** The same in uat, its gate for prod failed: three forms and a menu. */
export const closed: Card = {
  ...waiting,
  title: 'credit-risk v12: in uat, closed for prod',
  lead: '1 of 3 gates for prod fails: AUC 0.82, needs > 0.85.',
  verdict:
    'Better than v9, which serves prod now, on all 5 metrics. Only risk-board can override the gate.',
  tone: 'warning',
  body: [
    {
      kind: 'path',
      steps: [
        { label: ['dev ✓'], state: 'done' },
        { label: ['test ✓'], state: 'done' },
        { label: ['uat ✓ since 14:20'], state: 'current' },
        { label: ['prod closed'], state: 'closed' },
      ],
    },
    {
      kind: 'table',
      head: ['Metric', 'v12 (v9, prod)', 'Gate for prod'],
      more: (n) => `…and ${n} more`,
      rows: [
        {
          keep: 'always',
          cells: [
            [['AUC']],
            [['0.82 (0.81)'], [{ text: '+0.01 better', as: 'better' }]],
            [[{ text: 'fails', as: 'fails' }], [{ text: '(> 0.85)', as: 'fails' }]],
          ],
        },
      ],
    },
    ...waiting.body.slice(4, 5),
    {
      kind: 'timeline',
      entries: [
        {
          text: [{ person: people.yuki }, ' promoted to uat for model-risk'],
          quote: 'Replay of last week’s traffic is clean.',
          at: '2026-11-20T05:20:00Z',
          fallback: '14:20',
        },
        { text: [{ text: 'Done  ', as: 'bold' }, 'uat uses v12: registry and pointer agree.'] },
      ],
    },
  ],
  buttons: [
    act('override', 'Override AUC gate…', { on: 'prod/auc' }),
    act('decline', 'Decline prod…', { on: 'prod' }),
    act('rollback', 'Roll back uat…', { on: 'uat', style: 'danger' }),
    act('reject', 'Reject version…', { place: 'menu' }),
    history,
    open,
  ],
};

/** The first card in Japanese. */
export const waitingJa: Card = {
  ...waiting,
  locale: 'ja',
  title: 'credit-risk v12：dev の承認待ち',
  lead: '承認 1/2。あと model-risk から 1 名。',
  verdict:
    'dev のゲートは 3 件すべて合格。v11 と比べて 5 指標中 4 指標が改善、p99 レイテンシは 14 ms 悪化。',
  body: [
    {
      kind: 'table',
      head: ['指標', 'v12 (dev v11)', 'dev のゲート'],
      more: (n) => `ほか ${n} 件`,
      rows: [
        {
          keep: 'long',
          cells: [
            [['バイアス、性別（DI）']],
            [['0.93 (0.91)'], [{ text: '+0.02 改善', as: 'better' }]],
            [['合格'], ['(0.80–1.25)']],
          ],
        },
      ],
    },
    {
      kind: 'timeline',
      entries: [
        {
          text: [{ person: people.kenji }, ' さんが承認（ml-leads）'],
          quote: 'レイテンシ以外はすべて v11 を上回り、レイテンシも上限に十分収まっている。',
          at: '2026-11-20T00:12:00Z',
          fallback: '9:12',
        },
      ],
    },
  ],
};
