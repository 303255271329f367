import { fits } from '../fits.ts';
import type { GroupRef } from '../registry.ts';

/** What a sentence or a route is limited to; what is left out limits nothing. */
export type Scope = {
  readonly groups?: readonly string[];
  readonly accounts?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
};

/**
 * Whether a model group is meant: name by pattern (SageMaker compares without regard to case),
 * account, and every tag.
 */
export function inScope(
  { groups, accounts, tags: wanted = {} }: Scope,
  group: GroupRef,
  tags: Readonly<Record<string, string>>,
): boolean {
  if (groups && !groups.some((pattern) => fits(pattern, group.name))) return false;
  if (accounts && !accounts.includes(group.account)) return false;
  return Object.entries(wanted).every(([name, value]) => tags[name] === value);
}
