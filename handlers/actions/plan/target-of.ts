import { groupKey, packageOf, type CardRef } from '../../../src/index.ts';

/** What a decision on a version changes: `<account:region:name>/<part>`. Throws for other subjects. */
export function targetOf({ subject }: CardRef, part: (version: number) => string): string {
  const { group, version } = packageOf(subject);
  return `${groupKey(group)}/${part(version)}`;
}
