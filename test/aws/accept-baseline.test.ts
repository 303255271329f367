import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DescribeDataQualityJobDefinitionCommand,
  DescribeMonitoringScheduleCommand,
  SageMakerClient,
  UpdateMonitoringScheduleCommand,
} from '@aws-sdk/client-sagemaker';
import { Later } from '../../src/index.ts';
import type { MonitorRef } from '../../src/index.ts';
import { home, signedBy } from './signed-by.ts';
import { startMonitoring } from './start-monitoring.ts';
import type { MonitoringWorld } from './start-monitoring.ts';

let world: MonitoringWorld;
let sagemaker: SageMakerClient;
beforeEach(async () => {
  world = await startMonitoring();
  sagemaker = new SageMakerClient(signedBy(world.aws));
});
afterEach(async () => {
  sagemaker.destroy();
  await world.stop();
});

type Type = 'DataQuality' | 'ModelQuality' | 'ModelBias' | 'ModelExplainability';

type Found = {
  readonly finding?: 'drift' | 'broken';
  readonly threshold?: number;
  readonly name?: string;
};

/** A monitor whose newest run found that the data has drifted. */
async function drifted(type: Type = 'DataQuality', { finding = 'drift', ...setUp }: Found = {}) {
  const { company } = world.aws;
  const version = company.registers('credit-risk');
  const endpoint = company.serves('credit-prod', { versions: [version] });
  const schedule = company.monitors(endpoint, { type, ...setUp });
  const { output } = company.monitorRuns(schedule, { finding });
  const name = schedule.split('/')[1] ?? '';
  const group = { ...home, name: 'credit-risk' };
  const ref: MonitorRef = { group, source: 'model-monitor', name };
  return { ref, schedule, output, run: await newestOf(ref) };
}

async function newestOf(ref: MonitorRef) {
  const [newest] = await world.monitoring.runs(ref, 1);
  if (!newest) throw new Error('it did not run');
  return newest;
}

const configOf = async (name: string) =>
  (await sagemaker.send(new DescribeMonitoringScheduleCommand({ MonitoringScheduleName: name })))
    .MonitoringScheduleConfig;

/** The definition a schedule names is written into the schedule itself, as older SDKs did. */
async function carriesItsOwn(MonitoringScheduleName: string): Promise<void> {
  const { MonitoringJobDefinitionName, ...config } = (await configOf(MonitoringScheduleName)) ?? {};
  const named = await sagemaker.send(
    new DescribeDataQualityJobDefinitionCommand({ JobDefinitionName: MonitoringJobDefinitionName }),
  );
  const MonitoringJobDefinition = {
    BaselineConfig: named.DataQualityBaselineConfig,
    MonitoringInputs: [named.DataQualityJobInput ?? {}],
    MonitoringOutputConfig: named.DataQualityJobOutputConfig,
    MonitoringResources: named.JobResources,
    MonitoringAppSpecification: named.DataQualityAppSpecification,
    RoleArn: named.RoleArn,
  };
  const MonitoringScheduleConfig = { ...config, MonitoringJobDefinition };
  await sagemaker.send(
    new UpdateMonitoringScheduleCommand({ MonitoringScheduleName, MonitoringScheduleConfig }),
  );
  world.clock.advance(60_000);
}

const writes = () =>
  world.aws.calls
    .map(({ operation }) => operation)
    .filter((name) => /^(Create\w+JobDefinition|UpdateMonitoringSchedule)$/u.test(name));

