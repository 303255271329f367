import type { Execution, Keeping, Recorded } from '../../../src/index.ts';

/**
 * What the next try to keep a card up says beside, where the last one failed. A card remembers its
 * last executions alone: what began them, its first one cannot tell by those before it.
 */
export function furtherTry({ executions }: Recorded): Keeping['answers'] {
  const ended = executions.filter(({ status }) => status === 'done' || status === 'failed');
  const last = ended.findLast(({ decision }) => decision.verb === 'keepCard');
  return last?.status === 'failed' ? { again: 'yes' } : {};
}

/** Whether an execution is a further try of what failed, as it says or as the one before it shows. */
export function isFurtherTry({ id, decision }: Execution, { executions }: Recorded): boolean {
  const own = executions.filter((each) => each.decision.verb === 'keepCard');
  const before = own[own.findIndex((each) => each.id === id) - 1];
  return decision.answers['again'] !== undefined || before?.status === 'failed';
}
