import type { DownStatus, Recorded, Seen } from '../../../src/index.ts';
import type { Judged, Shown } from './look.ts';

/** How an endpoint is: what its card is about. */
export type Situation =
  /** It was never down since Ringi looks at it. */
  | { readonly is: 'well' }
  | {
      readonly is: 'down';
      readonly status: DownStatus;
      /** When this incident began: tells one from the next. */
      readonly since: string;
    }
  /** Somebody does something about it, and it has not come back yet. */
  | { readonly is: 'changing'; readonly since: string }
  | { readonly is: 'resolved'; readonly since: string; readonly at: string };

const down: readonly DownStatus[] = ['OutOfService', 'Failed', 'UpdateRollbackFailed'];

/** Finds the situation from the endpoint and the record of its alert. */
export function situationOf(
  { shown: { endpoint } }: Seen<Judged, Shown>,
  { watch }: Pick<Recorded, 'watch'>,
): Situation {
  const before = watch?.alert;
  const fires = before?.status === 'firing';
  const status = down.find((each) => each === endpoint.status);
  if (status) {
    return { is: 'down', status, since: fires ? before.startsAt : endpoint.changedAt };
  }
  if (!before) return { is: 'well' };
  const { startsAt: since, endsAt } = before;
  // What is being created or updated neither answers nor fails: what was said of it stays true.
  if (fires && endpoint.status !== 'InService') return { is: 'changing', since };
  return { is: 'resolved', since, at: endsAt ?? endpoint.changedAt };
}
