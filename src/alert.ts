import { z } from 'zod';

/** How grave an alert is, in Alertmanager's usual words. */
export const severity = z.enum(['info', 'warning', 'critical']);
export type Severity = z.infer<typeof severity>;

/**
 * One alert, in Alertmanager's words; the record under `alert/<group>/<view>/<subject>`. `startsAt`
 * tells one incident from the next: it is the end of the first run that was not clean.
 */
export const alert = z.object({
  ref: z.object({ view: z.string(), subject: z.string() }),
  status: z.enum(['firing', 'resolved']),
  severity,
  /** What routes, silences and inhibition go by: alertname, group, stage, endpoint, monitor, … */
  labels: z.record(z.string(), z.string()),
  startsAt: z.string(),
  /** When it ended; absent while it fires. */
  endsAt: z.string().exactOptional(),
  /** How often it came back after it was resolved. */
  relapses: z.number(),
  /** What it says, by language, for lists and digests. */
  says: z.record(z.string(), z.string()),
});
export type Alert = Readonly<z.infer<typeof alert>>;

/** An alert as a view sees it now; what is counted over time is the record's. */
export type AlertNow = Omit<Alert, 'ref' | 'relapses'>;
