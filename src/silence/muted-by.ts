import type { Alert } from '../alert.ts';
import { inhibitedBy, type IncidentSettings } from '../incidents.ts';
import { silences, type Silence } from '../silence.ts';

/** Why nobody is told of an alert: a silence, or another alert that is its cause. */
export type Muted = { readonly silence: Silence } | { readonly cause: Alert };

/** What mutes an alert with these labels, if anything does; `others` are those of its group. */
export function mutedBy<Hush extends Silence>(
  labels: Alert['labels'],
  others: { readonly silences: readonly Hush[]; readonly firing: readonly Alert[] },
  settings: Pick<IncidentSettings, 'inhibit'>,
): { readonly silence: Hush } | { readonly cause: Alert } | undefined {
  const last = others.silences
    .filter((each) => silences(each, labels))
    .toSorted((a, b) => b.endsAt.localeCompare(a.endsAt));
  if (last[0]) return { silence: last[0] };
  const cause = inhibitedBy(labels, others.firing, settings);
  return cause && { cause };
}
