import { agendaEntry } from '../../src/agenda.ts';
import type { Ledger } from '../../src/index.ts';

/** Makes the clicks due that a fault has left on the agenda, and as old as this (ms). */
export async function clicksNow(ledger: Ledger, age = 0): Promise<void> {
  for (const { key, value } of await ledger.list('agenda/click/', { limit: 10 })) {
    const entry = agendaEntry.parse(value);
    if (entry.kind !== 'click') continue;
    const at = new Date(new Date(entry.click.at).getTime() - age).toISOString();
    const older = { ...entry, click: { ...entry.click, at } };
    await ledger.commit([{ do: 'put', key, value: older, due: new Date() }]);
  }
}
