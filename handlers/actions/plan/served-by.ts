import type { Standing } from '../../../src/index.ts';
import type { DeployPlan } from './deploy-plan.ts';

/** What is remembered of how a standing is served, so that a rollback finds it. */
export function servedBy(deploy: DeployPlan | undefined): Pick<Standing, 'served'> {
  // What a company's own pipeline makes has names of its own.
  if (!deploy || deploy.by === 'pipeline') return {};
  const config = deploy.by === 'endpoint' ? deploy.config.name : deploy.model.name;
  const previous = deploy.from?.config;
  return { served: { config, ...(previous && previous !== config ? { previous } : {}) } };
}
