import { modelPackageCard } from '../../handlers/cards/model-package.ts';
import type { Remains } from '../../src/index.ts';
import { kenji } from '../cards/card-state.ts';
import { arnOf, at, records, round } from '../cards/world.ts';
import { drawnGone } from './drawn-gone.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';

const asked = round(1, 'dev', { votes: [kenji], status: 'overtaken', endedAt: at('09:30') });
const now = new Date(at('09:31'));

const remains: Readonly<Record<string, Remains>> = {
  deleted: {
    at: at('09:30'),
    stood: [],
    round: asked,
    recorded: records({ round: asked, now }),
  },
  'deleted-in-prod': { at: at('09:30'), stood: ['uat', 'prod'], recorded: records({ now }) },
};

/** The card of a version that is no longer in the registry. */
export function deletedScenes(): readonly Scene[] {
  return locales.flatMap((locale) =>
    Object.entries(remains).map(([name, left]): Scene => {
      const card = drawnGone(modelPackageCard, arnOf(12), left, locale);
      const others = left.round?.votes.flatMap(({ answers }) => Object.values(answers)) ?? [];
      return { name, locale, said: { kind: 'card', card, notes: card.notes, others } };
    }),
  );
}
