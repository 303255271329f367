import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  EventBridgeClient,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  DescribeModelPackageCommand,
  DescribePipelineExecutionCommand,
  DescribeTrainingJobCommand,
  ListModelPackageGroupsCommand,
  ListModelPackagesCommand,
  ListPipelineExecutionStepsCommand,
  ListTagsCommand,
  SageMakerClient,
  UpdateModelPackageCommand,
} from '@aws-sdk/client-sagemaker';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { home, signedBy } from './signed-by.ts';

let aws: Aws;
beforeEach(async () => {
  aws = await startAws();
});
afterEach(() => aws.stop());

const { account, region } = home;
const configuration = () => signedBy(aws);

describe('SageMaker', () => {
  it('announces a registration while it is validated, and describes it with who made it', async () => {
    const { QueueUrl, sqs } = await listening();
    const arn = aws.company.registers('credit-risk');
    const sagemaker = new SageMakerClient(configuration());

    const found = await sagemaker.send(new DescribeModelPackageCommand({ ModelPackageName: arn }));

    expect(found).toMatchObject({
      ModelPackageArn: `arn:aws:sagemaker:${region}:${account}:model-package/credit-risk/1`,
      ModelPackageVersion: 1,
      ModelPackageStatus: 'Completed',
      ModelApprovalStatus: 'PendingManualApproval',
      CreatedBy: { IamIdentity: { Arn: expect.stringContaining('TrainingPipeline') } },
    });
    expect(found.CreationTime).toBeInstanceOf(Date);
    const events = await received(sqs, QueueUrl);
    expect(events.map(({ detail }) => detail['ModelPackageStatus'])).toEqual([
      'Pending',
      'InProgress',
      'Completed',
    ]);
    expect(events[2]?.detail).not.toHaveProperty('UpdatedModelPackageFields');
    expect(events[2]?.detail).not.toHaveProperty('CreatedBy');
  });

  it('names what an update changed, but neither who nor the values of metadata', async () => {
    const arn = aws.company.registers('credit-risk');
    const { QueueUrl, sqs } = await listening();
    const sagemaker = new SageMakerClient(configuration());
    await sagemaker.send(
      new UpdateModelPackageCommand({
        ModelPackageArn: arn,
        CustomerMetadataProperties: { dev: 'Approved' },
      }),
    );
    aws.company.approvesInConsole(arn, 'Approved', { studio: 'ren-sato' });

    const events = await received(sqs, QueueUrl);
    expect(events.map(({ detail }) => detail['UpdatedModelPackageFields'])).toEqual([
      ['CustomerMetadataProperties'],
      ['ModelApprovalStatus'],
    ]);
    expect(events[0]?.detail).not.toHaveProperty('CustomerMetadataProperties');
    expect(
      await sagemaker.send(new DescribeModelPackageCommand({ ModelPackageName: arn })),
    ).toMatchObject({
      ModelApprovalStatus: 'Approved',
      CustomerMetadataProperties: { dev: 'Approved' },
      LastModifiedBy: { UserProfileName: 'ren-sato', DomainId: expect.any(String) },
    });
  });

  it.each([
    { CustomerMetadataProperties: { note: 'a, b' } },
    { CustomerMetadataProperties: { note: '' } },
    { ModelLifeCycle: { Stage: 'pre_prod', StageStatus: 'Approved' } },
    { ApprovalDescription: 'two\nlines' },
    { ApprovalDescription: 'x'.repeat(1025) },
  ])('refuses what the service refuses: %j', async (change) => {
    const ModelPackageArn = aws.company.registers('credit-risk');
    const sagemaker = new SageMakerClient(configuration());
    await expect(
      sagemaker.send(new UpdateModelPackageCommand({ ModelPackageArn, ...change })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('lists oldest first, ten to a page, without users and metadata', async () => {
    aws.company.fillsRegistry(24, { versions: 12 });
    const sagemaker = new SageMakerClient(configuration());
    const groups = await sagemaker.send(new ListModelPackageGroupsCommand({}));
    expect(groups.ModelPackageGroupSummaryList).toHaveLength(2);

    const ModelPackageGroupName = 'model-001';
    const first = await sagemaker.send(new ListModelPackagesCommand({ ModelPackageGroupName }));
    expect(first.ModelPackageSummaryList?.map((each) => each.ModelPackageVersion)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(first.ModelPackageSummaryList?.[0]).not.toHaveProperty('CreatedBy');
    const { NextToken } = first;
    const second = await sagemaker.send(
      new ListModelPackagesCommand({ ModelPackageGroupName, NextToken }),
    );
    expect(second.ModelPackageSummaryList?.map((each) => each.ModelLifeCycle?.Stage)).toEqual([
      'prod',
      undefined,
    ]);
    await expect(sagemaker.send(new ListModelPackagesCommand({ MaxResults: 101 }))).rejects.toThrow(
      'maxResults',
    );
  });

  it('keeps a run of the pipeline with its steps and its training job, and the tags of a group', async () => {
    const arn = aws.company.registers('credit-risk', {
      by: { pipeline: 'credit-risk-train', startedBy: { studio: 'aiko-tanaka' } },
    });
    aws.company.tags('credit-risk', { risk: 'high' });
    const sagemaker = new SageMakerClient(configuration());
    const { MetadataProperties } = await sagemaker.send(
      new DescribeModelPackageCommand({ ModelPackageName: arn }),
    );
    const PipelineExecutionArn = MetadataProperties?.GeneratedBy;
    const execution = await sagemaker.send(
      new DescribePipelineExecutionCommand({ PipelineExecutionArn }),
    );
    expect(execution.CreatedBy?.UserProfileName).toBe('aiko-tanaka');
    const { PipelineExecutionSteps } = await sagemaker.send(
      new ListPipelineExecutionStepsCommand({ PipelineExecutionArn }),
    );
    const job = PipelineExecutionSteps?.find((step) => step.Metadata?.TrainingJob);
    expect(job?.StepName).toBe('Train');
    const TrainingJobName = job?.Metadata?.TrainingJob?.Arn?.split('/')[1];
    expect(await sagemaker.send(new DescribeTrainingJobCommand({ TrainingJobName }))).toMatchObject(
      { HyperParameters: { max_depth: '6' } },
    );
    const ResourceArn = arn.replace('model-package/', 'model-package-group/').replace('/1', '');
    expect(await sagemaker.send(new ListTagsCommand({ ResourceArn }))).toMatchObject({
      Tags: [{ Key: 'risk', Value: 'high' }],
    });
  });

  it('is one registry per account and region', async () => {
    const elsewhere = aws.company.registers('credit-risk', { account: '444455556666' });
    const sagemaker = new SageMakerClient(configuration());
    await expect(
      sagemaker.send(new DescribeModelPackageCommand({ ModelPackageName: elsewhere })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});

describe('EventBridge', () => {
  it('says which entries it did not take, and loses what goes to no bus', async () => {
    const events = new EventBridgeClient(configuration());
    const entry = { Source: 'ringi', DetailType: 'Decision', Detail: '{"n":1}' };
    const answer = await events.send(
      new PutEventsCommand({
        Entries: [
          entry,
          { ...entry, Detail: 'no json' },
          { ...entry, Source: 'aws.sagemaker' },
          { ...entry, EventBusName: 'nowhere' },
        ],
      }),
    );
    expect(answer.FailedEntryCount).toBe(2);
    expect(answer.Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      undefined,
      'MalformedDetail',
      'NotAuthorizedForSourceException',
      undefined,
    ]);
    expect(aws.events.put).toHaveLength(1);
  });

  it.each([
    ['drop', 0],
    ['dropFirst', 2],
    [{ copies: 3 }, 9],
  ] as const)('delivers by best effort: %j', async (delivery, count) => {
    await listening();
    aws.events.deliver(delivery);
    aws.company.registers('credit-risk');
    expect(aws.queue('ringi')?.messages()).toHaveLength(count);
  });

  it('delivers in reverse order', async () => {
    const { QueueUrl, sqs } = await listening();
    aws.events.deliver('reverse');
    aws.company.registers('credit-risk');
    aws.events.flush();
    const [first] = await received(sqs, QueueUrl);
    expect(first?.detail['ModelPackageStatus']).toBe('Completed');
  });
});

/** A queue that hears of model packages. */
async function listening() {
  const sqs = new SQSClient(configuration());
  const events = new EventBridgeClient(configuration());
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'ringi' }));
  const EventPattern = JSON.stringify({
    source: ['aws.sagemaker'],
    'detail-type': ['SageMaker Model Package State Change'],
    detail: { ModelPackageGroupName: [{ prefix: 'credit-' }] },
  });
  await events.send(new PutRuleCommand({ Name: 'ringi', EventPattern }));
  const Targets = [{ Id: 'queue', Arn: `arn:aws:sqs:${region}:${account}:ringi` }];
  await events.send(new PutTargetsCommand({ Rule: 'ringi', Targets }));
  return { sqs, QueueUrl };
}

async function received(sqs: SQSClient, QueueUrl: string | undefined) {
  const receive = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
  const { Messages = [] } = await sqs.send(receive);
  return Messages.map(({ Body }) => envelope.parse(JSON.parse(Body ?? '')));
}

const envelope = z.looseObject({ detail: z.record(z.string(), z.unknown()) });
