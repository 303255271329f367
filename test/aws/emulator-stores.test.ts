import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { SageMakerClient, UpdateModelPackageCommand } from '@aws-sdk/client-sagemaker';
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import {
  GetParameterCommand,
  GetParameterHistoryCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  LabelParameterVersionCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
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

describe('SQS', () => {
  it('hides a message while it is handled, counts its receipts, and moves it to the dead letters', async () => {
    const sqs = new SQSClient(configuration());
    await sqs.send(new CreateQueueCommand({ QueueName: 'dead' }));
    const RedrivePolicy = JSON.stringify({
      deadLetterTargetArn: `arn:aws:sqs:${region}:${account}:dead`,
      maxReceiveCount: 2,
    });
    const { QueueUrl } = await sqs.send(
      new CreateQueueCommand({ QueueName: 'ringi', Attributes: { RedrivePolicy } }),
    );
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'no json' }));
    const receive = { QueueUrl, MessageSystemAttributeNames: ['All' as const] };
    const first = (await sqs.send(new ReceiveMessageCommand(receive))).Messages?.[0];
    expect(first?.Attributes?.['ApproximateReceiveCount']).toBe('1');
    expect((await sqs.send(new ReceiveMessageCommand(receive))).Messages).toBeUndefined();

    const { ReceiptHandle } = first ?? {};
    const hide = { QueueUrl, ReceiptHandle, VisibilityTimeout: 0 };
    await sqs.send(new ChangeMessageVisibilityCommand(hide));
    const second = (await sqs.send(new ReceiveMessageCommand(receive))).Messages?.[0];
    expect(second?.Attributes?.['ApproximateReceiveCount']).toBe('2');

    await sqs.send(
      new ChangeMessageVisibilityCommand({ ...hide, ReceiptHandle: second?.ReceiptHandle }),
    );
    expect((await sqs.send(new ReceiveMessageCommand(receive))).Messages).toBeUndefined();
    expect(aws.queue('dead')?.messages()).toHaveLength(1);
    const AttributeNames = ['All' as const];
    expect(
      (await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }))).Attributes,
    ).toMatchObject({ ApproximateNumberOfMessages: '0', RedrivePolicy });
  });

  it('wakes a long poll when a message comes, and drains when it is deleted', async () => {
    const sqs = new SQSClient(configuration());
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'ringi' }));
    const polled = sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));
    await new SQSClient(configuration()).send(
      new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }),
    );
    const [message] = (await polled).Messages ?? [];
    expect(message?.Body).toBe('hello');
    const drained = aws.queue('ringi')?.drained();
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }));
    await drained;
    await expect(
      sqs.send(new SendMessageCommand({ QueueUrl: `${QueueUrl}x`, MessageBody: 'x' })),
    ).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  });
});

describe('Parameter Store', () => {
  it('keeps versions and labels, and refuses what the service refuses', async () => {
    const ssm = new SSMClient(configuration());
    const Name = '/ringi/models/credit-risk/dev';
    const put = (Value: string, Overwrite = true) =>
      ssm.send(new PutParameterCommand({ Name, Value, Type: 'String', Overwrite }));
    expect((await put('one', false)).Version).toBe(1);
    await expect(put('two', false)).rejects.toMatchObject({ name: 'ParameterAlreadyExists' });
    await expect(put('{{two}}')).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(put('x'.repeat(4097))).rejects.toMatchObject({ name: 'ValidationException' });
    const label = { Name, ParameterVersion: 1, Labels: ['good', '7'] };
    expect(await ssm.send(new LabelParameterVersionCommand(label))).toMatchObject({
      InvalidLabels: ['7'],
    });
    for (let version = 2; version <= 100; version += 1) await put(`v${version}`);
    await expect(put('v101')).rejects.toMatchObject({
      name: 'ParameterMaxVersionLimitExceeded',
    });

    const named = async (name: string) =>
      (await ssm.send(new GetParameterCommand({ Name: name }))).Parameter?.Value;
    expect(await named(Name)).toBe('v100');
    expect(await named(`${Name}:good`)).toBe('one');
    await expect(named(`${Name}:101`)).rejects.toMatchObject({ name: 'ParameterVersionNotFound' });
    await expect(named('/ringi/none')).rejects.toMatchObject({ name: 'ParameterNotFound' });
    const byNames = (Names: string[]) => ssm.send(new GetParametersCommand({ Names }));
    expect(await byNames([Name, '/ringi/none'])).toMatchObject({
      Parameters: [{ Name, Value: 'v100' }],
      InvalidParameters: ['/ringi/none'],
    });
    const eleven = Array.from({ length: 11 }, (_, n) => `/ringi/${n}`);
    await expect(byNames(eleven)).rejects.toMatchObject({ name: 'ValidationException' });
    const history = await ssm.send(new GetParameterHistoryCommand({ Name }));
    expect(history.Parameters?.[0]).toMatchObject({
      Version: 1,
      LastModifiedUser: expect.stringContaining('ringi'),
    });
    const Path = '/ringi';
    const found = await ssm.send(new GetParametersByPathCommand({ Path, Recursive: true }));
    expect(found.Parameters?.map((each) => each.Name)).toEqual([Name]);
  });
});

