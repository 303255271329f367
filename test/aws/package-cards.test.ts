import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateModelPackageCommand,
  DescribeModelPackageCommand,
  SageMakerClient,
  UpdateModelPackageCommand,
} from '@aws-sdk/client-sagemaker';
import type { ModelPackageModelCard } from '@aws-sdk/client-sagemaker';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws, AwsOptions } from '../../deploy/playground/aws/start-aws.ts';
import { content } from './card-content.ts';
import { heard } from './heard.ts';
import { signedBy } from './signed-by.ts';

let aws: Aws;
let sagemaker: SageMakerClient;
let arn: string;
async function begin(options: AwsOptions = {}) {
  aws = await startAws(options);
  sagemaker = new SageMakerClient(signedBy(aws));
  arn = aws.company.registers('credit-risk', { containers: 2 });
}
beforeEach(() => begin());
async function end() {
  sagemaker.destroy();
  await aws.stop();
}
afterEach(end);
async function restart(options: AwsOptions) {
  await end();
  await begin(options);
}

const { model_overview, ...rest } = content;
const { model_creator, model_artifact } = model_overview;
const ModelCardContent = JSON.stringify({
  ...rest,
  model_overview: { model_creator, model_artifact },
});

function update(ModelCard: ModelPackageModelCard, more: object = {}) {
  return sagemaker.send(
    new UpdateModelPackageCommand({ ModelPackageArn: arn, ModelCard, ...more }),
  );
}
async function card(input: object = {}) {
  const command = new DescribeModelPackageCommand({ ModelPackageName: arn, ...input });
  return (await sagemaker.send(command)).ModelCard;
}
const invalid = (message: RegExp | string) => ({
  name: 'ValidationException',
  message: typeof message === 'string' ? message : expect.stringMatching(message),
});

describe('the card of a model package', () => {
  it('is there from the start, a draft with the artifacts alone', async () => {
    const found = await card();
    expect(found?.ModelCardStatus).toBe('Draft');
    expect(JSON.parse(found?.ModelCardContent ?? '')).toEqual({
      model_overview: {
        model_artifact: [expect.stringMatching(/^s3:/u), expect.stringMatching(/^s3:/u)],
      },
    });
  });

  it('may be missing, which is not proven; then the first content makes it', async () => {
    await restart({ cards: { packageCards: 'none' } });
    expect(await card()).toBeUndefined();
    await expect(update({ ModelCardStatus: 'Approved' })).rejects.toMatchObject(
      invalid('The model package has no model card.'),
    );
    await update({ ModelCardContent: '{}' });
    expect(await card()).toEqual({ ModelCardContent: '{}', ModelCardStatus: 'Draft' });
  });

  it('can be registered with the version', async () => {
    const given = { ModelCardContent, ModelCardStatus: 'PendingReview' } as const;
    const { ModelPackageArn = '' } = await sagemaker.send(
      new CreateModelPackageCommand({ ModelPackageGroupName: 'credit-risk', ModelCard: given }),
    );
    arn = ModelPackageArn;
    expect(await card()).toEqual(given);
  });

  it('gets content or status with an update of its version, never both', async () => {
    await update({ ModelCardContent });
    await update({ ModelCardStatus: 'PendingReview' }, { ModelApprovalStatus: 'Approved' });
    expect(await card()).toEqual({ ModelCardContent, ModelCardStatus: 'PendingReview' });
    await expect(
      update(
        { ModelCardContent: '{}', ModelCardStatus: 'Approved' },
        { ModelApprovalStatus: 'Rejected' },
      ),
    ).rejects.toMatchObject(
      invalid('You cannot update both model card content and model card status in a single call.'),
    );
    const after = new DescribeModelPackageCommand({ ModelPackageName: arn });
    expect(await sagemaker.send(after)).toMatchObject({ ModelApprovalStatus: 'Approved' });
    await expect(update({})).rejects.toMatchObject(invalid(/is needed/u));
  });

  it('may get both at once, which is not proven', async () => {
    await restart({ cards: { together: 'taken' } });
    await update({ ModelCardContent, ModelCardStatus: 'Approved' });
    expect(await card()).toEqual({ ModelCardContent, ModelCardStatus: 'Approved' });
  });

  it('takes no content once it is archived', async () => {
    aws.company.archivesCard(arn);
    await expect(update({ ModelCardContent })).rejects.toMatchObject(
      invalid('Model Card is in Archived state'),
    );
    await update({ ModelCardStatus: 'Draft' });
    await restart({ cards: { archived: 'final' } });
    aws.company.archivesCard(arn);
    await expect(update({ ModelCardStatus: 'Draft' })).rejects.toMatchObject(
      invalid('Model Card is in Archived state'),
    );
  });

  it.each([
    ['a description', { model_overview: { model_description: 'A score.' } }],
    ['an owner', { model_overview: { model_owner: 'credit-risk' } }],
    ['details of its package', { model_package_details: { model_package_arn: 'arn' } }],
    [
      'a hyper-parameter of no value',
      { training_details: { training_job_details: { hyper_parameters: [{ name: 'eta' }] } } },
    ],
  ])('is narrower than a standalone one: without %s', async (_, narrow) => {
    await expect(update({ ModelCardContent: JSON.stringify(narrow) })).rejects.toMatchObject(
      invalid(/^Model card content is not valid/u),
    );
  });

  it('has little to say without what is encrypted', async () => {
    await update({ ModelCardContent });
    expect(await card({ IncludedData: 'MetadataOnly' })).toEqual({
      ModelCardContent: '{"intended_uses":{"risk_rating":"High"}}',
      ModelCardStatus: 'Draft',
    });
  });

  it('is told of by the event of its version, which does not name it', async () => {
    const cards = heard(aws, 'SageMaker Model Card State Change');
    const versions = heard(aws, 'SageMaker Model Package State Change');
    aws.company.fillsSection(arn, 'intended_uses', { risk_rating: 'Low' }, { studio: 'ren-sato' });
    expect(cards()).toEqual([]);
    expect(versions()).toMatchObject([
      { resources: [arn], detail: { UpdatedModelPackageFields: [] } },
    ]);
    const { LastModifiedBy } = await sagemaker.send(
      new DescribeModelPackageCommand({ ModelPackageName: arn }),
    );
    expect(LastModifiedBy?.UserProfileName).toBe('ren-sato');
  });
});
