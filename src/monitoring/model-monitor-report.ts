import type { DriftReport } from '../monitoring.ts';
import { attributionDrift } from './model-monitor/attribution-drift.ts';
import { biasDrift } from './model-monitor/bias-drift.ts';
import { dataQuality } from './model-monitor/data-quality.ts';
import type { ModelMonitorFiles } from './model-monitor/model-monitor-files.ts';
import { modelQuality } from './model-monitor/model-quality.ts';

export type { ModelMonitorFiles } from './model-monitor/model-monitor-files.ts';

/** What one run of a Model Monitor schedule found. Never throws; only finite numbers come out. */
export function modelMonitorReport(files: ModelMonitorFiles): DriftReport {
  switch (files.type) {
    case 'dataQuality':
      return dataQuality(files);
    case 'modelQuality':
      return modelQuality(files);
    case 'bias':
      return biasDrift(files);
    case 'attribution':
      return attributionDrift(files);
  }
}