describe('S3 and STS', () => {
  it('reads objects and ranges, and tells missing from forbidden', async () => {
    const s3 = new S3Client(configuration());
    const object = { Bucket: 'ml-artifacts', Key: 'credit risk/1/evaluation.json' };
    await s3.send(new PutObjectCommand({ ...object, Body: '{"auc":0.88}' }));
    const whole = await s3.send(new GetObjectCommand(object));
    expect(await whole.Body?.transformToString()).toBe('{"auc":0.88}');
    const part = await s3.send(new GetObjectCommand({ ...object, Range: 'bytes=0-4' }));
    expect(await part.Body?.transformToString()).toBe('{"auc');
    expect((await s3.send(new HeadObjectCommand(object))).ContentLength).toBe(12);
    await expect(s3.send(new GetObjectCommand({ ...object, Key: 'no' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    aws.objects.deny('s3://ml-artifacts/credit risk/');
    await expect(s3.send(new GetObjectCommand(object))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  it('gives the keys of a role in its own account, with the external id its trust asks for', async () => {
    const sts = new STSClient(configuration());
    const RoleArn = 'arn:aws:iam::444455556666:role/ringi-registry';
    aws.trust(RoleArn, { externalId: 'x-1' });
    const role = { RoleArn, RoleSessionName: 'ringi', SourceIdentity: 'kenji.mori' };
    await expect(sts.send(new AssumeRoleCommand(role))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    const { Credentials } = await sts.send(new AssumeRoleCommand({ ...role, ExternalId: 'x-1' }));
    const credentials = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
    const assumed = new STSClient({ ...configuration(), credentials });
    expect(await assumed.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: '444455556666',
      Arn: 'arn:aws:sts::444455556666:assumed-role/ringi-registry/ringi',
    });
    expect(aws.calls.at(-1)?.sourceIdentity).toBe('kenji.mori');
  });
});

describe('the fault plan', () => {
  it('refuses, loses an answer after the deed, and never answers', async () => {
    const ModelPackageArn = aws.company.registers('credit-risk');
    const sagemaker = new SageMakerClient(configuration());
    const operation = 'UpdateModelPackage';
    const update = new UpdateModelPackageCommand({
      ModelPackageArn,
      ModelApprovalStatus: 'Approved',
    });
    aws.faults.next({ operation, error: 'ConflictException' });
    await expect(sagemaker.send(update)).rejects.toMatchObject({ name: 'ConflictException' });
    aws.faults.next({ operation, lostAnswer: true });
    await expect(sagemaker.send(update)).rejects.toThrow('socket hang up');
    expect(aws.company.looksAt(ModelPackageArn)).toMatchObject({ ModelApprovalStatus: 'Approved' });

    aws.faults.next({ operation, hang: true });
    const abort = new AbortController();
    const hanging = sagemaker.send(update, { abortSignal: abort.signal });
    abort.abort();
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('knows no stranger', async () => {
    const credentials = { accessKeyId: 'AKIASTRANGER', secretAccessKey: 'x' };
    const sts = new STSClient({ ...configuration(), credentials });
    await expect(sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
  });
});
