import type { CardRef } from '../../../src/index.ts';

/** The card of a model package version. */
export function modelPackageRef(arn: string): CardRef {
  return { view: 'model-package', subject: arn };
}
