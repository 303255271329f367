import { z } from 'zod';
import { monitoringReport } from './monitoring-report.ts';

/** A `Monitoring Report` as the ledger keeps it; `subject` is its monitor's. */
export const keptReport = z.object({ subject: z.string(), detail: monitoringReport });
export type KeptReport = Readonly<z.infer<typeof keptReport>>;
