import type { Execution, GroupRef, IncidentSettings } from '../../../src/index.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';
import type { Live } from '../deployment/seen.ts';

/** What a vote to go back rests on: nothing that another minute of measuring changes. */
export type Judged = {
  readonly group: GroupRef;
  readonly stage: string;
  readonly execution: string;
  readonly version: number;
  /** The version a rollback goes back to; null where there is none, or it is gone already. */
  readonly back: number | null;
};

export type Shown = {
  readonly execution: Execution;
  readonly plan: DeployPlan;
  /** It serves the last stage: customers. */
  readonly isLast: boolean;
  /** Its version stands there, by this execution. */
  readonly stands: boolean;
  /** What took its place, once something did. */
  readonly successor?: {
    readonly version: number;
    readonly since: string;
    readonly rollback: boolean;
  };
  /** How it served of late; nothing of one that does not stand there. */
  readonly live: Pick<Live, 'level'>;
  /** A rollback of the stage that waits or is being carried out, wherever it was decided. */
  readonly going?: { readonly to: number; readonly people: readonly string[] };
  /** Something else is being carried out on the stage. */
  readonly busy: boolean;
  readonly incidents: IncidentSettings;
};
