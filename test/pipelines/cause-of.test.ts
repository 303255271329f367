import { describe, expect, it } from '@jest/globals';
import { causeOf } from '../../src/index.ts';

describe('the plain cause of a failed step', () => {
  it.each([
    [
      'ClientError: Data download failed: An error occurred (AccessDenied) when calling the GetObject operation: User: arn:aws:sts::111122223333:assumed-role/Training/SageMaker is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::ml-features-111122223333/credit-risk/2026-10/train/part-0.csv" because no identity-based policy allows the s3:GetObject action',
      {
        is: 'access',
        action: 's3:GetObject',
        on: 's3://ml-features-111122223333/credit-risk/2026-10/train/part-0.csv',
      },
    ],
    [
      'ClientError: Access denied for bucket: ml-features, key: credit-risk/2026-10/. Give the role access.',
      { is: 'access', action: 's3:GetObject', on: 's3://ml-features/credit-risk/2026-10/' },
    ],
    [
      'User: arn:aws:sts::111122223333:assumed-role/Training/x is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:eu-west-1:111122223333:repository/train',
      {
        is: 'access',
        action: 'ecr:BatchGetImage',
        on: 'arn:aws:ecr:eu-west-1:111122223333:repository/train',
      },
    ],
    [
      "ResourceLimitExceeded: The account-level service limit 'ml.g5.2xlarge for training job usage' is 0 Instances, with current utilization of 0 Instances and a request delta of 1 Instances.",
      { is: 'quota', limit: 'ml.g5.2xlarge for training job usage' },
    ],
    [
      'CapacityError: Unable to provision requested ML compute capacity due to InsufficientInstanceCapacity error for ml.p4d.24xlarge.',
      { is: 'capacity', instance: 'ml.p4d.24xlarge' },
    ],
    [
      'ClientError: Requested image 111122223333.dkr.ecr.eu-west-1.amazonaws.com/train:1.4 not found.',
      { is: 'image', image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/train:1.4' },
    ],
    [
      'ClientError: Failed to invoke sagemaker:CreateTrainingJob. Error Details: Cannot find the requested image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/train:1.4 with tag: 1.4 and digest: null. Please check if your ECR image exists and role arn:aws:iam::111122223333:role/Training has proper pull permissions for SageMaker: ecr:BatchCheckLayerAvailability, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer',
      { is: 'image', image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/train:1.4' },
    ],
    [
      'ClientError: No S3 objects found under S3 URL "s3://ml-features/none/" given in input data source.',
      { is: 'data', on: 's3://ml-features/none/' },
    ],
    [
      'AlgorithmError: ExecuteUserScriptError:\nExitCode 1\nErrorMessage "ValueError: NaN", exit code: 1',
      { is: 'algorithm', exit: 1 },
    ],
    ['ClientError: Data quality check failed', { is: 'unknown' }],
    ['', { is: 'unknown' }],
  ])('%s', (reason, cause) => {
    expect(causeOf(reason)).toEqual(cause);
  });

  it('takes no time over a megabyte of anything', () => {
    for (const text of ['image '.repeat(200_000), 'a'.repeat(1_000_000), '"'.repeat(1_000_000)]) {
      expect(causeOf(text)).toEqual({ is: 'unknown' });
    }
  });

  it('says nothing that hides or reorders', () => {
    const cause = causeOf('is not authorized to perform: s3:GetObject on resource: s3://b/\u202ex');
    expect(cause).toEqual({ is: 'access', action: 's3:GetObject', on: 's3://b/x' });
  });
});
