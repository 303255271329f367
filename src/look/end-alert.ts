import type { AlertChange } from './alert-change.ts';
import { incidentEntry } from './incident-entry.ts';
import type { Records } from './read-records.ts';

/** The alert of a subject that is no longer there fires no more: it would mute others for ever. */
export function endAlert(view: string, records: Records, now: Date): AlertChange {
  const { alertEntry, recorded } = records;
  const before = recorded.watch?.alert;
  if (!alertEntry || before?.status !== 'firing') return { changes: [], journal: [] };
  const value = { ...before, status: 'resolved', endsAt: now.toISOString() } as const;
  const { key, revision } = alertEntry;
  return {
    changes: [{ do: 'replace', key, value, revision }],
    journal: [incidentEntry(view, 'resolved', value)],
  };
}
