import { serviceLevelCard } from '../../handlers/cards/service-level.ts';
import { subject } from '../cards/deployment-facts.ts';
import { policies } from '../cards/drawn-deployment.ts';
import { serviceLevelStates } from '../cards/service-level-states.ts';
import { judgedScene } from './judged-scene.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';

/** Every state of a service level's card. */
export function serviceLevelScenes(): readonly Scene[] {
  const view = serviceLevelCard;
  return locales.flatMap((locale) =>
    serviceLevelStates.map((state) =>
      judgedScene({ ...state, view, subject, policies, others: [] }, locale),
    ),
  );
}
