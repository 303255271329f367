import type { Json } from '../../src/index.ts';
import { inSlack } from './in-slack.ts';
import { inTeams } from './in-teams.ts';
import { legible } from './legible.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';

/** What each golden file holds now, by its name. */
export async function goldens(): Promise<ReadonlyMap<string, Json>> {
  const all = (await scenes()).flatMap((scene): readonly (readonly [string, Json])[] => {
    const { messages, forms } = inSlack(scene);
    const name = `${scene.name}.${scene.locale}`;
    return [
      [`${name}.slack.json`, legible({ ...basis(scene), ...messages, ...forms })],
      [`${name}.teams.json`, legible({ ...basis(scene), ...inTeams(scene) })],
    ];
  });
  return new Map(all);
}

/** The digest that votes rest on: when it changes by an update of Ringi, every open vote falls. */
function basis({ said }: Scene): { readonly [key: string]: Json } {
  const evidence = said.kind === 'card' ? said.evidence : undefined;
  return evidence === undefined ? {} : { evidence };
}
