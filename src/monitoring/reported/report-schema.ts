import { z } from 'zod';
import { monitoringReport } from './monitoring-report.ts';

/** The JSON Schema of the event `Monitoring Report`, from the very schema that parses it. */
export function reportSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(monitoringReport, { io: 'input' });
  return { $schema, title: 'Monitoring Report', ...rest };
}
