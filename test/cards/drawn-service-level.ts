import type { Locale, Sketch } from '../../src/index.ts';
import type { compilePolicies } from '../../src/policies/compile.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { serviceLevelCard } from '../../handlers/cards/service-level.ts';
import { subject } from './deployment-facts.ts';
import { policies } from './drawn-deployment.ts';
import { judgeAsks } from './judge-asks.ts';
import type { ServiceLevelCardState } from './service-level-states.ts';

const stages = { names: ['dev', 'test', 'uat', 'prod'] };
const words = { en, ja };

/** A state of a service level's card, as it is drawn. */
export function drawnServiceLevel(
  { seen, recorded }: Omit<ServiceLevelCardState, 'name'>,
  locale: Locale = 'en',
  judges: ReturnType<typeof compilePolicies> = policies,
): Sketch {
  const { asks } = serviceLevelCard.agenda(seen, recorded, stages, () => []);
  const { group } = seen.judged;
  const judgement = judgeAsks({ asks, group, recorded, policies: judges });
  const ref = { view: serviceLevelCard.name, subject };
  return serviceLevelCard.draw({ seen, recorded, judgement, words: words[locale], stages, ref });
}
