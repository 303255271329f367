import { packageArn, pointerArn, type GoingBack, type GroupRef } from '../../../src/index.ts';
import type { WayBack } from './way-back.ts';

/** What going this way back means and calls, for the words of a form. */
export function goingBack(
  group: GroupRef,
  stage: string,
  { version, served, rejects }: Omit<WayBack, 'arn'>,
): GoingBack {
  return {
    stage,
    to: version,
    pointer: pointerArn(group, stage),
    ...(served ? { served } : {}),
    ...(rejects === undefined
      ? {}
      : { rejects: { version: rejects, arn: packageArn(group, rejects) } }),
  };
}
