import type { ServiceEvent } from '../../eventbridge.ts';
import type { Store } from '../store.ts';
import { executionChange, stepChange } from './execution-change.ts';
import type {
  Execution,
  ExecutionStatus,
  PlannedFailure,
  Step,
  StepStatus,
} from './pipeline-store.ts';
import { beginJob, endJob } from './step-jobs.ts';

/** What happens to an execution and its steps; each change is told. Times are epoch milliseconds. */
export type Progress = {
  /** A step begins, with its job, unless that could not even be created. */
  begin(execution: Execution, step: Step, at: number, failure?: PlannedFailure): void;
  /** A step ends, with its job; one that registers a version does so now. Answers its status. */
  end(execution: Execution, step: Step, at: number, failure?: PlannedFailure): StepStatus;
  /** The execution is over, as its steps are. */
  over(execution: Execution, at: number): void;
  turn(execution: Execution, status: ExecutionStatus, at: number): void;
};

/** `register` registers the version an execution has made, and answers its ARN. */
export type ProgressOptions = {
  readonly store: Store;
  readonly emit: (event: ServiceEvent) => void;
  readonly register: (execution: Execution) => string;
};

/** The course of executions, however fast it is. */
export function progress({ store, emit, register }: ProgressOptions): Progress {
  const turn = (execution: Execution, status: ExecutionStatus, at: number) => {
    const previous = execution.status;
    Object.assign(execution, { status, modifiedAt: at });
    emit(executionChange(execution, previous));
  };
  const become = (execution: Execution, step: Step, status: StepStatus) => {
    const previous = step.status;
    step.status = status;
    emit(stepChange(execution, step, previous));
  };
  return {
    turn,
    begin(execution, step, at, failure) {
      for (const key of ['endedAt', 'reason', 'made', 'status'] as const) delete step[key];
      Object.assign(step, { startedAt: at, attempts: step.attempts + 1 });
      become(execution, step, 'Starting');
      const fails = failure?.step === step.name && !failure.begun;
      const made = fails ? undefined : beginJob(store, execution, step, emit);
      if (made) step.made = made;
      become(execution, step, 'Executing');
    },
    end(execution, step, at, failure) {
      const status = endOf(execution, step, failure);
      step.endedAt = at;
      if (status === 'Failed') step.reason = reasonOf(execution, failure);
      if (status === 'Succeeded' && step.type === 'RegisterModel') {
        step.made = { kind: 'RegisterModel', arn: register(execution) };
      }
      become(execution, step, status);
      endJob(store, step, emit);
      return status;
    },
    over(execution, at) {
      const statuses = execution.steps.map(({ status }) => status);
      const failed = statuses.includes('Failed');
      execution.endedAt = at;
      if (failed) execution.reason = 'Step failure: One or multiple steps failed.';
      if (failed) turn(execution, 'Failed', at);
      else turn(execution, statuses.includes('Stopped') ? 'Stopped' : 'Succeeded', at);
    },
  };
}

function endOf({ status }: Execution, { name }: Step, failure: PlannedFailure | undefined) {
  if (status === 'Stopping') return 'Stopped';
  return failure?.step === name ? 'Failed' : 'Succeeded';
}

/** A planned reason may speak of the execution it will be about. */
function reasonOf({ arn }: Execution, failure: PlannedFailure | undefined): string {
  return (failure?.reason ?? '').replaceAll('{execution}', arn);
}
