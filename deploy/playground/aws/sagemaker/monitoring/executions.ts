import { z } from 'zod';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import { between } from '../between.ts';
import { listing, listingInput } from '../listing.ts';
import { own } from '../own.ts';
import type { Store } from '../store.ts';
import { executionSummary } from './execution-summary.ts';
import { entityName } from './inputs.ts';

/** Runs of monitoring schedules. */
export function executions(store: Store): Readonly<Record<string, Operation>> {
  return {
    ListMonitoringExecutions: operation(list, (input, caller) => {
      const runs = own(store.monitoring.schedules, caller).flatMap((each) => each.executions);
      const found = runs.filter(
        (run) =>
          is(input.MonitoringScheduleName, run.schedule) &&
          is(input.EndpointName, run.endpoint) &&
          is(input.MonitoringJobDefinitionName, run.definition) &&
          is(input.MonitoringTypeEquals, run.type) &&
          between(run.scheduledAt, input.ScheduledTimeAfter, input.ScheduledTimeBefore),
      );
      const named = found.map((run) => ({ ...run, name: run.schedule }));
      const { items, next } = listing(named, input);
      return { MonitoringExecutionSummaries: items.map(executionSummary), NextToken: next };
    }),
  };
}

function is(wanted: string | undefined, value: string | undefined): boolean {
  return wanted === undefined || wanted === value;
}

const list = z.looseObject({
  ...listingInput,
  SortBy: z.enum(['CreationTime', 'ScheduledTime', 'Status']).default('CreationTime'),
  MonitoringScheduleName: entityName.optional(),
  EndpointName: entityName.optional(),
  MonitoringJobDefinitionName: entityName.optional(),
  MonitoringTypeEquals: z.string().optional(),
  ScheduledTimeAfter: z.number().optional(),
  ScheduledTimeBefore: z.number().optional(),
});
