import { z } from 'zod';

/** What one registry held at the first start; the record under `inventory/<account:region>`. */
export const inventory = z.object({
  at: z.string(),
  groups: z.number(),
  versions: z.number(),
  /** Versions that wait for a decision. */
  pending: z.array(z.object({ group: z.string(), version: z.number(), arn: z.string() })),
  /** What stands where, and by what it is known; `version` absent: unknown. */
  standings: z.array(
    z.object({
      group: z.string(),
      stage: z.string(),
      version: z.number().exactOptional(),
      by: z.enum(['pointer', 'metadata', 'life cycle', 'unknown']),
    }),
  ),
});
export type Inventory = Readonly<z.infer<typeof inventory>>;

/** The inventories of the ledger, read-only; `registry` is `account:region`. */
export interface InventoryReader {
  read(registry: string): Promise<Inventory | undefined>;
}
