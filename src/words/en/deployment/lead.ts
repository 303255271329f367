import type {
  AlarmFacts,
  DeploymentFacts,
  DeploymentPhase,
  DeploymentState,
  LevelFigure,
} from '../../deployment-words.ts';
import { clip, plainName } from '../../plain.ts';
import { because } from '../because.ts';
import { and } from '../lists.ts';
import { lasted } from './lasted.ts';

const longest = 70;
const before = 'what served before';

/** What is missing or wrong, else what is so. */
export function lead(facts: DeploymentFacts, state: DeploymentState, alarms: AlarmFacts): string {
  return clip(leadOf(facts, state, alarms), longest);
}

function leadOf(facts: DeploymentFacts, state: DeploymentState, alarms: AlarmFacts): string {
  const { stage } = facts;
  switch (state.is) {
    case 'running':
      if (state.late) return `Not finished after ${state.minutes} min, looking.`;
      return phase(facts, state.phase, state.minutes);
    case 'serves':
      return serves(facts, state, alarms);
    case 'returning':
    case 'givenUp':
      return `Going back to v${state.to}, decided by ${and(state.people.slice(0, 2))}.`;
    case 'replaced':
      if (!state.rolledBack) return `v${state.by} serves ${stage} now.`;
      return `Rolled back to v${state.by}${by(state.people)}.`;
    case 'wentBack':
      return `Rolled back to v${state.to}${by(state.people)}.`;
    case 'notBack':
      return state.to === undefined || state.why === undefined
        ? 'Given up, but the rollback was not done.'
        : `Not back on v${state.to}: ${because(state.why.because)}.`;
    case 'rolledBack':
      return facts.back ? takenBack(facts, state) : rolledBack(facts, state);
    case 'failed':
      return `Not done: ${because(state.because)}.`;
  }
}

type Serving = Extract<DeploymentState, { readonly is: 'serves' }>;

function serves({ to, stage, back }: DeploymentFacts, state: Serving, alarms: AlarmFacts): string {
  if (state.fault) return `v${to} serves ${stage}, but it could not be written down.`;
  if (state.stays) return `v${to} serves ${stage}: the rollback was not done.`;
  const [breach] = state.breaches;
  if (breach) return breachOf(breach);
  const [alarm] = alarms.firing;
  if (state.until !== undefined && alarm !== undefined) return fires(alarm);
  const again = back ? ' again' : '';
  const over = state.over ? '; 15 were expected' : '';
  return `v${to} serves ${stage}${again}, after ${lasted(state.seconds)}${over}.`;
}

type RolledBack = Extract<DeploymentState, { readonly is: 'rolledBack' }>;

function rolledBack({ from }: DeploymentFacts, { alarm, reason }: RolledBack): string {
  const back = from === undefined ? before : `v${from}`;
  if (alarm !== undefined) return `Rolled back to ${back} by alarm ${alarmName(alarm)}.`;
  return `Back on ${back}, ${reason === undefined ? 'AWS gave no reason' : 'AWS rolled it back'}.`;
}

/** A rollback that AWS took back: nothing went back. */
function takenBack({ from }: DeploymentFacts, { alarm, reason }: RolledBack): string {
  const still = from === undefined ? 'Not back' : `Still on v${from}`;
  if (alarm !== undefined) return `${still}: alarm ${alarmName(alarm)} ended it.`;
  const why = reason === undefined ? ' and gave no reason' : '';
  return `${still}: AWS took the rollback back${why}.`;
}

/** What happens now, in a sentence. */
export function phase(facts: DeploymentFacts, now: DeploymentPhase, minutes: number): string {
  const { to, stage } = facts;
  const soFar = `${minutes} min so far`;
  switch (now.is) {
    case 'queued':
      return now.behind === undefined
        ? `Waits its turn: another change of ${stage} comes first.`
        : `Waits its turn: v${now.behind} is being deployed first.`;
    case 'busy':
      return now.behind === undefined
        ? `Waits for the running update of the ${facts.by === 'component' ? 'component' : 'endpoint'}.`
        : `Waits for the running update: v${now.behind} comes first.`;
    case 'preparing':
      return facts.by === 'pipeline'
        ? `Not begun yet: the pipeline has to take v${to}.`
        : `Not begun yet: v${to} is being prepared.`;
    case 'create':
      return facts.by === 'first'
        ? `The endpoint of v${to} is being created, ${soFar}.`
        : `The fleet of v${to} is being created, ${soFar}.`;
    case 'shift':
      return shift(facts, now);
    case 'bake': {
      const { minutes: baked } = now;
      const gone = baked ? `, ${baked.gone} of ${baked.of} min` : '';
      return `${bake(facts, now.percent)}${gone}.`;
    }
    case 'cleanUp':
      return `All traffic is on v${to}, the old fleet is being removed.`;
    case 'serve':
      return facts.by === 'component'
        ? `The component is changing to v${to}, ${soFar}.`
        : `The endpoint is changing, ${soFar}.`;
    case 'rollingBack':
      return `AWS is rolling back to ${facts.from === undefined ? before : `v${facts.from}`}.`;
    case 'recording':
      return `v${to} serves ${stage}, the registry is being written.`;
  }
}

type Shift = Extract<DeploymentPhase, { readonly is: 'shift' }>;

function shift(facts: DeploymentFacts, { percent, target }: Shift): string {
  if (facts.by === 'rolling' || facts.by === 'linear') return `${bake(facts, percent)}.`;
  return target === 100
    ? `All traffic is moving to v${facts.to}.`
    : `Traffic is moving: ${target}% to v${facts.to}.`;
}

function bake({ by: strategy, to, step = 100 }: DeploymentFacts, percent: number): string {
  if (percent === 100) return `All traffic is on v${to} and baking`;
  if (strategy === 'linear') return `Traffic moves in steps of ${step}%: ${percent}% on v${to}`;
  if (strategy === 'rolling') return `Moving in batches of ${step}%: ${percent}% on v${to}`;
  return `Canary is baking: ${percent}% on v${to}`;
}

function breachOf({ metric, value, limit = '', is }: LevelFigure): string {
  const name = { p99: 'p99 latency', errors: 'Errors', availability: 'Availability' }[metric];
  return `${name} ${value} is ${is} the limit of ${limit}.`;
}

function fires(alarm: string): string {
  return `Alarm ${alarmName(alarm)} fires.`;
}

function by(people: readonly string[]): string {
  return people.length === 0 ? '' : ` by ${and(people.slice(0, 2))}`;
}

/** A sentence has room for a name of so many characters; it stands in full further down. */
function alarmName(name: string): string {
  return plainName(name, 36);
}
