import type { Execution, Round } from '../../src/index.ts';
import { decided, vote } from './world.ts';

/** What Yuki decided on a deployment's card at 10:21: to go back to v9. */
export function decidedRollback(): { readonly round: Round; readonly execution: Execution } {
  const reason = 'Callers see timeouts <!channel>.';
  const votes = [vote('yuki', 'rollback', 'prod/9', '10:21', { reason })];
  const { round, execution } = decided(1, votes, '10:21');
  const { endedAt: _, ...running } = execution;
  return { round, execution: { ...running, status: 'started' } };
}
