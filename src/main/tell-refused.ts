import type { Desk } from '../desk.ts';
import { reportTrouble } from '../work/report.ts';

/** Tells the operators what a chat does not let Ringi do, once for each reason. */
export function tellRefused(
  chat: string,
  desk: Pick<Desk, 'ledger' | 'clock'>,
): (why: string) => Promise<void> {
  return (why) => {
    const id = `refused/${chat}/${why}`.slice(0, 200);
    const at = desk.clock.now().toISOString();
    return reportTrouble({ kind: 'refused', id, about: chat, why, at }, desk);
  };
}
