import { describe, expect, it } from '@jest/globals';
import {
  contentText,
  draftContent,
  type Evidence,
  evidenceOf,
  type ModelPackage,
  type Provenance,
} from '../../src/index.ts';

const at = '2026-11-20T09:30:00.000Z';
const modelPackage: ModelPackage = {
  arn: 'arn:aws:sagemaker:eu-central-1:111122223333:model-package/credit-risk/12',
  group: { account: '111122223333', region: 'eu-central-1', name: 'credit-risk' },
  version: 12,
  status: 'Completed',
  registration: 'Registered',
  approval: 'PendingManualApproval',
  description: 'Retrained on October.',
  createdAt: '2026-11-20T09:00:00.000Z',
  createdBy: { arn: 'arn:aws:sts::111122223333:assumed-role/pipelines/SageMaker' },
  containers: [
    { image: 'x', artifact: 's3://credit-risk-models/12/scaler.tar.gz', environment: [] },
    { image: 'y', environment: [] },
    { image: 'z', artifact: 's3://credit-risk-models/12/model.tar.gz', environment: [] },
    { image: 'z', artifact: 's3://credit-risk-models/12/model.tar.gz', environment: [] },
  ],
  reports: [],
  metadata: {},
};
const trainingJob: NonNullable<Provenance['trainingJob']> = {
  name: 'credit-risk-2026-10-30',
  arn: 'arn:aws:sagemaker:eu-central-1:111122223333:training-job/credit-risk-2026-10-30',
  image: '111122223333.dkr.ecr.eu-central-1.amazonaws.com/train-xgboost:1.7-1',
  hyperParameters: { max_depth: '6', tag: '' },
  inputs: [
    { channel: 'train', uri: 's3://credit-risk-data/2026-10/train/' },
    { channel: 'again', uri: 's3://credit-risk-data/2026-10/train/' },
    { channel: 'pipe', uri: '' },
  ],
  metrics: [{ name: 'validation:logloss', value: 0.3127 }],
};
const evidence: Evidence = {
  metrics: [
    { name: 'auc', value: 0.8431, better: 'higher' },
    { name: 'p99_latency', value: 42, better: 'lower', unit: 'ms' },
    { name: 'bias/gender/DI', value: 0.93, better: { target: 1 } },
  ],
  features: [],
  reports: [
    { kind: 'modelQuality', uri: 's3://credit-risk-reports/12/evaluation.json', digest: 'd1' },
    { kind: 'bias', uri: 's3://credit-risk-reports/12/bias.json', unreadable: 'missing' },
    { kind: 'bias', uri: 's3://credit-risk-reports/12/bias-2.json', digest: 'd2' },
  ],
};
const known = { modelPackage, provenance: { trainingJob }, evidence, at };
const job = {
  training_arn: trainingJob.arn,
  training_datasets: ['s3://credit-risk-data/2026-10/train/'],
  training_environment: { container_image: [trainingJob.image] },
  training_metrics: [{ name: 'validation:logloss', value: 0.3127 }],
};
const evaluation = {
  name: 'ringi evaluation v12',
  metadata: {
    modelQuality: 's3://credit-risk-reports/12/evaluation.json',
    'modelQuality digest': 'd1',
    bias: 's3://credit-risk-reports/12/bias.json',
    'bias unreadable': 'missing',
    'bias 2': 's3://credit-risk-reports/12/bias-2.json',
    'bias 2 digest': 'd2',
    at,
  },
  metric_groups: [
    {
      name: 'metrics',
      metric_data: [
        { name: 'auc', type: 'number', value: 0.8431 },
        { name: 'p99_latency', type: 'number', value: 42, notes: 'ms' },
      ],
    },
    { name: 'bias/gender', metric_data: [{ name: 'DI', type: 'number', value: 0.93 }] },
  ],
};
const artifacts = [
  's3://credit-risk-models/12/scaler.tar.gz',
  's3://credit-risk-models/12/model.tar.gz',
];

