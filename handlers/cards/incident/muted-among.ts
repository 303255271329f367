import {
  groupKey,
  mutedBy,
  type GroupSilence,
  type IncidentSettings,
  type WatchedAlert,
} from '../../../src/index.ts';

/** Alerts that fire and silences that are active, of whatever groups. */
export type Around = {
  readonly firing: readonly WatchedAlert[];
  readonly silences: readonly GroupSilence[];
};

/** What of its own group mutes an alert, if anything does. */
export function mutedAmong(
  watched: WatchedAlert,
  { firing, silences }: Around,
  settings: Pick<IncidentSettings, 'inhibit'>,
): ReturnType<typeof mutedBy<GroupSilence>> {
  const key = groupKey(watched.group);
  const others = {
    silences: silences.filter((each) => groupKey(each.group) === key),
    firing: firing
      .filter((each) => each !== watched && groupKey(each.group) === key)
      .map(({ alert }) => alert),
  };
  return mutedBy(watched.alert.labels, others, settings);
}
