import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connections } from '../../adapters/aws/connect.ts';
import { pipelines } from '../../adapters/aws/pipelines.ts';
import { registry } from '../../adapters/aws/registry.ts';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { Impossible, Later } from '../../src/index.ts';
import { connected, partner } from './connected.ts';
import { manualClock } from './manual-clock.ts';
import { home } from './signed-by.ts';

let aws: Aws;
let connections: Connections;
beforeEach(async () => {
  aws = await startAws();
  connections = connected(aws);
});
afterEach(async () => {
  connections.close();
  await aws.stop();
});

const creditRisk = { ...home, name: 'credit-risk' };

describe('reading the registry', () => {
  it('tells of a version what a decision needs, and no value of an environment variable', async () => {
    const arn = aws.company.registers('credit-risk', { containers: 2, mutableTag: true });
    aws.company.movesInConsole(arn, { stage: 'dev', status: 'Approved' }, { user: 'ren' });

    const found = await registry(connections).modelPackage(arn);

    expect(found).toMatchObject({
      arn,
      group: creditRisk,
      version: 1,
      status: 'Completed',
      registration: 'Registered',
      approval: 'PendingManualApproval',
      createdBy: { arn: `arn:aws:sts::${home.account}:assumed-role/TrainingPipeline/SageMaker` },
      modifiedBy: { arn: `arn:aws:iam::${home.account}:user/ren` },
      lifeCycle: { stage: 'dev', stageStatus: 'Approved' },
      commit: expect.stringMatching(/^[0-9a-f]{40}$/u),
      repository: 'https://git.example.com/models/credit-risk',
      generatedBy: expect.stringContaining('pipeline/credit-risk-train/execution/'),
      containers: [
        { imageDigest: expect.stringMatching(/^sha256:/u) },
        {
          image: expect.stringMatching(/:latest$/u),
          environment: ['SAGEMAKER_CONTAINER_LOG_LEVEL', 'SAGEMAKER_PROGRAM', 'SCORE_THRESHOLD'],
        },
      ],
      reports: [{ kind: 'modelQuality' }, { kind: 'bias' }, { kind: 'explainability' }],
    });
    expect(JSON.stringify(found)).not.toContain('serve.py');
  });

  it('says why a version failed its validation, and that one that is not there is gone', async () => {
    const arn = aws.company.registers('credit-risk', { status: 'Failed' });
    expect(await registry(connections).modelPackage(arn)).toMatchObject({
      status: 'Failed',
      statusReason: expect.stringContaining('Could not find model data'),
    });
    expect(await registry(connections).modelPackage(arn.replace(/1$/u, '7'))).toBe('gone');
    await expect(registry(connections).modelPackage('credit-risk')).rejects.toThrow(Impossible);
  });

  it('lists all versions newest first, all groups of all accounts, and the tags of a group', async () => {
    aws.company.fillsRegistry(120, { versions: 110 });
    aws.company.registers('churn', partner);
    aws.company.tags('model-001', { risk: 'high' });
    const group = { ...home, name: 'model-001' };
    const read = registry(connections);

    const versions = await all(read.modelPackages(group));
    expect(versions).toHaveLength(110);
    expect(versions[0]).toMatchObject({ version: 110, approval: 'PendingManualApproval' });
    expect(versions[1]).toMatchObject({ version: 109, lifeCycle: { stage: 'prod' } });
    const { account, region } = partner;
    expect(await all(read.groups())).toEqual([
      group,
      { ...home, name: 'model-002' },
      { account, region, name: 'churn' },
    ]);
    expect(await read.tagsOf(group)).toEqual({ risk: 'high' });
    expect(await all(read.modelPackages({ ...home, name: 'nobody-knows' }))).toEqual([]);
    expect(await read.tagsOf({ ...home, name: 'nobody-knows' })).toEqual({});
  });

  it('reads another account with its role, and refuses an account nobody configured', async () => {
    const arn = aws.company.registers('churn', partner);
    expect(await registry(connections).modelPackage(arn)).toMatchObject({ version: 1 });
    await registry(connections).modelPackage(arn);
    expect(aws.calls.at(-1)?.principal).toContain('assumed-role/ringi-registry/ringi');
    const assumed = aws.calls.filter(({ operation }) => operation === 'AssumeRole');
    expect(assumed).toHaveLength(1);

    const elsewhere = arn.replace(partner.account, '777788889999');
    await expect(registry(connections).modelPackage(elsewhere)).rejects.toMatchObject({
      advice: expect.stringContaining('Add account 777788889999 in us-east-1'),
    });
  });
});

