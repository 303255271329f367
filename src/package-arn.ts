import { partition } from './deployments/partition.ts';
import type { GroupRef } from './registry.ts';

/** The ARN of a version of a group; AWS writes the group's name in lower case in it. */
export function packageArn({ account, region, name }: GroupRef, version: number): string {
  const place = `arn:${partition(region)}:sagemaker:${region}:${account}`;
  return `${place}:model-package/${name.toLowerCase()}/${version}`;
}
