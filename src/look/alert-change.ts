import type { Alert } from '../alert.ts';
import type { Desk } from '../desk.ts';
import { digest } from '../json.ts';
import { keys } from '../ledger/keys.ts';
import type { Change, JournalEntry } from '../ledger.ts';
import { incidentEntry } from './incident-entry.ts';
import type { Picture } from './picture.ts';

/** What an alert's record becomes by this look, and what the journal says of it. */
export type AlertChange = {
  readonly changes: readonly Change[];
  readonly journal: readonly JournalEntry[];
};

const nothing: AlertChange = { changes: [], journal: [] };

/**
 * Compares the alert a subject raises now with the one that is written down. What begins, comes
 * back, changes its severity or ends is journalled, and published from there; other words are not.
 */
export function alertChange(
  { view, seen, recorded, ref, group, alertEntry }: Picture,
  { words }: Pick<Desk, 'words'>,
): AlertChange {
  const before = recorded.watch?.alert;
  const now = view.alert?.(seen, recorded, words);
  // What was over before Ringi looked for the first time is no news.
  if (!now || (!before && now.status === 'resolved')) return nothing;
  const what = happened(before, now);
  const relapses = (before?.relapses ?? 0) + (what === 'reopened' ? 1 : 0);
  const value: Alert = { ...now, ref: { ...ref }, relapses };
  if (before && digest(before) === digest(value)) return nothing;
  const key = keys.alert(group, ref);
  const write: Change = alertEntry
    ? { do: 'replace', key, value, revision: alertEntry.revision }
    : { do: 'create', key, value };
  return {
    changes: [write],
    journal: what === undefined ? [] : [incidentEntry(view.name, what, value)],
  };
}

type What = 'opened' | 'reopened' | 'changed' | 'resolved';

function happened(
  before: Alert | undefined,
  now: Omit<Alert, 'ref' | 'relapses'>,
): What | undefined {
  if (!before) return 'opened';
  if (now.status === 'resolved') return before.status === 'firing' ? 'resolved' : undefined;
  // A clean run in between may have been missed.
  if (before.status === 'resolved' || before.startsAt !== now.startsAt) return 'reopened';
  return before.severity === now.severity ? undefined : 'changed';
}
