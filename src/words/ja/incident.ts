import type { IncidentWords } from '../incident-words.ts';
import { plain } from '../plain.ts';
import { when } from './moments.ts';

/** What incidents have in common, in Japanese. */
export const incident: IncidentWords = {
  check: '要確認',
  muted: (by) =>
    'until' in by
      ? [when(by.until, 'date-time'), ' まで通知を停止しています。']
      : [`次が続く間は通知しません：${plain(by.alert, 120)}`],
  toDo: '対処',
  reason: '理由',
  open: 'SageMaker で開く',
};
