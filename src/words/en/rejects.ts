import { plain } from '../plain.ts';
import type { VersionAt } from '../serving-words.ts';

/** That a rollback rejects the version it leaves. */
export function rejects({ version, arn }: VersionAt): string {
  const becomes = `v${version} becomes Rejected, for every stage`;
  return `Calls UpdateModelPackage on ${plain(arn, 200)}: ${becomes}.`;
}
