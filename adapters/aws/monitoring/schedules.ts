import {
  DescribeMonitoringScheduleCommand,
  ListMonitoringSchedulesCommand,
} from '@aws-sdk/client-sagemaker';
import type {
  DescribeMonitoringScheduleResponse,
  MonitoringScheduleSummary,
  MonitoringType as VendorType,
} from '@aws-sdk/client-sagemaker';
import type { MonitoringSchedule } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { pages } from '../pages.ts';
import { intervalOf } from './interval-of.ts';
import type { JobDefinitionType } from './job-definition.ts';
import { lookUp } from './look-up.ts';

/** A monitoring schedule as SageMaker describes it, in the core's words. */
export type Schedule = {
  readonly name: string;
  readonly arn: string;
  readonly type: JobDefinitionType;
  /** Absent where it watches batch transforms. */
  readonly endpoint?: string;
  readonly schedule: MonitoringSchedule;
  readonly described: DescribeMonitoringScheduleResponse;
};

/** One schedule by its name; undefined where there is none. */
export async function scheduleNamed(
  aws: Connections,
  at: At,
  name: string,
): Promise<Schedule | undefined> {
  const command = new DescribeMonitoringScheduleCommand({ MonitoringScheduleName: name });
  const found = await lookUp(aws, at, 'DescribeMonitoringSchedule', (client, options) =>
    client.send(command, options),
  );
  return found && schedule(found);
}

/** All schedules of a place, as far as the listing tells. */
export async function* schedulesIn(
  aws: Connections,
  at: At,
): AsyncIterable<MonitoringScheduleSummary> {
  const list = (NextToken: string | undefined) =>
    lookUp(aws, at, 'ListMonitoringSchedules', (client, options) =>
      client.send(new ListMonitoringSchedulesCommand({ MaxResults: 100, NextToken }), options),
    );
  for await (const { MonitoringScheduleSummaries = [] } of pages(list)) {
    yield* MonitoringScheduleSummaries;
  }
}

function schedule(described: DescribeMonitoringScheduleResponse): Schedule {
  const { MonitoringScheduleConfig: config, MonitoringScheduleStatus: status } = described;
  const [input] = config?.MonitoringJobDefinition?.MonitoringInputs ?? [];
  const endpoint = described.EndpointName ?? input?.EndpointInput?.EndpointName;
  const every = intervalOf(config?.ScheduleConfig?.ScheduleExpression ?? '');
  return {
    name: described.MonitoringScheduleName ?? '',
    arn: described.MonitoringScheduleArn ?? '',
    type: typeOf(described.MonitoringType ?? config?.MonitoringType),
    ...(endpoint && { endpoint }),
    schedule: {
      status: status ?? 'Pending',
      ...(described.FailureReason && { reason: described.FailureReason }),
      createdAt: (described.CreationTime ?? new Date(0)).toISOString(),
      ...(every !== undefined && { every }),
    },
    described,
  };
}

/** A schedule whose definition is its own, and not a named one, is of data quality. */
function typeOf(type: VendorType | undefined): JobDefinitionType {
  switch (type) {
    case 'ModelQuality':
      return 'modelQuality';
    case 'ModelBias':
      return 'bias';
    case 'ModelExplainability':
      return 'attribution';
    case 'DataQuality':
    case undefined:
      return 'dataQuality';
  }
}
