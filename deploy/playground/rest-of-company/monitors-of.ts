import {
  ListMonitoringExecutionsCommand,
  ListMonitoringSchedulesCommand,
  type SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import type { CompanyMonitor } from '../page/company-state.ts';

/** The monitoring schedules of a group's endpoint, which is called after group and stage. */
export async function monitorsOf(
  group: string,
  sagemaker: SageMakerClient,
): Promise<readonly CompanyMonitor[]> {
  const { MonitoringScheduleSummaries: schedules = [] } = await sagemaker.send(
    new ListMonitoringSchedulesCommand({ EndpointName: `${group}-prod`, SortOrder: 'Ascending' }),
  );
  return Promise.all(
    schedules.map(async ({ MonitoringScheduleName = '', ...schedule }) => {
      const list = new ListMonitoringExecutionsCommand({
        MonitoringScheduleName,
        SortBy: 'ScheduledTime',
        SortOrder: 'Descending',
        MaxResults: 1,
      });
      const { MonitoringExecutionSummaries: runs = [] } = await sagemaker.send(list);
      const [last] = runs;
      return {
        arn: schedule.MonitoringScheduleArn ?? '',
        name: MonitoringScheduleName,
        status: schedule.MonitoringScheduleStatus ?? '',
        last: last?.MonitoringExecutionStatus ?? null,
        lastAt: last?.ScheduledTime?.toISOString() ?? null,
      };
    }),
  );
}
