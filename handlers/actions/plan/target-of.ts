import { groupKey, type CardRef, type GroupRef } from '../../../src/index.ts';

const versioned = /^arn:[^:]+:sagemaker:([^:]+):(\d{12}):model-package\/([^/]+)\/(\d+)$/iu;

/** What a decision on a version changes: `<account:region:name>/<part>`. Throws for other subjects. */
export function targetOf({ subject }: CardRef, part: (version: string) => string): string {
  const found = versionIn(subject);
  if (!found) throw new Error(`${subject} is not the ARN of a model package version`);
  return `${groupKey(found.group)}/${part(found.version)}`;
}

/** The group and version an ARN names; undefined for any other subject. */
export function versionIn(
  subject: string,
): { readonly group: GroupRef; readonly version: string } | undefined {
  const [, region, account, name, version] = versioned.exec(subject) ?? [];
  if (region === undefined || account === undefined || name === undefined) return undefined;
  return { group: { account, region, name }, version: version ?? '' };
}
