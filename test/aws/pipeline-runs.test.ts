import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DescribeModelPackageCommand,
  DescribePipelineCommand,
  DescribeProcessingJobCommand,
  DescribeTrainingJobCommand,
  ListPipelineExecutionsCommand,
  ListPipelinesCommand,
  RetryPipelineExecutionCommand,
  SageMakerClient,
  StartPipelineExecutionCommand,
  StopPipelineExecutionCommand,
} from '@aws-sdk/client-sagemaker';
import type { StartPipelineExecutionRequest } from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { executionsOf } from './executions-of.ts';
import { heard } from './heard.ts';
import { manualClock } from './manual-clock.ts';
import type { ManualClock } from './manual-clock.ts';
import { home, signedBy } from './signed-by.ts';

let aws: Aws;
let clock: ManualClock;
let sagemaker: SageMakerClient;
beforeEach(async () => {
  clock = manualClock();
  aws = await startAws({ clock, stepMs: 60_000 });
  sagemaker = new SageMakerClient(signedBy(aws));
  aws.company.registers('credit-risk');
});
afterEach(async () => {
  sagemaker.destroy();
  await aws.stop();
});

const PipelineName = 'credit-risk-train';
const ClientRequestToken = 'a-token-of-thirty-two-characters';

async function started(input: Partial<StartPipelineExecutionRequest> = {}) {
  const start = { PipelineName, ClientRequestToken, ...input };
  return (await sagemaker.send(new StartPipelineExecutionCommand(start))).PipelineExecutionArn;
}

const described = (arn: string | undefined) => executionsOf(sagemaker).described(arn);
const steps = (arn: string | undefined) => executionsOf(sagemaker).steps(arn);

const executionChange = 'SageMaker Model Building Pipeline Execution Status Change';
const stepChange = 'SageMaker Model Building Pipeline Execution Step Status Change';

