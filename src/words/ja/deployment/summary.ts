import type {
  AlarmFacts,
  DeploymentFacts,
  DeploymentPhase,
  DeploymentState,
  DeploymentWords,
} from '../../deployment-words.ts';
import { plainName } from '../../plain.ts';
import { phase } from './lead.ts';
import { stateOf, strategy } from './title.ts';
import { alarmsOf } from './verdict.ts';

/** Everything in two sentences, for those who only hear it. */
export const summary: DeploymentWords['summary'] = (facts, state, { alarms, lead, verdict }) => {
  const name = `${plainName(facts.group, 63)} v${facts.to}`;
  if (state.is === 'running' && !state.late)
    return `${name} を ${goes(facts, state, alarms, verdict)}`;
  return `${name}：${stateOf(facts, state)}。${lead}${verdict}`;
};

type Running = Extract<DeploymentState, { readonly is: 'running' }>;

function goes(
  facts: DeploymentFacts,
  { phase: now, minutes }: Running,
  alarms: AlarmFacts,
  verdict: string,
): string {
  const way = facts.back ? `${facts.stage} へ復帰中` : `${facts.stage} へデプロイ中`;
  if (now.is === 'bake') return `${way}：${strategy(facts)} ${bakes(now)}。${quiet(facts, alarms)}`;
  const says = waits(now) ? verdict : quiet(facts, alarms);
  return `${way}：${strategy(facts)}。${phase(facts, now, minutes)}${says}`;
}

/** Nothing is watched yet. */
function waits({ is }: DeploymentPhase): boolean {
  return is === 'queued' || is === 'busy' || is === 'preparing';
}

function bakes({ percent, minutes }: Extract<DeploymentPhase, { readonly is: 'bake' }>): string {
  const gone = minutes ? `、${minutes.of} 分中 ${minutes.gone} 分経過` : '';
  return `${percent}%${gone}`;
}

function quiet(facts: DeploymentFacts, alarms: AlarmFacts): string {
  return alarms.total === 2 && alarms.quiet === 2
    ? 'アラームは 2 件とも正常。'
    : alarmsOf(facts, alarms);
}
