import {
  endpointOf,
  type AlertNow,
  type Locale,
  type Recorded,
  type Seen,
  type Words,
} from '../../../src/index.ts';
import type { Judged, Shown } from './look.ts';
import { situationOf } from './situation.ts';
import { stateOf } from './state.ts';

/** What routes, silences and inhibition go by. */
export function labelsOf({ endpoint, stage }: Judged): Readonly<Record<string, string>> {
  const { group, name } = endpointOf(endpoint);
  return {
    alertname: 'EndpointUnreachable',
    group: group.name,
    endpoint: name,
    ...(stage === null ? {} : { stage }),
  };
}

/** The alert of an endpoint that answers nothing, until it is in service. */
export function alert(
  { judged, shown }: Seen<Judged, Shown>,
  recorded: Recorded,
  words: Readonly<Record<Locale, Words>>,
): AlertNow | undefined {
  const situation = situationOf({ judged, shown }, recorded);
  if (situation.is === 'well') return undefined;
  const state = stateOf(situation);
  const { name } = endpointOf(judged.endpoint);
  const common = {
    severity: shown.isLast ? 'critical' : 'warning',
    labels: labelsOf(judged),
    startsAt: situation.since,
    says: { en: words.en.endpoint.says(state, name), ja: words.ja.endpoint.says(state, name) },
  } as const;
  return situation.is === 'resolved'
    ? { status: 'resolved', ...common, endsAt: situation.at }
    : { status: 'firing', ...common };
}
