import type { AnswerItem, Asked, WatchedAlert } from '../../../src/index.ts';
import { isClaimed } from '../../cards/incident/is-claimed.ts';
import { raisedBy } from '../../cards/incident/raised-by.ts';
import type { Alerts } from './alerts-of.ts';

/** One alert that fires: what it says, how grave it is, since when, who looks, and its card. */
export async function alertItem(
  watched: WatchedAlert,
  { muted: mutedOf }: Pick<Alerts, 'muted'>,
  { records, words, locale }: Pick<Asked, 'records' | 'words' | 'locale'>,
  label = words.commands.pending.open,
): Promise<AnswerItem> {
  const { alert, group, looker } = watched;
  const url = await records.link(alert.ref);
  const muted = mutedOf(watched);
  const says = words.alerts;
  const nobody = isClaimed(alert.ref) ? ({ looker: 'nobody' } as const) : {};
  return {
    subject: says.subject(group.name, raisedBy(alert.ref.subject)),
    text: [alert.says[locale] ?? ''],
    small: says.stand({
      severity: alert.severity,
      since: alert.startsAt,
      ...(looker ? { looker: looker.person } : nobody),
      ...(muted && { muted }),
    }),
    ...(url === undefined ? {} : { open: { label, url } }),
  };
}