describe('a pipeline', () => {
  it('has a definition with parameters, and the executions that made its versions', async () => {
    const { PipelineDefinition, RoleArn } = await sagemaker.send(
      new DescribePipelineCommand({ PipelineName }),
    );
    expect(RoleArn).toBe(`arn:aws:iam::${home.account}:role/TrainingPipeline`);
    expect(JSON.parse(PipelineDefinition ?? '')).toMatchObject({
      Version: '2020-12-01',
      Parameters: expect.arrayContaining([{ Name: 'MaxDepth', Type: 'Integer', DefaultValue: 6 }]),
      Steps: expect.arrayContaining([
        expect.objectContaining({
          Type: 'RegisterModel',
          Arguments: { ModelPackageGroupName: 'credit-risk' },
        }),
      ]),
    });
    aws.company.registers('credit-risk');
    const { PipelineExecutionSummaries } = await sagemaker.send(
      new ListPipelineExecutionsCommand({ PipelineName }),
    );
    expect(PipelineExecutionSummaries?.map((each) => each.PipelineExecutionStatus)).toEqual([
      'Succeeded',
      'Succeeded',
    ]);
    const { PipelineSummaries } = await sagemaker.send(new ListPipelinesCommand({}));
    expect(PipelineSummaries).toMatchObject([
      { PipelineName, LastExecutionTime: new Date(clock.now().getTime() - 36 * 60_000) },
    ]);
    await expect(
      sagemaker.send(new DescribePipelineCommand({ PipelineName: 'nobody' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFound' });
  });

  it.each([
    { PipelineParameters: [{ Name: 'Depth', Value: '7' }] },
    { PipelineParameters: [{ Name: 'MaxDepth', Value: 'deep' }] },
    { PipelineParameters: [{ Name: 'MaxDepth', Value: '' }] },
    { PipelineParameters: [{ Name: 'TrainingInstanceType', Value: 'ml.p9.huge' }] },
    { ClientRequestToken: 'too-short' },
    { PipelineExecutionDescription: 'x\n'.repeat(1_537) },
  ])('is not started with a wrong one: %#', async (input) => {
    await expect(started(input)).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('an execution', () => {
  it('runs step by step by the clock, tells it, and registers a version', async () => {
    const executions = heard(aws, executionChange);
    const changes = heard(aws, stepChange);
    const packages = heard(aws, 'SageMaker Model Package State Change');
    const arn = await started({
      PipelineParameters: [{ Name: 'MaxDepth', Value: '8' }],
      PipelineExecutionDescription: 'Asked for in Slack.',
      PipelineExecutionDisplayName: 'ringi-retrain',
    });
    expect(await described(arn)).toMatchObject({
      PipelineExecutionStatus: 'Executing',
      PipelineExecutionDescription: 'Asked for in Slack.',
      CreatedBy: { IamIdentity: { Arn: `arn:aws:iam::${home.account}:user/ringi` } },
    });
    clock.advance(60_000);
    const [first, second] = await steps(arn);
    expect([first, second]).toMatchObject([
      { StepName: 'Preprocess', StepStatus: 'Succeeded', EndTime: clock.now() },
      { StepName: 'Train', StepStatus: 'Executing', StartTime: clock.now() },
    ]);
    const TrainingJobName = second?.Metadata?.TrainingJob?.Arn?.split('/')[1];
    const train = new DescribeTrainingJobCommand({ TrainingJobName });
    expect(await sagemaker.send(train)).toMatchObject({
      TrainingJobStatus: 'InProgress',
      HyperParameters: { max_depth: '8', eta: '0.08' },
    });
    // However far the clock jumps, every step takes its minute.
    clock.advance(600_000);
    expect(await described(arn)).toMatchObject({ PipelineExecutionStatus: 'Succeeded' });
    const last = (await steps(arn)).at(-1);
    expect(last?.EndTime?.getTime()).toBe(clock.now().getTime() - 6 * 60_000);
    const version = last?.Metadata?.RegisterModel?.Arn;
    expect(version).toMatch(/:model-package\/credit-risk\/2$/u);
    expect(
      await sagemaker.send(new DescribeModelPackageCommand({ ModelPackageName: version })),
    ).toMatchObject({
      MetadataProperties: { GeneratedBy: arn },
      ModelPackageDescription: 'Retrained by ringi-retrain.',
    });
    expect(packages().at(-1)?.detail['ModelPackageStatus']).toBe('Completed');
    expect(executions().map(({ detail }) => detail)).toMatchObject([
      { currentPipelineExecutionStatus: 'Executing', pipelineExecutionArn: arn },
      { currentPipelineExecutionStatus: 'Succeeded', previousPipelineExecutionStatus: 'Executing' },
    ]);
    expect(executions()[1]?.resources).toEqual([arn?.replace(/\/execution.*/u, ''), arn]);
    const told = changes().filter(({ detail }) => detail['stepName'] === 'Preprocess');
    expect(told.map(({ detail }) => detail['currentStepStatus'])).toEqual([
      'Starting',
      'Executing',
      'Succeeded',
    ]);
    expect(told[2]?.detail).toMatchObject({
      stepType: 'Processing',
      metadata: { processingJob: { arn: expect.stringContaining(':processing-job/pipelines-') } },
    });
  });

  it('is begun once with a token, and another time with another', async () => {
    const arn = await started();
    expect(await started()).toBe(arn);
    await expect(started({ PipelineExecutionDescription: 'something else' })).rejects.toMatchObject(
      { name: 'ConflictException' },
    );
    expect(await started({ ClientRequestToken: `${ClientRequestToken}-2` })).not.toBe(arn);
  });

  it('makes jobs that no monitor ran', async () => {
    const jobs = heard(aws, 'SageMaker Processing Job State Change');
    const arn = await started();
    clock.advance(60_000);
    await steps(arn);
    const name = z.string().parse(jobs().at(-1)?.detail['ProcessingJobName']);
    const job = await sagemaker.send(new DescribeProcessingJobCommand({ ProcessingJobName: name }));
    expect(job.ProcessingJobStatus).toBe('Completed');
    expect(job.MonitoringScheduleArn).toBeUndefined();
  });

  it('stops at the end of its step, and may be tried again', async () => {
    const arn = await started();
    const stop = { PipelineExecutionArn: arn, ClientRequestToken };
    await sagemaker.send(new StopPipelineExecutionCommand(stop));
    expect((await described(arn)).PipelineExecutionStatus).toBe('Stopping');
    clock.advance(60_000);
    expect(await described(arn)).toMatchObject({ PipelineExecutionStatus: 'Stopped' });
    expect((await steps(arn))[0]?.StepStatus).toBe('Stopped');
    await sagemaker.send(new RetryPipelineExecutionCommand(stop));
    clock.advance(600_000);
    expect((await described(arn)).PipelineExecutionStatus).toBe('Succeeded');
  });
});
