import { ListMonitoringExecutionsCommand } from '@aws-sdk/client-sagemaker';
import type {
  ListMonitoringExecutionsCommandInput,
  MonitoringExecutionSummary,
} from '@aws-sdk/client-sagemaker';
import type { MonitoringRun } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { pages } from '../pages.ts';
import { lookUp } from './look-up.ts';

/** The runs of a place, the one that was scheduled last first. */
export async function* executions(
  aws: Connections,
  at: At,
  input: Omit<ListMonitoringExecutionsCommandInput, 'NextToken' | 'SortBy' | 'SortOrder'>,
): AsyncIterable<MonitoringExecutionSummary> {
  const sorted = { SortBy: 'ScheduledTime', SortOrder: 'Descending', ...input } as const;
  const list = (NextToken: string | undefined) =>
    lookUp(aws, at, 'ListMonitoringExecutions', (client, options) =>
      client.send(new ListMonitoringExecutionsCommand({ ...sorted, NextToken }), options),
    );
  for await (const { MonitoringExecutionSummaries = [] } of pages(list)) {
    yield* MonitoringExecutionSummaries;
  }
}

/** A run as the listing tells of it; it is known by the time it was scheduled for. */
export function monitoringRun(execution: MonitoringExecutionSummary): MonitoringRun {
  const { ScheduledTime, LastModifiedTime, FailureReason: reason } = execution;
  const scheduledAt = (ScheduledTime ?? new Date(0)).toISOString();
  const status = statusOf(execution);
  const ended = status !== 'running' && LastModifiedTime;
  return {
    id: scheduledAt,
    status,
    scheduledAt,
    ...(ended && { endedAt: ended.toISOString() }),
    ...(reason && { reason }),
  };
}

function statusOf({
  MonitoringExecutionStatus: status,
}: MonitoringExecutionSummary): MonitoringRun['status'] {
  switch (status) {
    case 'Completed':
      return 'clean';
    case 'CompletedWithViolations':
      return 'violations';
    case 'Failed':
      return 'failed';
    case 'Stopped':
      return 'stopped';
    case 'Stopping':
    case 'InProgress':
    case 'Pending':
    case undefined:
      return 'running';
  }
}
