import {
  mutedBy as muterOf,
  type Alert,
  type IncidentSettings,
  type Watch,
  type Words,
} from '../../../src/index.ts';

/** What mutes an alert, as a card says it: a silence until then, or another alert of the group. */
export type MutedBy = { readonly until: string } | { readonly alert: string };

/** Why nobody is told of an alert with these labels; undefined where people are. */
export function mutedBy(
  labels: Alert['labels'],
  watch: Watch | undefined,
  { incidents, words }: { readonly incidents: IncidentSettings; readonly words: Words },
): MutedBy | undefined {
  const muter = watch && muterOf(labels, watch, incidents);
  if (!muter) return undefined;
  return 'silence' in muter
    ? { until: muter.silence.endsAt }
    : { alert: muter.cause.says[words.locale] ?? '' };
}
