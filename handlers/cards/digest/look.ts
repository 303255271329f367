import {
  periodUntil,
  type Digest,
  type IncidentSettings,
  type Seen,
  type WatchedAlert,
  type WorldReader,
} from '../../../src/index.ts';
import { mutedAmong, type Around } from '../incident/muted-among.ts';
import { raisedBy } from '../incident/raised-by.ts';
import { isClaimed } from '../incident/is-claimed.ts';
import type { DigestFacts } from './facts.ts';
import { happened } from './happened.ts';
import { digestOf } from './digest-subject.ts';

export type Judged = {
  readonly every: Digest['every'];
  readonly from: string;
  readonly until: string;
  readonly zone: string;
};

/** So many are named; the rest is counted. */
const most = { open: 6, silences: 10 };

/** Reads what happened in a period and what is open; there is nothing to tell before Ringi began. */
export async function look(
  subject: string,
  world: WorldReader,
): Promise<Seen<Judged, DigestFacts> | 'gone' | 'not yet'> {
  const { id, until } = digestOf(subject);
  const digest = world.digests.find((each) => each.id === id);
  if (!digest) return 'gone';
  const began = await world.journal.began();
  if (began === undefined || began >= until.toISOString()) return 'not yet';
  const { from } = periodUntil(digest, until);
  const kinds = ['incident', 'execution', 'response'];
  const records = await world.journal.between(from, until, kinds);
  const { every, zone } = digest;
  return {
    judged: { every, from: from.toISOString(), until: until.toISOString(), zone },
    shown: factsOf(
      happened(records, (group) => digest.covers(group), began),
      await openNow(digest, world),
    ),
  };
}

type Now = Pick<DigestFacts, 'unattended' | 'silences'> & {
  readonly open: DigestFacts['open'];
  readonly count: number;
};

function factsOf(past: ReturnType<typeof happened>, now: Now): DigestFacts {
  const { counts, ...rest } = past;
  const { open, count, unattended, silences } = now;
  return { ...rest, counts: { ...counts, open: count }, unattended, open, silences };
}

async function openNow(digest: Digest, { alerts, incidents }: WorldReader): Promise<Now> {
  const [all, hushed] = await Promise.all([alerts.all(), alerts.silences()]);
  const firing = all.filter(
    ({ alert, group }) => alert.status === 'firing' && digest.covers(group),
  );
  const silences = hushed.filter(({ group }) => digest.covers(group));
  const told = firing.map((each) => openOf(each, { firing, silences }, incidents));
  return {
    open: told.slice(0, most.open),
    count: told.length,
    unattended: told.filter(({ hand }) => hand.is === 'nobody').length,
    silences: silences.slice(0, most.silences).map(({ group, matchers, author, endsAt }) => ({
      group: { ...group },
      matchers: matchers.map((each) => ({ ...each })),
      author: author.name,
      until: endsAt,
    })),
  };
}

function openOf(
  watched: WatchedAlert,
  around: Around,
  settings: IncidentSettings,
): DigestFacts['open'][number] {
  const { alert, group } = watched;
  return {
    group: group.name,
    what: raisedBy(alert.ref.subject),
    severity: alert.severity,
    says: alert.says,
    since: alert.startsAt,
    hand: handOf(watched, around, settings),
  };
}

function handOf(
  watched: WatchedAlert,
  around: Around,
  settings: IncidentSettings,
): DigestFacts['open'][number]['hand'] {
  const { alert, looker } = watched;
  if (looker) return { is: 'looking', name: looker.person.name };
  if (mutedAmong(watched, around, settings)) return { is: 'muted' };
  return { is: isClaimed(alert.ref) ? 'nobody' : 'unclaimed' };
}
