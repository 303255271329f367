import type { Execution, Recorded } from '../../../src/index.ts';

const status = ['draftCard', 'submitCard', 'approveCard', 'returnCard', 'archiveCard'];

/** The change of status that was decided here and has not ended: nothing else is asked meanwhile. */
export function runningIn({ executions }: Pick<Recorded, 'executions'>): Execution | undefined {
  return executions.findLast((each) => isAtWork(each) && status.includes(each.decision.verb));
}

function isAtWork({ status: is }: Execution): boolean {
  return is === 'queued' || is === 'started';
}
