import type { Alert } from '../alert.ts';
import type { JournalEntry } from '../ledger.ts';

/** What happened to an alert, as the journal has it. */
export function incidentEntry(
  view: string,
  status: 'opened' | 'reopened' | 'changed' | 'resolved',
  { ref, ...alert }: Alert,
): JournalEntry {
  return { kind: 'incident', subject: `${view}/${ref.subject}`, body: { ...alert, status } };
}
