import type { Line } from '../../../card.ts';
import type {
  AlarmFacts,
  DeploymentFacts,
  DeploymentState,
  NotDone,
  RollbackNotDone,
} from '../../deployment-words.ts';
import { plain, plainName } from '../../plain.ts';
import { advice, adviceFor, because } from '../because.ts';
import { and } from '../lists.ts';
import { span, when } from '../moments.ts';
import { quote } from '../quote.ts';
import { phase } from './lead.ts';
import { capital } from '../capital.ts';

/** What the numbers mean. */
export function verdict(facts: DeploymentFacts, state: DeploymentState, alarms: AlarmFacts): Line {
  const { to, stage } = facts;
  switch (state.is) {
    case 'running':
      return running(facts, state, alarms);
    case 'serves':
      if (state.fault) return [plain(written(state.fault), 160)];
      if (state.stays) return [todo(state.stays)];
      if (state.until === undefined) return ['Since ', when(state.since, 'date-time'), '.'];
      return [`${alarmsOf(facts, alarms)} Watched until `, when(state.until, 'time'), '.'];
    case 'returning':
      return [`All traffic goes back to v${state.to} as soon as AWS allows.`];
    case 'replaced':
      return [`v${to} served ${stage} from `, ...span(state.since, state.until), '.'];
    case 'rolledBack':
      return [facts.back ? advice('rolledBackSilently') : whyBack(state)];
    case 'givenUp':
      return [`v${to} is given up. ${waitsFor(facts)}`];
    case 'wentBack':
      return [`v${state.now ?? state.to} serves ${stage}${state.now === undefined ? '' : ' now'}.`];
    case 'notBack':
      return [todo(state)];
    case 'failed':
      return [plain(adviceFor(state.because, state.advice), 160)];
  }
}

type RolledBack = Extract<DeploymentState, { readonly is: 'rolledBack' }>;

function whyBack({ crossed, reason, alarm }: RolledBack): string {
  if (crossed) return `The alarm saw ${crossed.value}, its limit is ${crossed.limit}.`;
  if (reason !== undefined) return quote(plain(reason, 150));
  return alarm === undefined ? advice('rolledBackSilently') : 'The alarm gave no reason.';
}

/** What to do about a rollback that was not done. */
function todo({ why }: RollbackNotDone): string {
  if (why) return plain(adviceFor(why.because, why.advice), 160);
  return 'Look at the endpoint and at the card of the rollback, then decide again.';
}

/** Why it could not be written down, and what to do. */
function written({ because: code, advice: general }: NotDone): string {
  return `${capital(because(code))}. ${adviceFor(code, general)}`;
}

function waitsFor({ by, stage }: DeploymentFacts): string {
  return by === 'pipeline'
    ? `The pipeline of ${stage} does the rest.`
    : 'An update that AWS still runs is waited for.';
}

type Running = Extract<DeploymentState, { readonly is: 'running' }>;

function running(facts: DeploymentFacts, state: Running, alarms: AlarmFacts): Line {
  const { phase: now, late, minutes } = state;
  if (late) return [`${phase(facts, now, minutes)} ${alarmsOf(facts, alarms)}`];
  if (now.is === 'queued' || now.is === 'busy' || now.is === 'preparing') return [waits(facts)];
  if (alarms.firing.length > 0 && now.is !== 'rollingBack') {
    const back = facts.from === undefined ? 'back' : `back to v${facts.from}`;
    return [`${alarmsOf(facts, alarms)} AWS rolls ${back} by itself.`];
  }
  if (now.is !== 'bake' || now.all === undefined) return [alarmsOf(facts, alarms)];
  const all = `v${facts.to} takes all traffic at about `;
  if (alarms.total === 0) return [`${alarmsOf(facts, alarms)} ${all}`, when(now.all, 'time'), '.'];
  const quiet = alarms.total === 1 ? 'If it stays quiet' : 'If they stay quiet';
  return [`${alarmsOf(facts, alarms)} ${quiet}, ${all}`, when(now.all, 'time'), '.'];
}

function waits({ from, stage }: DeploymentFacts): string {
  const now = from === undefined ? 'Nothing has changed' : `v${from} serves ${stage}`;
  return `${now}. It begins as soon as AWS allows.`;
}

/** `2 of 2 alarms quiet.` and which are not. */
export function alarmsOf({ by }: DeploymentFacts, alarms: AlarmFacts): string {
  const { total, quiet, firing, noData, missing, unread } = alarms;
  if (by === 'component' || by === 'pipeline') return 'No alarm rolls it back.';
  if (unread) return 'The alarms cannot be read.';
  if (total === 0) return 'No alarm watches it.';
  const others = [
    ...(firing.length === 0 ? [] : [`${named(firing)} ${firing.length === 1 ? 'fires' : 'fire'}`]),
    ...(noData.length === 0
      ? []
      : [`${named(noData)} ${noData.length === 1 ? 'has' : 'have'} no data`]),
    ...(missing.length === 0
      ? []
      : [`${named(missing)} ${missing.length === 1 ? 'does' : 'do'} not exist`]),
  ];
  return `${[`${quiet} of ${total} alarms quiet`, ...others].join(', ')}.`;
}

function named(names: readonly string[]): string {
  const [first = '', ...more] = names;
  return and([plainName(first, 24), ...(more.length === 0 ? [] : [`${more.length} more`])]);
}
