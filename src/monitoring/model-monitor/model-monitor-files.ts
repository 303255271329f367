import type { DriftReport } from '../../monitoring.ts';
import type { MonitoringFile } from '../report-file.ts';

/** What one run of a Model Monitor schedule left behind, and the baseline it was held against. */
export type ModelMonitorFiles = {
  readonly type: 'dataQuality' | 'modelQuality' | 'bias' | 'attribution';
  /** The run's own verdict: MonitoringExecutionStatus. */
  readonly verdict: 'clean' | 'violations';
  readonly window?: NonNullable<DriftReport['window']>;
  readonly baseline: {
    /** statistics.json: data and model quality. */
    readonly statistics?: MonitoringFile;
    /** constraints.json; for bias and attribution the analysis.json of the baseline. */
    readonly constraints?: MonitoringFile;
  };
  readonly run: {
    /** statistics.json; for bias and attribution the analysis.json of the run. */
    readonly statistics?: MonitoringFile;
    /** constraint_violations.json. */
    readonly violations?: MonitoringFile;
  };
  /** Values of `feature_baseline_drift_<feature>` in CloudWatch for this run, by feature. */
  readonly scores?: ReadonlyMap<string, number>;
};
