import type { DeploymentFacts, DeploymentState } from '../../deployment-words.ts';

/** The state alone, such as `deploying to prod`. */
export function stateOf(facts: DeploymentFacts, state: DeploymentState): string {
  const { stage, from, back } = facts;
  switch (state.is) {
    case 'running':
      return back ? `going back to ${stage}` : `deploying to ${stage}`;
    case 'serves':
      return `serves ${stage}${back ? ' again' : ''}`;
    case 'returning':
      return `${stage} goes back to v${state.to}`;
    case 'replaced':
      return state.rolledBack ? `${stage} rolled back to v${state.by}` : `served ${stage}`;
    case 'rolledBack':
      return from === undefined ? 'rolled back' : `rolled back to v${from}`;
    case 'seized':
      return from === undefined ? `${stage} rolled back` : `${stage} rolled back to v${from}`;
    case 'failed':
      return `not deployed to ${stage}`;
  }
}

/** How traffic comes to it: `canary`, `20% at a time`. */
export function strategy({ by, step = 100 }: DeploymentFacts): string {
  switch (by) {
    case 'allAtOnce':
      return 'all at once';
    case 'canary':
      return 'canary';
    case 'linear':
      return `linear, ${step}% at a time`;
    case 'rolling':
      return `rolling, ${step}% at a time`;
    case 'component':
      return 'inference component';
    case 'pipeline':
      return 'by its pipeline';
  }
}
