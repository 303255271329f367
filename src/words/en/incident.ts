import type { IncidentWords } from '../incident-words.ts';
import { plain } from '../plain.ts';
import { when } from './moments.ts';

/** What incidents have in common, in English. */
export const incident: IncidentWords = {
  check: 'Check',
  muted: (by) =>
    'until' in by
      ? ['Snoozed until ', when(by.until, 'date-time'), '.']
      : [`Nobody is told of it while this lasts: ${plain(by.alert, 120)}`],
  toDo: 'What to do',
  reason: 'Reason',
  open: 'Open in SageMaker',
};
