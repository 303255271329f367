import type { DriftReport, Finding } from '../../src/index.ts';
import { at } from '../cards/world.ts';

const bins = '0–2 2–4 4–6 6–8 8–10 10–12 12–14 14–16 16–18 18+'.split(' ');
const [then, since] = [
  [4, 10, 19, 24, 18, 11, 7, 4, 2, 1],
  [8, 20, 14, 7, 5, 9, 16, 12, 6, 3],
];

/** One peak that became two. */
export const employmentYears: Finding = {
  name: 'employment_years',
  check: 'baseline_drift_check',
  score: 0.42,
  threshold: 0.2,
  bad: 'above',
  before: { mean: 7.4, deviation: 3.6 },
  now: { mean: 8.1, deviation: 5.4 },
  shape: {
    before: [{ from: 6, to: 8 }],
    now: [
      { from: 2, to: 4 },
      { from: 12, to: 14 },
    ],
  },
  histogram: {
    of: 'numerical',
    bins: bins.map((label, n) => ({
      label,
      at: 2 * n + 1,
      before: then?.[n] ?? 0,
      now: since?.[n] ?? 0,
    })),
  },
};

/** A mean that moved. */
export const annualIncome: Finding = {
  name: 'annual_income',
  check: 'baseline_drift_check',
  score: 0.35,
  threshold: 0.2,
  bad: 'above',
  before: { mean: 450_000, deviation: 120_000 },
  now: { mean: 520_000, deviation: 131_000 },
};

const folder = 's3://acme-monitoring/credit-risk-prod/credit-risk-prod-hourly/2026/11/20/09';

/** What the newest of these runs found. */
export function reportOf(more: Partial<DriftReport> = {}): DriftReport {
  return {
    type: 'dataQuality',
    window: { from: at('08:00'), to: at('09:00') },
    records: 48_210,
    compared: 14,
    drifted: 2,
    findings: [employmentYears, annualIncome],
    scores: 'Model Monitor',
    reports: ['statistics.json', 'constraint_violations.json', 'baseline/statistics.json'].map(
      (name) => ({ name, uri: `${folder}/${name}`, digest: name }),
    ),
    ...more,
  };
}
