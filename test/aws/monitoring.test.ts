import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateDataQualityJobDefinitionCommand,
  CreateMonitoringScheduleCommand,
  DescribeDataQualityJobDefinitionCommand,
  DescribeMonitoringScheduleCommand,
  ListMonitoringSchedulesCommand,
  StartMonitoringScheduleCommand,
  StopMonitoringScheduleCommand,
  UpdateMonitoringScheduleCommand,
} from '@aws-sdk/client-sagemaker';
import type { SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { hourly, withBaseline } from './data-quality.ts';
import type { ManualClock } from './manual-clock.ts';
import { home } from './signed-by.ts';
import { startServed } from './start-served.ts';
import type { ServedWorld } from './start-served.ts';

let aws: Aws;
let clock: ManualClock;
let sagemaker: SageMakerClient;
let world: ServedWorld;
beforeEach(async () => {
  world = await startServed();
  ({ aws, clock, sagemaker } = world);
});
afterEach(() => world.stop());

const arns = `arn:aws:sagemaker:${home.region}:${home.account}`;

const definition = withBaseline('s3://baselines/credit');
const schedule = hourly(definition.JobDefinitionName);
const named = { MonitoringScheduleName: schedule.MonitoringScheduleName };

function withConfig(change: object) {
  const config = { ...schedule.MonitoringScheduleConfig, ...change };
  return { ...schedule, MonitoringScheduleConfig: config };
}

const described = () => sagemaker.send(new DescribeMonitoringScheduleCommand(named));

/** The next page's token, then the names on this one. */
async function names(input: object) {
  const { MonitoringScheduleSummaries = [], NextToken } = await sagemaker.send(
    new ListMonitoringSchedulesCommand({ SortBy: 'Name', SortOrder: 'Ascending', ...input }),
  );
  return [NextToken, ...MonitoringScheduleSummaries.map((each) => each.MonitoringScheduleName)];
}

describe('job definitions and schedules', () => {
  it('are made once by name; a schedule is Pending for a while, then it runs', async () => {
    world.served();
    const define = new CreateDataQualityJobDefinitionCommand(definition);
    const { JobDefinitionArn } = await sagemaker.send(define);
    expect(JobDefinitionArn).toBe(`${arns}:data-quality-job-definition/credit-dq`);
    await expect(sagemaker.send(define)).rejects.toMatchObject({ name: 'ResourceInUse' });
    const { JobDefinitionName, DataQualityAppSpecification } = await sagemaker.send(
      new DescribeDataQualityJobDefinitionCommand({ JobDefinitionName: 'credit-dq' }),
    );
    expect({ JobDefinitionName, DataQualityAppSpecification }).toEqual({
      JobDefinitionName: 'credit-dq',
      DataQualityAppSpecification: definition.DataQualityAppSpecification,
    });

    const create = new CreateMonitoringScheduleCommand(schedule);
    expect(await sagemaker.send(create)).toMatchObject({
      MonitoringScheduleArn: `${arns}:monitoring-schedule/credit-hourly`,
    });
    await expect(sagemaker.send(create)).rejects.toMatchObject({ name: 'ResourceInUse' });
    expect(await described()).toMatchObject({
      MonitoringScheduleStatus: 'Pending',
      EndpointName: 'credit-risk-prod',
      MonitoringType: 'DataQuality',
      MonitoringScheduleConfig: { MonitoringJobDefinitionName: 'credit-dq' },
    });
    await expect(sagemaker.send(new StopMonitoringScheduleCommand(named))).rejects.toMatchObject({
      name: 'ValidationException',
    });
    clock.advance(60_000);
    expect(await described()).toMatchObject({ MonitoringScheduleStatus: 'Scheduled' });
    await sagemaker.send(new StopMonitoringScheduleCommand(named));
    clock.advance(60_000);
    expect(await described()).toMatchObject({ MonitoringScheduleStatus: 'Stopped' });
    await sagemaker.send(new StartMonitoringScheduleCommand(named));
    clock.advance(60_000);
    await sagemaker.send(new UpdateMonitoringScheduleCommand(schedule));
    clock.advance(60_000);
    expect(await described()).toMatchObject({ MonitoringScheduleStatus: 'Scheduled' });
  });

  it.each([
    { ...schedule, MonitoringScheduleName: 'under_score' },
    withConfig({ ScheduleConfig: { ScheduleExpression: 'rate(1 hour)' } }),
    withConfig({ MonitoringJobDefinitionName: undefined }),
    withConfig({ MonitoringJobDefinitionName: 'nobody' }),
  ])('are refused as the service refuses them: %j', async (input) => {
    world.served();
    await sagemaker.send(new CreateDataQualityJobDefinitionCommand(definition));
    await expect(sagemaker.send(new CreateMonitoringScheduleCommand(input))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('need an endpoint that keeps its data', async () => {
    aws.company.serves('credit-risk-prod', { versions: [], capture: false });
    await sagemaker.send(new CreateDataQualityJobDefinitionCommand(definition));
    await expect(sagemaker.send(new CreateMonitoringScheduleCommand(schedule))).rejects.toThrow(
      'Data capture is not enabled',
    );
  });

  it('are listed by endpoint, page by page', async () => {
    const { endpoint } = world.served();
    for (const type of ['DataQuality', 'ModelQuality', 'ModelBias'] as const) {
      aws.company.monitors(endpoint, { type });
    }
    aws.company.monitors(aws.company.serves('other', { versions: [] }));
    const EndpointName = 'credit-risk-prod';
    const [NextToken, ...first] = await names({ EndpointName, MaxResults: 2 });
    expect(first).toEqual(['credit-risk-prod-bias', 'credit-risk-prod-data-quality']);
    expect(await names({ EndpointName, MaxResults: 2, NextToken })).toEqual([
      undefined,
      'credit-risk-prod-model-quality',
    ]);
    expect(await names({ MonitoringTypeEquals: 'DataQuality', NameContains: 'other' })).toEqual([
      undefined,
      'other-data-quality',
    ]);
  });
});
