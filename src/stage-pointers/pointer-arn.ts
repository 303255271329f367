import { partition } from '../deployments/partition.ts';
import { pointerName } from './pointer-name.ts';
import type { GroupRef } from '../registry.ts';

/** The ARN of the parameter that is the pointer of a stage. */
export function pointerArn(group: GroupRef, stage: string): string {
  const { account, region } = group;
  const name = pointerName(group, stage);
  return `arn:${partition(region)}:ssm:${region}:${account}:parameter${name}`;
}
