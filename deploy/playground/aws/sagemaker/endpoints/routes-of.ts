import type { Endpoint, LiveVariant, Route } from './endpoint-store.ts';
import { percentages } from './percentages.ts';

/** Where an endpoint's requests go now. */
export function routesOf({ status, config, variants, pending }: Endpoint): readonly Route[] {
  if (down.has(status)) return [];
  const moved = pending?.phase.share ?? 0;
  return [
    ...routes(config.name, variants, 100 - moved),
    ...(pending ? routes(pending.config.name, pending.variants, moved) : []),
  ];
}

const down = new Set(['Creating', 'OutOfService', 'Failed', 'Deleting']);

function routes(config: string, variants: readonly LiveVariant[], percent: number) {
  return percentages(variants, percent)
    .filter((each) => each.percent > 0)
    .map(({ variant: { name, model }, percent: part }) => ({
      config,
      variant: name,
      ...(model !== undefined && { model }),
      share: part / 100,
    }));
}
