import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import { execution, type Execution } from '../execution.ts';
import { alert } from '../alert.ts';
import type { CardView, Recorded, Watch } from '../card-view.ts';
import { digest } from '../json.ts';
import { executionsIn } from './executions-in.ts';
import { keys } from '../ledger/keys.ts';
import type { Entry } from '../ledger.ts';
import { notification, type Notification } from '../notification.ts';
import { openCard } from '../ledger/open-card.ts';
import type { GroupRef } from '../registry.ts';
import { isActive, silence } from '../silence.ts';
import { rounds, type Rounds } from '../round.ts';
import { targetRecord } from '../ledger/target-record.ts';

/** What the ledger says of a card, with the entries a commit must find unchanged. */
export type Records = {
  readonly group: GroupRef;
  readonly rounds: Rounds | undefined;
  readonly roundEntry: Entry | undefined;
  readonly notification: Notification;
  readonly cardEntry: Entry | undefined;
  readonly openEntry: Entry | undefined;
  readonly alertEntry: Entry | undefined;
  readonly recorded: Recorded;
  /** The same as long as no round, execution or standing of this card or its group changed. */
  readonly moment: string;
  /** The same but for the round: what is written in it changes nothing in the world. */
  readonly worldMoment: string;
};

/** How many earlier rounds a card looks back on for its executions. */
const lookBack = 16;

/** Reads everything that is recorded about a card. */
export async function readRecords(ref: CardRef, view: CardView, desk: Desk): Promise<Records> {
  const { ledger } = desk;
  const group = view.groupOf(ref.subject);
  const [roundEntry, cardEntry, openEntry] = await Promise.all([
    ledger.get(keys.round(group, ref)),
    ledger.get(keys.card(ref)),
    ledger.get(keys.open(group, ref)),
  ]);
  const parsed = roundEntry && rounds.parse(roundEntry.value);
  const seen = cardEntry
    ? notification.parse(cardEntry.value)
    : { card: { ...ref }, postings: [], outside: [], quiet: false };
  const alertEntry = view.alert && (await ledger.get(keys.alert(group, ref)));
  const recorded: Recorded = {
    round: parsed?.current,
    earlier: parsed?.earlier ?? [],
    executions: await executionsOf(parsed, desk),
    outside: seen.outside,
    others: await othersOf(group, ref, desk),
    busy: await busyOf(group, ref, desk),
    ...(view.alert ? { watch: await watchOf(group, ref, alertEntry, seen.known, desk) } : {}),
    now: desk.clock.now(),
  };
  const { executions, busy } = recorded;
  const worldMoment = digest({
    executions: executions.map(({ id, status }) => `${id} ${status}`),
    busy,
    standings: await standingsOf(group, desk),
  });
  const moment = digest({ round: roundEntry?.revision ?? '', worldMoment });
  const entries = { roundEntry, cardEntry, openEntry, alertEntry };
  return { group, rounds: parsed, ...entries, notification: seen, recorded, moment, worldMoment };
}

/** Since when the newest standing of each stage holds. */
async function standingsOf(group: GroupRef, { world }: Desk): Promise<readonly string[]> {
  const now = world.stages.names.map((stage) => world.standings.at(group, stage));
  return (await Promise.all(now)).map((standing) => standing?.since ?? '');
}

async function executionsOf(all: Rounds | undefined, desk: Desk): Promise<readonly Execution[]> {
  const ids = [...(all?.earlier ?? []), ...(all ? [all.current] : [])]
    .slice(-lookBack)
    .flatMap(executionsIn)
    .slice(-2 * lookBack);
  const entries = await Promise.all(ids.map((id) => desk.ledger.get(keys.execution(id))));
  return entries.flatMap((entry) => (entry ? [execution.parse(entry.value)] : []));
}

async function othersOf(group: GroupRef, ref: CardRef, desk: Desk) {
  const entries = await desk.ledger.list(keys.openOf(group, ref.view), { limit: 50 });
  const own = keys.open(group, ref);
  return entries
    .filter((entry) => entry.key !== own)
    .map((entry) => openCard.parse(entry.value))
    .map(({ ref: { subject }, about }) => ({ subject, about }));
}

/** More of either in one group than a card could say anything about. */
const watched = 100;

async function watchOf(
  group: GroupRef,
  ref: CardRef,
  own: Entry | undefined,
  known: Notification['known'],
  { ledger, clock }: Desk,
): Promise<Watch> {
  const [alerts, hushed] = await Promise.all([
    ledger.list(keys.alertsOf(group), { limit: watched }),
    // Their keys begin with the time they were to end at: what is over is passed over.
    ledger.list(keys.silencesOf(group), {
      after: `${keys.silencesOf(group)}${clock.now().toISOString()}`,
      limit: watched,
    }),
  ]);
  const others = alerts.filter(({ key }) => key !== keys.alert(group, ref));
  return {
    ...(own ? { alert: alert.parse(own.value) } : {}),
    firing: others
      .map(({ value }) => alert.parse(value))
      .filter(({ status }) => status === 'firing'),
    silences: hushed
      .map(({ value }) => silence.parse(value))
      .filter((each) => isActive(each, clock.now())),
    ...(known === undefined ? {} : { known }),
  };
}

async function busyOf(group: GroupRef, ref: CardRef, desk: Desk) {
  const entries = await desk.ledger.list(keys.targetsOf(group), { limit: 50 });
  const holders = entries
    .map((entry) => targetRecord.parse(entry.value))
    .flatMap(({ holder, queue }) => (holder ? [holder, ...queue] : queue));
  return holders
    .filter((each) => each.subject.toLowerCase() !== ref.subject.toLowerCase())
    .map(({ stage, subject }) => ({ stage, subject }));
}
