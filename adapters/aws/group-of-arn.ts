import { Impossible } from '../../src/index.ts';
import type { GroupRef } from '../../src/index.ts';

/** The group of a versioned model package's ARN; anything else is no such ARN. */
export function groupOfArn(arn: string): GroupRef {
  const [, region, account, name] = pattern.exec(arn) ?? [];
  if (region && account && name) return { account, region, name };
  throw new Impossible(
    `${arn.slice(0, 200)} is not the ARN of a versioned model package.`,
    'Name a version of a model package group.',
  );
}

const pattern = new RegExp(
  '^arn:aws[\\w-]*:sagemaker:([a-z0-9-]+):(\\d{12}):model-package/' +
    '([a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62})/\\d+$',
  'u',
);
