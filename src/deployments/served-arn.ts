import type { Place } from '../deployments.ts';

/** The ARN of something SageMaker has in a place, such as an endpoint. */
export function servedArn(
  { account, region }: Place,
  kind: 'endpoint' | 'inference-component',
  name: string,
): string {
  return `arn:${partition(region)}:sagemaker:${region}:${account}:${kind}/${name}`;
}

function partition(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
