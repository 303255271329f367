import { partition } from './deployments/partition.ts';
import type { GroupRef } from './registry.ts';

const written = /^arn:[^:]+:sagemaker:([^:]+):(\d{12}):model-package\/([^/]+)\/(\d+)$/iu;

/** A version of a group. */
type PackageVersion = { readonly group: GroupRef; readonly version: number };

/** The ARN of a version of a group; AWS writes the group's name in lower case in it. */
export function packageArn({ account, region, name }: GroupRef, version: number): string {
  const place = `arn:${partition(region)}:sagemaker:${region}:${account}`;
  return `${place}:model-package/${name.toLowerCase()}/${version}`;
}

/** The version an ARN names; undefined for anything else, such as the subject of another card. */
export function packageIn(arn: string): PackageVersion | undefined {
  const [, region, account, name, version] = written.exec(arn) ?? [];
  if (region === undefined || account === undefined || name === undefined) return undefined;
  return { group: { account, region, name }, version: Number(version) };
}

/** The same; throws for anything else. */
export function packageOf(arn: string): PackageVersion {
  const found = packageIn(arn);
  if (!found) throw new Error(`${arn} is not the ARN of a model package version`);
  return found;
}
