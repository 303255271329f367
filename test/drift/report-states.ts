import { at } from '../cards/world.ts';
import { state, type MonitorState } from './monitor-state.ts';
import { annualIncome, employmentYears, reportOf } from './monitor-report.ts';
import { run, seenBy, watched, threeInARow } from './monitor-world.ts';

const more = [
  'debt_ratio',
  'age_of_account',
  'open_loans',
  'region',
  'zip_area',
  'channel',
  'tenure',
];

/** What a report may hold: more than has room, scores that were computed, none at all. */
export const reportStates: readonly MonitorState[] = [
  state(
    'drift-more',
    seenBy({
      report: reportOf({
        drifted: 13,
        findings: [
          employmentYears,
          annualIncome,
          {
            name: 'channel',
            check: 'baseline_drift_check',
            score: 0.31,
            threshold: 0.2,
            bad: 'above',
            computed: true,
            method: 'LInfinity',
            category: 'partner',
            before: { mean: 0.12 },
            now: { mean: 0.43 },
          },
          ...more.map((name) => ({ ...annualIncome, name, score: 0.28 })),
          {
            name: 'birth_year',
            check: 'data_type_check',
            bad: 'below',
            threshold: 1,
            quote:
              'Data type match requirement is not met. Expected data type: Integral, Expected match: 100.0%. Observed: Only 97.2% of data is Integral.',
          },
        ],
      }),
      runs: [run('10', 'failed', { reason: 'ClientError: no captured data' }), ...threeInARow],
    }),
    watched({ now: new Date(at('10:13')) }),
  ),
  state(
    'drift-computed',
    seenBy({
      report: reportOf({
        scores: 'computed',
        findings: [employmentYears, annualIncome].map((finding) => ({
          ...finding,
          computed: true,
          method: 'Kolmogorov-Smirnov',
        })),
      }),
    }),
  ),
  state(
    'drift-untyped',
    seenBy({
      report: reportOf({
        drifted: 3,
        scores: 'none',
        findings: [
          {
            name: 'birth_year',
            check: 'data_type_check',
            bad: 'below',
            quote: 'Expected match: 100.0%. Observed: Only 97.2% of data is Integral.',
          },
          {
            name: 'open_loans',
            check: 'completeness_check',
            score: 0.81,
            threshold: 0.99,
            bad: 'below',
            before: { mean: 0.998 },
            now: { mean: 0.81 },
          },
          {
            name: 'Missing columns',
            check: 'missing_column_check',
            bad: 'above',
            columns: ['zip_area', 'channel', 'tenure', 'age'],
          },
        ],
      }),
    }),
  ),
];
