import {
  packageIn,
  type DeploymentState,
  type Execution,
  type Recorded,
  type Seen,
  type NotDone,
} from '../../../src/index.ts';
import { versionOn } from '../voting/version-on.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import { crossed } from './crossed.ts';
import { isRunning } from './is-running.ts';
import { breachesOf } from './level.ts';
import { phaseOf } from './phase.ts';
import type { Judged, Shown } from './seen.ts';

const minute = 60_000;
/** From the decision to serving, in minutes: more is said. */
const expected = 15;

/** `nameOf`: how somebody is called whose id is known. */
export type NameOf = (id: string) => string | undefined;

/** How a deployment stands, found from the world and the records alone. */
export function situationOf(
  { judged, shown }: Seen<Judged, Shown>,
  recorded: Recorded,
  nameOf: NameOf = () => undefined,
): DeploymentState {
  const { execution } = shown;
  switch (execution.status) {
    case 'queued':
    case 'started':
      return running(judged, shown, recorded);
    case 'done':
      return shown.stands || !shown.standing
        ? (returning(recorded) ?? serves(shown, recorded))
        : replaced(shown, nameOf);
    case 'seized':
      return seized(shown, recorded, nameOf);
    case 'failed':
    case 'lapsed':
      return shown.stood ? unwritten(shown, recorded, nameOf) : undone(execution);
  }
}

/** What was decided on this card to go back, while it is under way. */
export function goingBack({ executions }: Pick<Recorded, 'executions'>): Execution | undefined {
  return executions.findLast(isRunning);
}

function running(judged: Judged, shown: Shown, recorded: Recorded): DeploymentState {
  const { execution, plan, live } = shown;
  const { now } = recorded;
  const behind = behindOf(judged, recorded);
  const phase = phaseOf(shown, { behind, now });
  const begun = phase.is === 'busy' ? undefined : live.endpoint?.pending?.startedAt;
  const since = begun ?? execution.createdAt;
  const passed = now.getTime() - new Date(since).getTime();
  const minutes = Math.max(0, Math.floor(passed / minute));
  return { is: 'running', phase, minutes, since, late: passed >= plan.limit };
}

/** The version whose change of the stage comes first, where the queue tells. */
function behindOf({ stage, to }: Judged, { busy }: Recorded): number | undefined {
  return busy
    .filter((each) => each.stage === stage)
    .map(({ subject }) => packageIn(subject)?.version)
    .find((version) => version !== undefined && version !== to);
}

type Serving = Extract<DeploymentState, { readonly is: 'serves' }>;

/** `at`: since when, where that is not when it ended. */
function serves(shown: Shown, { now }: Recorded, at?: string): Serving {
  const { execution, plan } = shown;
  const { createdAt, endedAt } = execution;
  const since = at ?? endedAt ?? createdAt;
  const took = new Date(since).getTime() - new Date(createdAt).getTime();
  const until = new Date(new Date(since).getTime() + plan.watch.for);
  const seconds = Math.max(1, Math.round(took / 1_000));
  const over = took > expected * minute;
  const common = { is: 'serves', since, seconds, over } as const;
  if (until <= now) return { ...common, breaches: [] };
  return { ...common, until: until.toISOString(), breaches: breachesOf(shown) };
}

function returning(recorded: Recorded): DeploymentState | undefined {
  const back = goingBack(recorded);
  const to = versionOn(back?.decision.on ?? '');
  return back && { is: 'returning', to, people: back.people.map(({ name }) => name) };
}

/** Another version stands there, or nobody knows which. */
function replaced({ execution, standing }: Shown, nameOf: NameOf): DeploymentState {
  const { createdAt, endedAt: since = createdAt } = execution;
  const { version: by = 0, rollback = false, people = [], since: until = since } = standing ?? {};
  const names = people.flatMap((id) => nameOf(id) ?? []);
  return { is: 'replaced', by, rolledBack: rollback, people: names, since, until };
}

/** It serves, and what says so was not written. */
function unwritten(shown: Shown, recorded: Recorded, nameOf: NameOf): DeploymentState {
  if (!shown.stands) return replaced(shown, nameOf);
  const back = returning(recorded);
  return back ?? { ...serves(shown, recorded), fault: whyOf(shown.execution) };
}

/** A rollback took its place: it goes on, has brought another version to stand there, or failed. */
function seized(shown: Shown, recorded: Recorded, nameOf: NameOf): DeploymentState {
  const { execution, seizer, returned, standing, stands, stood } = shown;
  const own = seizedHere(execution, recorded);
  const running = goingBack(recorded);
  const going = seizer ?? (running && rollbackOf(running));
  const people = (going?.people ?? []).map(({ name }) => name);
  const givenUp = going && ({ is: 'givenUp', to: going.to, people } as const);
  const notDone = own && !isRunning(own) ? { to: rollbackOf(own).to, why: whyOf(own) } : {};
  // What a rollback gave up serves after all where that was not done.
  if (stands) return givenUp ?? { ...serves(shown, recorded, standing?.since), stays: notDone };
  if (returned) {
    const { version: to } = returned;
    const now = standing?.version === to ? undefined : standing?.version;
    const names = returned.people.flatMap((id) => nameOf(id) ?? []);
    return { is: 'wentBack', to, people: names, ...(now === undefined ? {} : { now }) };
  }
  if (stood) return replaced(shown, nameOf);
  return givenUp ?? { is: 'notBack', ...notDone };
}

/** The rollback that took its place, where it was decided on this card. */
export function seizedHere(
  { endedAt = '' }: Execution,
  { executions }: Pick<Recorded, 'executions'>,
): Execution | undefined {
  return executions.findLast(
    ({ createdAt, endedAt: end }) => createdAt <= endedAt && (end === undefined || end >= endedAt),
  );
}

function rollbackOf({ decision, people }: Execution): NonNullable<Shown['seizer']> {
  return { to: versionOn(decision.on), people };
}

function whyOf(execution: Execution): NotDone {
  const { because, advice = because } = whyNotDone(execution);
  return { because, advice };
}

function undone(execution: Execution): DeploymentState {
  const why = whyOf(execution);
  const { because } = why;
  const { facts = {} } = execution;
  const { alarm, reason } = facts;
  if (because !== 'rolledBackByAlarm' && because !== 'rolledBackSilently') {
    return { is: 'failed', ...why };
  }
  const byAlarm = because === 'rolledBackByAlarm' && alarm !== undefined ? { alarm } : {};
  const figures = crossed(reason ?? '');
  return {
    is: 'rolledBack',
    ...byAlarm,
    ...(reason === undefined || reason === '' ? {} : { reason }),
    ...(figures ? { crossed: figures } : {}),
  };
}
