import { plain } from '../plain.ts';
import type { VersionAt } from '../serving-words.ts';

/** That a rollback rejects the version it leaves. */
export function rejects({ version, arn }: VersionAt): string {
  return `${plain(arn, 200)} に UpdateModelPackage を実行し、v${version} を Rejected にします（全ステージ）。`;
}
