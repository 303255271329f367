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
    return `${name} ${goes(facts, state, alarms, verdict)}`;
  return `${name}: ${stateOf(facts, state)}. ${lead} ${verdict}`;
};

type Running = Extract<DeploymentState, { readonly is: 'running' }>;

function goes(
  facts: DeploymentFacts,
  { phase: now, minutes }: Running,
  alarms: AlarmFacts,
  verdict: string,
): string {
  const way = `is going ${facts.back ? 'back ' : ''}to ${facts.stage}`;
  if (now.is === 'bake')
    return `${way}: ${strategy(facts)}, ${bakes(now)}. ${quiet(facts, alarms)}`;
  const says = waits(now) ? verdict : quiet(facts, alarms);
  return `${way}: ${strategy(facts)}. ${phase(facts, now, minutes)} ${says}`;
}

/** Nothing is watched yet. */
function waits({ is }: DeploymentPhase): boolean {
  return is === 'queued' || is === 'busy' || is === 'preparing';
}

function bakes({ percent, minutes }: Extract<DeploymentPhase, { readonly is: 'bake' }>): string {
  const gone = minutes ? `, ${minutes.gone} of ${minutes.of} minutes` : '';
  return `${percent}% of traffic, baking${gone}`;
}

function quiet(facts: DeploymentFacts, alarms: AlarmFacts): string {
  const { total, quiet: n } = alarms;
  if (total === 0 || n < total) return alarmsOf(facts, alarms);
  if (total === 1) return 'The alarm is quiet.';
  return total === 2 ? 'Both alarms are quiet.' : `All ${total} alarms are quiet.`;
}
