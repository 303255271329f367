import { groupKey, type CardRef } from '../../../src/index.ts';

const versioned = /^arn:[^:]+:sagemaker:([^:]+):(\d{12}):model-package\/([^/]+)\/(\d+)$/iu;

/** What a decision on a version changes: `<account:region:name>/<part>`. Throws for other subjects. */
export function targetOf({ subject }: CardRef, part: (version: string) => string): string {
  const [, region, account, name, version] = versioned.exec(subject) ?? [];
  if (region === undefined || account === undefined || name === undefined) {
    throw new Error(`${subject} is not the ARN of a model package version`);
  }
  return `${groupKey({ account, region, name })}/${part(version ?? '')}`;
}
