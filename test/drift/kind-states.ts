import { monitorSubject } from '../../src/index.ts';
import { at } from '../cards/world.ts';
import { state, type MonitorState } from './monitor-state.ts';
import { annualIncome, employmentYears, reportOf } from './monitor-report.ts';
import { group, hourly, incidentRound, run, seenBy, watched } from './monitor-world.ts';

const alarm = other('alarm', 'credit-prod-p99');
const evidently = other('evidently', 'credit-risk-weekly');
const { endpoint: _endpoint, schedule: _schedule, ...elsewhere } = hourly;

/** Other kinds of monitors, and one that has nothing to tell. */
export const kindStates: readonly MonitorState[] = [
  state(
    'drift-quality',
    seenBy({
      monitor: { type: 'modelQuality' },
      report: reportOf({
        type: 'modelQuality',
        compared: 8,
        drifted: 1,
        findings: [
          {
            name: 'auc',
            check: 'LessThanThreshold',
            score: 0.781,
            threshold: 0.8,
            bad: 'below',
            before: { mean: 0.82 },
            now: { mean: 0.781 },
          },
        ],
      }),
    }),
  ),
  state(
    'drift-bias',
    seenBy({
      monitor: { type: 'bias' },
      report: reportOf({
        type: 'bias',
        compared: 21,
        drifted: 2,
        findings: [
          { name: 'gender=female/DI', score: 0.71, threshold: 0.92, before: 0.92 },
          { name: 'age=25/DPL', score: 0.19, threshold: 0.08, before: 0.08 },
        ].map(({ before, ...each }) => ({
          ...each,
          check: 'bias_drift_check',
          bad: each.name.endsWith('DI') ? 'below' : 'above',
          before: { mean: before },
          now: { mean: each.score },
        })),
      }),
    }),
  ),
  state(
    'drift-attribution',
    seenBy({
      monitor: { type: 'attribution' },
      report: reportOf({
        type: 'attribution',
        compared: 14,
        drifted: 1,
        scores: 'computed',
        reports: ['analysis.json', 'baseline/analysis.json'].map((name) => ({
          name,
          uri: `s3://acme-monitoring/credit-risk/${name}`,
          digest: name,
        })),
        findings: [
          {
            name: 'label0/shap',
            check: 'feature_attribution_drift_check',
            score: 0.834,
            threshold: 0.9,
            bad: 'below',
            computed: true,
            method: 'nDCG',
            histogram: {
              of: 'categorical',
              bins: [
                { label: 'annual_income', before: 31, now: 14 },
                { label: 'debt_ratio', before: 22, now: 36 },
                { label: 'employment_years', before: 14, now: 21 },
              ],
            },
          },
        ],
      }),
    }),
  ),
  state(
    'drift-alarm',
    seenBy({
      subject: alarm.subject,
      monitor: { ...elsewhere, ref: alarm.ref, type: 'alarm', endpoint: 'credit-risk-prod' },
      runs: [run('09', 'violations'), run('07', 'clean')],
      report: {
        type: 'alarm',
        drifted: 1,
        scores: 'CloudWatch',
        reports: [],
        findings: [
          {
            name: 'p99_latency',
            check: 'GreaterThanThreshold',
            score: 212,
            threshold: 150,
            bad: 'above',
            quote: 'Threshold Crossed: 3 datapoints were greater than the threshold (150.0).',
          },
        ],
      },
    }),
    watched({ round: incidentRound({ about: at('09:02'), openedAt: at('09:03') }) }),
  ),
  state(
    'drift-evidently',
    seenBy({
      subject: evidently.subject,
      monitor: {
        ...elsewhere,
        ref: evidently.ref,
        serves: [],
        schedule: { status: 'Scheduled', createdAt: at('00:00', 1), every: 7 * 86_400_000 },
      },
      shown: { serves: [9] },
      report: reportOf({
        scores: 'Evidently',
        reports: [
          {
            name: 'report.json',
            uri: 's3://acme-evidently/credit-risk/2026-11-20/report.json',
            digest: 'd',
          },
        ],
        findings: [employmentYears, annualIncome].map((finding) => ({
          ...finding,
          method: 'Wasserstein distance (normed)',
        })),
      }),
    }),
  ),
  state(
    'drift-quiet',
    seenBy({
      runs: ['09', '08'].map((hour) => run(hour, 'clean')),
      report: reportOf({ findings: [], drifted: 0 }),
    }),
    { ...watched({ watch: { firing: [], silences: [] } }), round: undefined },
  ),
];

function other(source: 'alarm' | 'evidently' | 'reported', name: string) {
  const ref = { group, source, name } as const;
  return { ref, subject: monitorSubject(ref) };
}
