import type { CardTitle, Execution, Tone } from '../../../src/index.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import { runningIn } from './running-in.ts';
import type { Scene } from './scene.ts';

/** How the card stands: what its title says, and the decision that runs or was not carried out. */
export type State = {
  readonly title: CardTitle;
  readonly running?: Execution;
  /** A change of its status that failed, told for two days or until the next one. */
  readonly failed?: Execution;
};

const status = ['draftCard', 'submitCard', 'approveCard', 'returnCard', 'archiveCard'];

/** Finds how the card stands. */
export function stateOf({ seen, recorded }: Pick<Scene, 'seen' | 'recorded'>): State {
  const running = runningIn(recorded);
  if (running) return { title: { is: 'running', verb: running.decision.verb }, running };
  const { judged, shown } = seen;
  const title: CardTitle = shown.fault ? { is: 'unreadable' } : { is: judged.status };
  const last = recorded.executions.findLast(({ decision }) => status.includes(decision.verb));
  // Of what is shared with us no more, that has to be said first.
  const isNews =
    last !== undefined && judged.status !== 'unshared' && isFresh(last.endedAt, recorded.now);
  return isNews && last.status !== 'done' ? { title, failed: last } : { title };
}

/** The meaning of the card's strip; `warned`: something must not be missed. */
export function toneOf({ title, failed }: State, warned: boolean): Tone {
  if (failed) return 'attention';
  switch (title.is) {
    case 'unreadable':
      return 'attention';
    case 'running':
      return 'accent';
    case 'PendingReview':
      return warned ? 'warning' : 'accent';
    case 'Approved':
      return warned ? 'warning' : 'good';
    case 'Draft':
      return warned ? 'warning' : 'default';
    case 'none':
    case 'unshared':
    case 'Archived':
      return 'default';
  }
}
