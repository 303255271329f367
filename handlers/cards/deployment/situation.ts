import type { DeploymentState, Execution, Recorded, Seen } from '../../../src/index.ts';
import { packageIn } from '../model-package/subject.ts';
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
      return { is: 'seized', people: seizers(shown, recorded, nameOf) };
    case 'failed':
    case 'lapsed':
      return undone(execution);
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

function serves(shown: Shown, { now }: Recorded): DeploymentState {
  const { execution, plan } = shown;
  const { createdAt, endedAt: since = createdAt } = execution;
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
  const to = Number(back?.decision.on.split('/').at(-1));
  return back && { is: 'returning', to, people: back.people.map(({ name }) => name) };
}

/** Another version stands there, or nobody knows which. */
function replaced({ execution, standing }: Shown, nameOf: NameOf): DeploymentState {
  const { createdAt, endedAt: since = createdAt } = execution;
  const { version: by = 0, rollback = false, people = [], since: until = since } = standing ?? {};
  const names = people.flatMap((id) => nameOf(id) ?? []);
  return { is: 'replaced', by, rolledBack: rollback, people: names, since, until };
}

/** Who decided the rollback that took its place: on this card, or on another one. */
function seizers(
  { execution, standing, seizers: now }: Shown,
  { executions }: Recorded,
  nameOf: NameOf,
): readonly string[] {
  const own = now ?? executions.at(-1)?.people.map(({ name }) => name);
  if (own) return own;
  const isLater = standing !== undefined && standing.since >= (execution.endedAt ?? '');
  return standing?.rollback && isLater ? standing.people.flatMap((id) => nameOf(id) ?? []) : [];
}

function undone(execution: Execution): DeploymentState {
  const { because, advice } = whyNotDone(execution);
  const { facts = {} } = execution;
  const { alarm, reason } = facts;
  if (because !== 'rolledBackByAlarm' && because !== 'rolledBackSilently') {
    return { is: 'failed', because, advice: advice ?? because };
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
