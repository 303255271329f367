import type { CardRef } from '../../../src/index.ts';
import { modelPackageCard } from '../../cards/model-package.ts';

/** The card of a model package version. */
export function modelPackageRef(arn: string): CardRef {
  return { view: modelPackageCard.name, subject: arn };
}
