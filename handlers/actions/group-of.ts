import type { GroupRef } from '../../src/index.ts';

const versioned = /^arn:[^:]+:sagemaker:([^:]+):(\d+):model-package\/([^/]+)\/(\d+)$/i;

/** The group of a versioned model package's ARN. Throws for any other text. */
export function groupOf(arn: string): GroupRef {
  const [, region = '', account = '', name = ''] = versioned.exec(arn) ?? [];
  if (name === '') throw new Error(`${arn} is not the ARN of a model package's version`);
  return { account, region, name };
}
