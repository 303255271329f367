import { clip } from '../../plain.ts';
import type { DeploymentFacts, DeploymentState } from '../../deployment-words.ts';

/** The state alone, such as `deploying to prod`. */
export function stateOf(facts: DeploymentFacts, state: DeploymentState): string {
  const { stage, from, back } = facts;
  switch (state.is) {
    case 'running':
      return back ? `going back to ${stage}` : `deploying to ${stage}`;
    case 'serves':
      return `serves ${stage}${back ? ' again' : ''}${but(state)}`;
    case 'returning':
      return `${stage} goes back to v${state.to}`;
    case 'replaced':
      return state.rolledBack ? `${stage} rolled back to v${state.by}` : `served ${stage}`;
    case 'rolledBack':
      if (back) return from === undefined ? `not back in ${stage}` : `${stage} still on v${from}`;
      return from === undefined ? 'rolled back' : `rolled back to v${from}`;
    case 'givenUp':
      return `given up, ${clip(stage, 14)} goes back to v${state.to}`;
    case 'wentBack':
      return `${stage} rolled back to v${state.to}`;
    case 'notBack':
      return 'given up, rollback not done';
    case 'failed':
      return back ? `not back in ${stage}` : `not deployed to ${stage}`;
  }
}

type Serving = Extract<DeploymentState, { readonly is: 'serves' }>;

function but({ fault, stays }: Serving): string {
  if (fault) return ', not written down';
  return stays ? ', rollback not done' : '';
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
    case 'first':
      return 'its first endpoint';
    case 'component':
      return 'inference component';
    case 'pipeline':
      return 'by its pipeline';
  }
}
