import type { Where, Who } from './identity.ts';
import type { Outcome, Scores } from './scores.ts';

/** How a version comes to be registered; everything has a usual value. */
export type Registration = Where & {
  /** `none`: no report is named; `unreadable`: the evaluation is not JSON. */
  readonly metrics?: Outcome | 'none' | 'unreadable' | Partial<Scores>;
  /** 1 to 15. */
  readonly containers?: number;
  readonly mutableTag?: boolean;
  /** A pipeline and who started it, or somebody by hand. */
  readonly by?: { readonly pipeline: string; readonly startedBy: Who } | Who;
  readonly status?: 'Completed' | 'Failed';
  /** The commit; null where nobody recorded one. */
  readonly commit?: string | null;
  readonly description?: string;
  /** Registered as approved already, which a careless pipeline may do. */
  readonly approval?: 'Approved' | 'PendingManualApproval';
  readonly logged?: boolean;
  /** Registered by hand from a training job that it names in GeneratedBy. */
  readonly trainingJob?: boolean;
};
