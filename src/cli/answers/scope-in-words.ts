import type { Scope } from '../../policies/in-scope.ts';

/** What a sentence or a route is limited to, such as `credit-*, tag risk=high`. */
export function scopeInWords({ groups = [], accounts = [], tags = {} }: Scope): string {
  const parts = [
    ...groups,
    ...accounts.map((account) => `account ${account}`),
    ...Object.entries(tags).map(([name, value]) => `tag ${name}=${value}`),
  ];
  return parts.join(', ');
}
