import type { Caller } from '../principals.ts';
import type { PlannedFailure } from '../sagemaker/pipelines/pipeline-store.ts';

/** Why an execution fails. */
export type PipelineFailure = 'accessDenied' | 'quota' | 'image' | 'algorithm' | 'internal';

/** The step that fails, and why, in the words AWS has for it. */
export function plannedFailure(
  failure: PipelineFailure,
  group: string,
  { account, region }: Caller,
): PlannedFailure {
  switch (failure) {
    case 'accessDenied':
      return { step: 'Preprocess', begun: true, reason: accessDenied(group, account) };
    case 'quota':
      return { step: 'Train', begun: false, reason: quota };
    case 'image':
      return { step: 'Train', begun: false, reason: image(group, account, region) };
    case 'algorithm':
      return { step: 'Train', begun: true, reason: algorithm };
    case 'internal':
      return { step: 'Evaluate', begun: true, reason: internal };
  }
}

function accessDenied(group: string, account: string): string {
  const role = `arn:aws:sts::${account}:assumed-role/TrainingPipeline/SageMaker`;
  const object = `arn:aws:s3:::ml-features-${account}/${group}/2026-10/train/part-00000.csv`;
  return (
    'ClientError: Data download failed:Failed to download data. AccessDenied (403): User: ' +
    `${role} is not authorized to perform: s3:GetObject on resource: "${object}" because no ` +
    'identity-based policy allows the s3:GetObject action'
  );
}

const quota =
  'ClientError: Failed to invoke sagemaker:CreateTrainingJob. Error Details: The account-level ' +
  "service limit 'ml.m5.2xlarge for training job usage' is 0 Instances, with current utilization " +
  'of 0 Instances and a request delta of 1 Instances. Please use AWS Service Quotas to request an ' +
  'increase for this quota. If AWS Service Quotas is not available, contact AWS support to request ' +
  `an increase for this quota.\n${notRetried('SAGEMAKER_RESOURCE_LIMIT')}`;

function image(group: string, account: string, region: string): string {
  const uri = `${account}.dkr.ecr.${region}.amazonaws.com/${group}-xgboost:1.8-0`;
  return (
    'ClientError: Failed to invoke sagemaker:CreateTrainingJob. Error Details: Cannot find the ' +
    `requested image: ${uri} with tag: 1.8-0 and digest: null. Please check if your ECR image ` +
    `exists and role arn:aws:iam::${account}:role/TrainingPipeline has proper pull permissions for ` +
    'SageMaker: ecr:BatchCheckLayerAvailability, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer\n' +
    notRetried('SAGEMAKER_JOB_INTERNAL_ERROR')
  );
}

const algorithm =
  'AlgorithmError: ExecuteUserScriptError:\nExitCode 1\nErrorMessage "ValueError: Input contains ' +
  'NaN in column employment_years"\nCommand "/miniconda3/bin/python3 -m train --eta 0.08 ' +
  '--max_depth 6", exit code: 1';

const internal = 'InternalServerError: We encountered an internal error.  Please try again.';

/** What SageMaker adds where a job could not even be created. */
function notRetried(exception: string): string {
  return (
    'Retry not appropriate on execution of step with PipelineExecutionArn {execution} and StepId ' +
    `Train. No retry policy configured for the exception type ${exception}.`
  );
}
