import { compilePolicies } from '../../src/policies/compile.ts';
import { sentence } from '../../src/policies/sentence.ts';
import { deploymentCard } from '../../handlers/cards/deployment.ts';
import { hostileReason, subject } from '../cards/deployment-facts.ts';
import { deploymentStates } from '../cards/deployment-states.ts';
import { judgedScene } from './judged-scene.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';

const policies = compilePolicies({
  policies: [
    sentence.parse({
      verbs: ['rollback'],
      require: { memberOf: ['ml-leads', 'model-risk'], reason: { min: 10 } },
    }),
  ],
  outside: [],
});

/** Every state of a deployment's card. */
export function deploymentScenes(): readonly Scene[] {
  const others = [hostileReason];
  return locales.flatMap((locale) =>
    deploymentStates.map((state) =>
      judgedScene({ ...state, view: deploymentCard, subject, policies, others }, locale),
    ),
  );
}
