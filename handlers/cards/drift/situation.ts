import {
  lookerOf,
  mutedBy,
  type Alert,
  type Decision,
  type Execution,
  type Incident,
  type Looker,
  type Recorded,
  type Round,
  type Seen,
  type Silence,
} from '../../../src/index.ts';
import { endpointCard } from '../endpoint.ts';
import { rounds } from '../voting/rounds.ts';
import { labelsOf } from './labels.ts';
import type { Judged, Shown } from './seen.ts';
import { incidentIn, troubleOf, type Trouble } from './trouble.ts';

/** How a monitor is, and what people made of it: all a card is about, from world and records alone. */
export type Situation = {
  readonly incident: Incident;
  /** What is wrong; absent where nothing is. */
  readonly trouble?: Trouble;
  readonly labels: Readonly<Record<string, string>>;
  /** The rounds of this incident, oldest first. */
  readonly rounds: readonly Round[];
  readonly looking?: Looker;
  /** How many claims and hand-overs there were. */
  readonly claims: number;
  /** A silence that fits, and whether it was written from this card. */
  readonly silence?: Silence;
  readonly isOwnSilence: boolean;
  /** Another alert of the group that mutes this one. */
  readonly inhibitor?: Alert;
  /** What was decided in this incident, oldest first. */
  readonly executions: readonly Execution[];
  readonly running?: Execution;
  /** The data of the newest run is the baseline. */
  readonly accepted?: Execution;
  /** It came back after it was resolved. */
  readonly again: boolean;
};

/** Finds the situation. */
export function situationOf(seen: Seen<Judged, Shown>, recorded: Recorded): Situation {
  const { judged, shown } = seen;
  const incident = incidentIn(seen, recorded);
  const trouble = troubleOf(incident, shown);
  const { watch } = recorded;
  const own = rounds(recorded).filter(({ about }) => about === incident.startsAt);
  const labels = labelsOf(trouble ?? 'fires', judged, shown);
  const { firing = [], silences = [] } = watch ?? {};
  const muted = mutedBy(labels, { firing, silences }, shown.settings);
  const silence = muted && 'silence' in muted ? muted.silence : undefined;
  const cause = muted && 'cause' in muted ? muted.cause : undefined;
  const inhibitor = cause ?? firing.find((other) => isTwin(other, labels, judged));
  const looking = lookerOf(own, incident.startsAt ?? '');
  const claims = own.flatMap(({ votes }) => votes).filter(isLook);
  return {
    incident,
    ...(trouble ? { trouble } : {}),
    labels,
    rounds: own,
    ...(looking ? { looking } : {}),
    claims: claims.length,
    ...(silence ? { silence } : {}),
    isOwnSilence: silence !== undefined && isOwn(silence, labels),
    ...(inhibitor ? { inhibitor } : {}),
    ...carried(own, recorded, incident),
    again: (watch?.alert?.relapses ?? 0) > 0,
  };
}

function isLook({ verb }: Decision): boolean {
  return verb === 'claim' || verb === 'handOver';
}

/** Its own card says that an endpoint is down, else the first of several monitors that see it. */
function isTwin(
  { labels, ref }: Alert,
  own: Situation['labels'],
  { monitor }: Pick<Judged, 'monitor'>,
): boolean {
  const same = ['alertname', 'endpoint'].every((name) => labels[name] === own[name]);
  const isFirst = ref.view === endpointCard.name || ref.subject < monitor;
  return own['alertname'] === 'EndpointUnreachable' && same && isFirst;
}

/** Of a silence that also fits other monitors, this card is not the place to end it. */
function isOwn({ matchers }: Silence, labels: Situation['labels']): boolean {
  return matchers.every(
    ({ name, is, value }) =>
      is === '=' && (name === 'monitor' || name === 'group') && labels[name] === value,
  );
}

function carried(
  own: readonly Round[],
  { executions }: Recorded,
  { judged }: Incident,
): Pick<Situation, 'executions' | 'running' | 'accepted'> {
  const ids = own.map(({ execution }) => execution);
  const decided = executions.filter(({ id }) => ids.includes(id));
  const running = decided.findLast(({ status }) => status === 'queued' || status === 'started');
  const accepted = decided.findLast(
    ({ decision, status, endedAt = '' }) =>
      decision.verb === 'accept' && status === 'done' && endedAt >= (judged?.endedAt ?? ''),
  );
  return {
    executions: decided,
    ...(running ? { running } : {}),
    ...(accepted ? { accepted } : {}),
  };
}
