import type { Route } from '../chat.ts';
import type { Digest } from '../digest-period.ts';
import { digest } from '../json.ts';
import { inScope } from '../policies/in-scope.ts';
import type { GroupRef } from '../registry.ts';
import type { ConfigFile } from './schema.ts';

type Sentence = ConfigFile['digests'][number];

/**
 * Every digest that is to be posted. A sentence without rooms is one for each route: to its rooms,
 * in its language, about the groups whose cards hang there.
 */
export function digestsOf({
  digests,
  routes,
}: Pick<ConfigFile, 'digests' | 'routes'>): readonly Digest[] {
  const routeOf = (group: GroupRef) => routes.findIndex((scope) => inScope(scope, group, {}));
  const all = digests.flatMap((sentence): readonly Digest[] => {
    const { slack, teams, language = 'en' } = sentence;
    const means = (group: GroupRef) => inScope(sentence, group, {});
    if (slack.length + teams.length > 0) {
      return [digestOf(sentence, { rooms: { slack, teams }, locale: language }, means)];
    }
    return routes.map((route, n) => {
      const where = { rooms: { slack: route.slack, teams: route.teams }, locale: route.language };
      return digestOf(sentence, where, (group) => routeOf(group) === n && means(group));
    });
  });
  return merged(all);
}

/** Routes that lead to the same rooms are told in one. */
function merged(all: readonly Digest[]): readonly Digest[] {
  const ids = [...new Set(all.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const same = all.filter((each) => each.id === id);
    const [first] = same;
    return first ? [{ ...first, covers: (group) => same.some((each) => each.covers(group)) }] : [];
  });
}

function digestOf(sentence: Sentence, route: Route, covers: Digest['covers']): Digest {
  const { every, on = 'monday', at, zone, groups = [], accounts = [] } = sentence;
  const kind = { every, groups, accounts, rooms: { ...route.rooms } };
  const id = `${every}-${digest(kind).slice(0, 12)}`;
  return { id, every, on, at, zone, route, covers };
}
