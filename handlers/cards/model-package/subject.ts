import type { GroupRef } from '../../../src/index.ts';

const versioned = /^arn:[^:]+:sagemaker:([^:]+):(\d{12}):model-package\/([^/]+)\/(\d+)$/iu;

/** A model package's ARN taken apart: its group and its version. */
export type Subject = { readonly group: GroupRef; readonly version: number };

/** Parses the ARN of a version; throws for anything else. */
export function subjectOf(arn: string): Subject {
  const subject = packageIn(arn);
  if (!subject) throw new Error(`${arn} is not the ARN of a model package version`);
  return subject;
}

/** The version that is a card's subject; undefined for a card about something else. */
export function packageIn(subject: string): Subject | undefined {
  const [, region, account, name, version] = versioned.exec(subject) ?? [];
  if (region === undefined || account === undefined || name === undefined) return undefined;
  return { group: { account, region, name }, version: Number(version) };
}
