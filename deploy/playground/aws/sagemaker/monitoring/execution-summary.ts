import type { Execution } from './monitoring-store.ts';

/** MonitoringExecutionSummary. */
export function executionSummary(execution: Execution) {
  const { schedule, endpoint, definition, type, job, reason } = execution;
  return {
    MonitoringScheduleName: schedule,
    ScheduledTime: execution.scheduledAt / 1000,
    CreationTime: execution.createdAt / 1000,
    LastModifiedTime: execution.modifiedAt / 1000,
    MonitoringExecutionStatus: execution.status,
    ...(job !== undefined && { ProcessingJobArn: job }),
    ...(endpoint !== undefined && { EndpointName: endpoint }),
    ...(reason !== undefined && { FailureReason: reason }),
    ...(definition !== undefined && { MonitoringJobDefinitionName: definition }),
    MonitoringType: type,
  };
}
