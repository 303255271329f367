import type { Locale, Sketch } from '../../src/index.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { sentence } from '../../src/policies/sentence.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { deploymentCard } from '../../handlers/cards/deployment.ts';
import { subject } from './deployment-facts.ts';
import type { DeploymentState } from './deployment-state.ts';
import { judgeAsks } from './judge-asks.ts';

const stages = { names: ['dev', 'test', 'uat', 'prod'] };
const words = { en, ja };

/** Two groups may go back. */
export const policies = compilePolicies({
  policies: [
    sentence.parse({ verbs: ['rollback'], require: { memberOf: ['ml-leads', 'model-risk'] } }),
  ],
  outside: [],
});

/** A state of a deployment's card, as it is drawn. */
export function drawnDeployment(
  { seen, recorded }: Omit<DeploymentState, 'name'>,
  locale: Locale = 'en',
  judges: ReturnType<typeof compilePolicies> = policies,
): Sketch {
  const { asks } = deploymentCard.agenda(seen, recorded, stages, () => []);
  const { group } = seen.judged;
  const judgement = judgeAsks({ asks, group, recorded, policies: judges });
  const ref = { view: deploymentCard.name, subject };
  return deploymentCard.draw({ seen, recorded, judgement, words: words[locale], stages, ref });
}
