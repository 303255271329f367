import { execution, type Execution, type ExecutionReader } from '../execution.ts';
import type { Ledger } from '../ledger.ts';
import { groupKey, keys } from './keys.ts';
import { targetRecord } from './target-record.ts';

/** The executions as the ledger holds them. */
export function executionReader(ledger: Pick<Ledger, 'get'>): ExecutionReader {
  const one = async (id: string): Promise<Execution | undefined> => {
    const entry = await ledger.get(keys.execution(id));
    return entry && execution.parse(entry.value);
  };
  return {
    one,
    async at(group, stage) {
      const entry = await ledger.get(keys.target(`${groupKey(group)}/${stage}`));
      if (!entry) return [];
      const { holder, queue } = targetRecord.parse(entry.value);
      const claims = [...(holder ? [holder] : []), ...queue];
      const found = await Promise.all(claims.map((claim) => one(claim.execution)));
      return found.flatMap((each) => (each ? [each] : []));
    },
  };
}