describe('writing to the registry', () => {
  it('sets the status, metadata and life cycle each by itself', async () => {
    const arn = aws.company.registers('credit-risk');
    const write = registry(connections);
    await write.setApproval(arn, 'Approved', 'Kenji Mori: better than v11');
    await write.setMetadata(arn, { dev: 'Approved' });
    await write.setMetadata(arn, { test: 'PendingManualApproval', uat: 'Approved' });
    await write.setMetadata(arn, {}, ['uat']);
    await write.setLifeCycle(arn, { stage: 'dev', stageStatus: 'Approved' });
    const written = await write.modelPackage(arn);
    expect(written).toMatchObject({
      approval: 'Approved',
      approvalDescription: 'Kenji Mori: better than v11',
      metadata: { dev: 'Approved', test: 'PendingManualApproval' },
      lifeCycle: { stage: 'dev', stageStatus: 'Approved' },
    });
    expect(written).not.toHaveProperty('metadata.uat');
  });

  it.each([
    ['ConflictException', Later],
    ['ThrottlingException', Later],
    ['InternalFailure', Later],
    ['ExpiredTokenException', Later],
    ['AccessDeniedException', Impossible],
    ['ValidationException', Impossible],
  ] as const)('is not repeated by the SDK when AWS says %s', async (error, kind) => {
    const arn = aws.company.registers('credit-risk');
    aws.faults.next({ operation: 'UpdateModelPackage', error });
    await expect(registry(connections).setApproval(arn, 'Approved', 'x')).rejects.toThrow(kind);
    const calls = aws.calls.filter(({ operation }) => operation === 'UpdateModelPackage');
    expect(calls).toHaveLength(1);
  });

  it('says what to allow when access is denied', async () => {
    const arn = aws.company.registers('credit-risk');
    aws.faults.next({ operation: 'UpdateModelPackage', error: 'AccessDeniedException' });
    await expect(registry(connections).setApproval(arn, 'Approved', 'x')).rejects.toMatchObject({
      advice:
        "Allow Ringi's role sagemaker:UpdateModelPackage; deploy/aws/README.md has the policy.",
    });
  });

  it('tries later when the answer is lost, though the deed is done', async () => {
    const arn = aws.company.registers('credit-risk');
    aws.faults.next({ operation: 'UpdateModelPackage', lostAnswer: true });
    await expect(registry(connections).setApproval(arn, 'Approved', 'x')).rejects.toThrow(Later);
    expect(await registry(connections).modelPackage(arn)).toMatchObject({ approval: 'Approved' });
  });

  it('reads again by itself when a read is throttled', async () => {
    const arn = aws.company.registers('credit-risk');
    aws.faults.next({ operation: 'DescribeModelPackage', error: 'ThrottlingException' });
    expect(await registry(connections).modelPackage(arn)).toMatchObject({ version: 1 });
  });

  it('gives up a call that is not answered within ten seconds', async () => {
    const clock = manualClock();
    const waiting = connected(aws, clock);
    const arn = aws.company.registers('credit-risk');
    aws.faults.next({ operation: 'UpdateModelPackage', hang: true });
    const hanging = registry(waiting).setApproval(arn, 'Approved', 'x');
    clock.advance(10_000);
    await expect(hanging).rejects.toThrow(Later);
    waiting.close();
  });

  it('says that a role may not be assumed', async () => {
    const arn = aws.company.registers('churn', partner);
    aws.trust(partner.role ?? '', { externalId: 'another' });
    await expect(registry(connections).modelPackage(arn)).rejects.toMatchObject({
      advice: expect.stringContaining(`sts:AssumeRole of ${partner.role}`),
    });
  });
});

describe('provenance', () => {
  it('follows GeneratedBy to the pipeline, who started it, its steps and its training job', async () => {
    const arn = aws.company.registers('credit-risk');
    const found = await registry(connections).modelPackage(arn);
    if (found === 'gone') throw new Error('not registered');

    expect(await pipelines(connections).provenanceOf(found)).toMatchObject({
      pipeline: {
        name: 'credit-risk-train',
        startedBy: { userProfile: 'aiko-tanaka' },
        steps: [
          { name: 'Preprocess', type: 'ProcessingJob', status: 'Succeeded' },
          { name: 'Train', type: 'TrainingJob' },
          { name: 'Evaluate' },
          { name: 'Clarify' },
          { name: 'Register', type: 'RegisterModel' },
        ],
      },
      trainingJob: {
        hyperParameters: { max_depth: '6' },
        inputs: [{ channel: 'train', uri: expect.stringMatching(/^s3:/u) }, {}],
        arn: expect.stringMatching(/^arn:aws:sagemaker:.*:training-job\//u),
        image: expect.stringMatching(/\.dkr\.ecr\..*\/train-xgboost:1\.7-1$/u),
        metrics: [{ name: 'validation:logloss', value: 0.3127 }],
      },
    });
  });

  it.each([
    [{ by: { studio: 'aiko-tanaka' }, trainingJob: true }, ['trainingJob']],
    [{ by: { studio: 'aiko-tanaka' } }, []],
  ])('of a version made by hand: %j', async (registration, members) => {
    const arn = aws.company.registers('credit-risk', registration);
    const found = await registry(connections).modelPackage(arn);
    if (found === 'gone') throw new Error('not registered');
    const provenance = await pipelines(connections).provenanceOf(found);
    expect(Object.keys(provenance)).toEqual(members);
    const lost = { ...found, generatedBy: `${found.generatedBy}x, see the wiki` };
    expect(await pipelines(connections).provenanceOf(lost)).toEqual({});
  });

  it('keeps the name of a run that SageMaker no longer has', async () => {
    const arn = aws.company.registers('credit-risk');
    const found = await registry(connections).modelPackage(arn);
    if (found === 'gone') throw new Error('not registered');
    const old = { ...found, generatedBy: `${found.generatedBy}old` };
    expect(await pipelines(connections).provenanceOf(old)).toMatchObject({
      pipeline: { name: 'credit-risk-train', steps: [] },
    });
  });
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
