import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ListPipelineExecutionStepsCommand,
  ListPipelineExecutionsCommand,
  RetryPipelineExecutionCommand,
  SageMakerClient,
  StartPipelineExecutionCommand,
} from '@aws-sdk/client-sagemaker';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { executionsOf } from './executions-of.ts';
import { heard } from './heard.ts';
import { manualClock } from './manual-clock.ts';
import type { ManualClock } from './manual-clock.ts';
import { signedBy } from './signed-by.ts';

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

async function started() {
  const start = { PipelineName, ClientRequestToken };
  return (await sagemaker.send(new StartPipelineExecutionCommand(start))).PipelineExecutionArn;
}

const described = (arn: string | undefined) => executionsOf(sagemaker).described(arn);
const steps = (arn: string | undefined) => executionsOf(sagemaker).steps(arn);

const stepChange = 'SageMaker Model Building Pipeline Execution Step Status Change';

describe('a failed execution', () => {
  it.each([
    ['accessDenied', 'Preprocess', 's3:GetObject on resource: "arn:aws:s3:::ml-features-1'],
    ['quota', 'Train', "'ml.m5.2xlarge for training job usage' is 0 Instances"],
    ['image', 'Train', 'Cannot find the requested image: 111122223333.dkr.ecr.'],
    ['algorithm', 'Train', 'AlgorithmError: ExecuteUserScriptError'],
    ['internal', 'Evaluate', 'InternalServerError'],
  ] as const)('of %s names step and reason', async (failure, step, reason) => {
    const changes = heard(aws, stepChange);
    const arn = aws.company.pipelineFails('credit-risk', failure);
    const failed = (await steps(arn)).at(-1);
    expect(failed).toMatchObject({
      StepName: step,
      StepStatus: 'Failed',
      FailureReason: expect.stringContaining(reason),
    });
    expect(await described(arn)).toMatchObject({
      PipelineExecutionStatus: 'Failed',
      FailureReason: 'Step failure: One or multiple steps failed.',
    });
    expect(changes().at(-1)?.detail).toMatchObject({
      stepName: step,
      currentStepStatus: 'Failed',
      failureReason: failed?.FailureReason,
    });
    const begun = failure !== 'quota' && failure !== 'image';
    expect(Object.keys(failed?.Metadata ?? {})).toHaveLength(begun ? 1 : 0);
  });

  it('is tried again from the failed step, once with a token, and only when it has failed', async () => {
    const arn = aws.company.pipelineFails('credit-risk', 'quota', { again: 1 });
    const retry = (token: string) =>
      sagemaker.send(
        new RetryPipelineExecutionCommand({ PipelineExecutionArn: arn, ClientRequestToken: token }),
      );
    await retry(ClientRequestToken);
    await expect(retry(`${ClientRequestToken}-2`)).rejects.toMatchObject({
      name: 'ValidationException',
    });
    clock.advance(600_000);
    expect((await described(arn)).PipelineExecutionStatus).toBe('Failed');
    await retry(ClientRequestToken);
    expect((await described(arn)).PipelineExecutionStatus).toBe('Failed');

    await retry(`${ClientRequestToken}-3`);
    clock.advance(600_000);
    expect(await described(arn)).toMatchObject({ PipelineExecutionStatus: 'Succeeded' });
    expect((await steps(arn)).map(({ AttemptCount }) => AttemptCount)).toEqual([1, 3, 1, 1, 1]);
  });

  it('may be the next one that somebody starts', async () => {
    aws.company.pipelineWillFail('credit-risk', 'algorithm');
    const arn = await started();
    clock.advance(600_000);
    expect((await described(arn)).PipelineExecutionStatus).toBe('Failed');
    expect((await steps(arn)).map(({ StepStatus }) => StepStatus)).toEqual(['Succeeded', 'Failed']);
  });

  it('is listed newest first, and so are its steps', async () => {
    const arn = aws.company.pipelineFails('credit-risk', 'internal');
    clock.advance(1_000);
    const { PipelineExecutionSummaries: summaries = [] } = await sagemaker.send(
      new ListPipelineExecutionsCommand({ PipelineName }),
    );
    expect(summaries.map((each) => each.PipelineExecutionStatus)).toEqual(['Failed', 'Succeeded']);
    expect(summaries[0]).toMatchObject({
      PipelineExecutionArn: arn,
      PipelineExecutionFailureReason: expect.stringContaining('Step failure'),
    });
    const list = new ListPipelineExecutionStepsCommand({ PipelineExecutionArn: arn });
    const { PipelineExecutionSteps } = await sagemaker.send(list);
    expect(PipelineExecutionSteps?.map(({ StepName }) => StepName)).toEqual([
      'Evaluate',
      'Train',
      'Preprocess',
    ]);
  });
});