describe('the first content of a card', () => {
  it('is what is known of its version, for a card of its own', () => {
    expect(draftContent({ kind: 'standalone', ...known })).toEqual({
      model_overview: {
        model_description: 'Retrained on October.',
        model_creator: 'arn:aws:sts::111122223333:assumed-role/pipelines/SageMaker',
        model_artifact: artifacts,
      },
      training_details: {
        training_job_details: {
          ...job,
          hyper_parameters: [
            { name: 'max_depth', value: '6' },
            { name: 'tag', value: '' },
          ],
        },
      },
      evaluation_details: [evaluation],
    });
  });

  it('leaves out what the card of a model package does not have', () => {
    expect(draftContent({ kind: 'package', ...known })).toEqual({
      model_overview: {
        model_creator: 'arn:aws:sts::111122223333:assumed-role/pipelines/SageMaker',
        model_artifact: artifacts,
      },
      training_details: {
        training_job_details: { ...job, hyper_parameters: [{ name: 'max_depth', value: '6' }] },
      },
      evaluation_details: [evaluation],
    });
  });

  it('says nothing of what is not known', () => {
    const { description: _, createdBy: __, ...bare } = modelPackage;
    const unknown = { ...bare, containers: [] };
    expect(draftContent({ kind: 'standalone', modelPackage: unknown, at })).toEqual({});
    const read = evidenceOf([]);
    expect(draftContent({ kind: 'package', modelPackage: unknown, evidence: read, at })).toEqual(
      {},
    );
  });

  it.each<readonly [string, Provenance, string]>([
    ['who had it retrained', { pipeline: run({ decidedBy: ['ana', 'ben'] }) }, 'ana, ben'],
    ['who began the pipeline', { pipeline: run({ startedBy: { userProfile: 'aiko' } }) }, 'aiko'],
    [
      'who trained it',
      { trainingJob: { ...trainingJob, createdBy: { sourceIdentity: 'cem' } } },
      'cem',
    ],
    [
      'its role, where no person is known',
      { pipeline: run({ decidedBy: ['policy'], startedBy: { person: 'policy', arn: 'a' } }) },
      'arn:aws:sts::111122223333:assumed-role/pipelines/SageMaker',
    ],
  ])('names as its creator %s', (_, provenance, creator) => {
    const content = draftContent({ kind: 'package', modelPackage, provenance, at });
    expect(content).toMatchObject({ model_overview: { model_creator: creator } });
  });

  it('knows the training job that registered it', () => {
    const generatedBy = 'arn:aws:sagemaker:eu-central-1:111122223333:training-job/by-hand';
    const content = draftContent({
      kind: 'package',
      modelPackage: { ...modelPackage, generatedBy },
      at,
    });
    expect(content).toMatchObject({
      training_details: { training_job_details: { training_arn: generatedBy } },
    });
    const pipeline = 'arn:aws:sagemaker:eu-central-1:111122223333:pipeline/p/execution/1';
    expect(
      draftContent({
        kind: 'package',
        modelPackage: { ...modelPackage, generatedBy: pipeline },
        at,
      }),
    ).not.toHaveProperty('training_details');
  });

  it('keeps to what SageMaker takes', () => {
    const many = Array.from({ length: 200 }, (_, n) => n);
    const content = draftContent({
      kind: 'standalone',
      modelPackage: { ...modelPackage, description: 'x'.repeat(2_000) },
      provenance: {
        trainingJob: {
          ...trainingJob,
          hyperParameters: Object.fromEntries(many.map((n) => [`p${n}`, 'v'.repeat(300)])),
          inputs: many.map((n) => ({ channel: 'c', uri: `s3://${'u'.repeat(9 * n)}` })),
          metrics: many.map((n) => ({ name: `${n}${'m'.repeat(300)}`, value: n })),
        },
      },
      at,
    });
    const { hyper_parameters, training_datasets, training_metrics } = jobIn(content);
    expect(
      [hyper_parameters, training_datasets, training_metrics].map(({ length }) => length),
    ).toEqual([100, 10, 50]);
    const texts = JSON.stringify(content).match(/"[^"]*"/gu) ?? [];
    expect(Math.max(...texts.map(({ length }) => length - 2))).toBe(1_024);
    expect(contentText(content)).toHaveProperty('text');
  });
});

function run(
  of: Partial<NonNullable<Provenance['pipeline']>>,
): NonNullable<Provenance['pipeline']> {
  const executionArn = 'arn:aws:sagemaker:eu-central-1:111122223333:pipeline/p/execution/1';
  return { name: 'credit-risk-train', executionArn, steps: [], ...of };
}

type Lists = Readonly<
  Record<'hyper_parameters' | 'training_datasets' | 'training_metrics', readonly unknown[]>
>;

function jobIn(content: object): Lists {
  return Object(content).training_details.training_job_details;
}