describe('a run that is accepted as the baseline', () => {
  it.each<[Type, readonly string[]]>([
    ['DataQuality', ['statistics.json']],
    ['ModelQuality', ['constraints.json']],
    ['ModelBias', ['analysis.json']],
    ['ModelExplainability', ['analysis.json']],
  ])('of %s: the next one like it is clean', async (type, files) => {
    const { ref, schedule, output, run } = await drifted(type);
    const before = await configOf(ref.name);
    const name = await world.monitoring.acceptBaseline(ref, run);
    expect(name).toMatch(new RegExp(`^${ref.name}-[0-9a-f]{12}$`, 'u'));
    expect(await configOf(ref.name)).toEqual({ ...before, MonitoringJobDefinitionName: name });
    const created = world.aws.calls.find(
      ({ operation }) => operation === `Create${type}JobDefinition`,
    );
    const baseline = { Baseline: JSON.stringify(created?.input) };
    for (const file of files) expect(baseline.Baseline).toContain(`"${output}/${file}"`);

    world.clock.advance(60_000);
    world.aws.company.monitorRuns(schedule, { finding: 'drift' });
    expect(await newestOf(ref)).toMatchObject({ status: 'clean' });
  });

  it('of data quality keeps the thresholds people have set, where only distributions drifted', async () => {
    const { ref, run } = await drifted();
    await world.monitoring.acceptBaseline(ref, run);
    const made = world.aws.calls.find(
      ({ operation }) => operation === 'CreateDataQualityJobDefinition',
    );
    expect(made?.input).toMatchObject({
      DataQualityBaselineConfig: {
        ConstraintsResource: { S3Uri: expect.stringContaining(`/baselines/${ref.name}/`) },
        StatisticsResource: { S3Uri: expect.stringContaining('/reports/') },
      },
    });
  });

  it('of data quality takes the constraints of the run where more changed, unless thresholds fell', async () => {
    const same = await drifted('DataQuality', { finding: 'broken', threshold: 0.1 });
    const name = await world.monitoring.acceptBaseline(same.ref, same.run);
    expect(await configOf(same.ref.name)).toMatchObject({ MonitoringJobDefinitionName: name });
    const [made] = world.aws.calls.filter(
      ({ operation }) => operation === 'CreateDataQualityJobDefinition',
    );
    expect(made?.input).toMatchObject({
      DataQualityBaselineConfig: {
        ConstraintsResource: { S3Uri: `${same.output}/constraints.json` },
      },
    });

    const other = await drifted('DataQuality', { finding: 'broken', name: 'other' });
    await expect(world.monitoring.acceptBaseline(other.ref, other.run)).rejects.toMatchObject({
      message: `${other.output}/constraints.json would replace the thresholds that other has now.`,
      advice: expect.stringContaining('your thresholds'),
    });
  });

  it('says everything else that the definition before it said', async () => {
    const { ref, run } = await drifted();
    await world.monitoring.acceptBaseline(ref, run);
    const [made, own] = world.aws.calls
      .filter(({ operation }) => operation === 'CreateDataQualityJobDefinition')
      .map(({ input }) => input);
    // The company's own came through no client.
    expect(own).toBeUndefined();
    expect(made).toMatchObject({
      DataQualityAppSpecification: { ImageUri: expect.any(String) },
      DataQualityJobInput: { EndpointInput: { EndpointName: 'credit-prod' } },
      DataQualityJobOutputConfig: { MonitoringOutputs: [expect.any(Object)] },
      JobResources: { ClusterConfig: { InstanceType: 'ml.m5.xlarge' } },
      RoleArn: expect.stringContaining(':role/'),
      StoppingCondition: { MaxRuntimeInSeconds: 1800 },
    });
  });

  it('is made so once, however often that is done', async () => {
    const { ref, run } = await drifted();
    const name = await world.monitoring.acceptBaseline(ref, run);
    expect(await world.monitoring.acceptBaseline(ref, run)).toBe(name);
    expect(writes()).toEqual(['CreateDataQualityJobDefinition', 'UpdateMonitoringSchedule']);
  });

  it.each(['CreateDataQualityJobDefinition', 'UpdateMonitoringSchedule'])(
    'is made so though the answer to %s was lost',
    async (operation) => {
      const { ref, run } = await drifted();
      world.aws.faults.next({ operation, lostAnswer: true });
      await expect(world.monitoring.acceptBaseline(ref, run)).rejects.toThrow(Later);
      const name = await world.monitoring.acceptBaseline(ref, run);
      expect(await configOf(ref.name)).toMatchObject({ MonitoringJobDefinitionName: name });
      expect(writes().filter((each) => each === 'UpdateMonitoringSchedule')).toHaveLength(1);
    },
  );

  it('changes a definition that the schedule carries itself', async () => {
    const { ref, run, output } = await drifted();
    await carriesItsOwn(ref.name);
    expect(await world.monitoring.acceptBaseline(ref, run)).toBe(ref.name);
    world.clock.advance(60_000);
    expect(await world.monitoring.acceptBaseline(ref, run)).toBe(ref.name);
    expect(writes()).toEqual(['UpdateMonitoringSchedule', 'UpdateMonitoringSchedule']);
    expect(await configOf(ref.name)).toMatchObject({
      MonitoringJobDefinition: {
        BaselineConfig: {
          ConstraintsResource: { S3Uri: expect.stringContaining('/baselines/') },
          StatisticsResource: { S3Uri: `${output}/statistics.json` },
        },
        MonitoringInputs: [{ EndpointInput: { EndpointName: 'credit-prod' } }],
      },
    });
  });

  it('is refused where its results are gone, or it has none', async () => {
    const { ref, run, output } = await drifted();
    world.aws.objects.remove(`${output}/statistics.json`);
    await expect(world.monitoring.acceptBaseline(ref, run)).rejects.toMatchObject({
      message: `${output}/statistics.json: missing.`,
      advice: expect.stringContaining('decide again'),
    });
    const never = { ...run, scheduledAt: '2026-11-01T08:00:00.000Z' };
    await expect(world.monitoring.acceptBaseline(ref, never)).rejects.toThrow('left no report');
    const gone = { ...ref, name: 'nobody' };
    await expect(world.monitoring.acceptBaseline(gone, run)).rejects.toThrow(
      'no monitoring schedule',
    );
    expect(writes()).toEqual([]);
  });
});
