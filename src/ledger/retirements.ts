import { z } from 'zod';
import type { Change, Ledger } from '../ledger.ts';
import type { GroupRef } from '../registry.ts';
import type { Retirement, Standing } from '../standing.ts';
import { keys } from './keys.ts';
import { listAll } from './list-all.ts';

const retirement = z.object({
  stage: z.string(),
  version: z.number(),
  since: z.string(),
  at: z.string(),
  by: z.object({ execution: z.string(), people: z.array(z.string()) }),
});

/** More versions than a stage has had. */
const most = 10_000;

/** Writes down that a version was retired from a stage, when, and by whom. */
export function recordRetirement(
  group: GroupRef,
  value: Retirement & Readonly<Omit<z.infer<typeof retirement>, keyof Retirement>>,
): Change {
  return { do: 'put', key: keys.retired(group, value.stage, value.version), value: { ...value } };
}

/** A stage's standings as they are, but for those of versions that were retired from it since. */
export async function withRetirements(
  { group, stage }: { readonly group: GroupRef; readonly stage: string },
  standings: readonly Standing[],
  ledger: Pick<Ledger, 'list'>,
): Promise<readonly Standing[]> {
  const entries = await listAll(keys.retiredOf(group, stage), most, ledger);
  const retired = entries.map(({ value }) => retirement.parse(value));
  return standings.map((standing) => {
    const { version, since } = standing;
    const isRetired = retired.some((each) => each.version === version && since <= each.since);
    return isRetired ? { ...standing, retired: true } : standing;
  });
}
