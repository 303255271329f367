import type { Execution } from '../../sagemaker/monitoring/monitoring-store.ts';
import type { RunPlace } from './run-job.ts';

/** The execution of a run: the one that has not ended yet, else another one. */
export function executionOf({ schedule, plan, scheduledAt, createdAt }: RunPlace): Execution {
  const open = schedule.executions.find((each) => {
    return each.scheduledAt === scheduledAt && isOpen(each.status);
  });
  if (open) return open;
  const execution: Execution = {
    schedule: schedule.name,
    ...(plan.endpoint !== undefined && { endpoint: plan.endpoint }),
    ...(plan.definition !== undefined && { definition: plan.definition }),
    type: plan.type,
    scheduledAt,
    createdAt,
    modifiedAt: createdAt,
    status: 'Pending',
  };
  schedule.executions.push(execution);
  schedule.executions.sort((a, b) => a.scheduledAt - b.scheduledAt);
  return execution;
}

/** Whether a run in this status has not ended yet. */
export function isOpen(status: Execution['status']): boolean {
  return status === 'Pending' || status === 'InProgress';
}
