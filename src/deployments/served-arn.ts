import type { Place } from '../deployments.ts';
import { partition } from './partition.ts';

/** The ARN of something SageMaker has in a place, such as an endpoint. */
export function servedArn(
  { account, region }: Place,
  kind: 'endpoint' | 'endpoint-config' | 'inference-component' | 'model' | 'monitoring-schedule',
  name: string,
): string {
  return `arn:${partition(region)}:sagemaker:${region}:${account}:${kind}/${name}`;
}
