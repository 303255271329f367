import type { Room, Route } from '../chat.ts';
import type { Routes } from '../desk.ts';
import type { GroupRef } from '../registry.ts';
import { inScope } from '../policies/in-scope.ts';
import type { ConfigFile } from './schema.ts';

/**
 * Where cards hang, and in which language a room is answered.
 * The first route that fits wins; none leads to a registry that is not of `ringi.yaml`.
 */
export function routesOf(config: Pick<ConfigFile, 'routes' | 'operators' | 'registries'>): Routes {
  const { operators, registries } = config;
  const isOurs = (group: GroupRef) =>
    registries.some((each) => each.account === group.account && each.region === group.region);
  const trouble: Route = {
    rooms: { slack: present(operators.slack), teams: present(operators.teams) },
    locale: operators.language,
  };
  const routes = config.routes.map((route) => ({
    scope: route,
    route: { rooms: { slack: route.slack, teams: route.teams }, locale: route.language },
  }));
  return {
    routeOf: (group: GroupRef) =>
      isOurs(group) ? routes.find(({ scope }) => inScope(scope, group, {}))?.route : undefined,
    localeOf: (room: Room) =>
      [...routes.map(({ route }) => route), trouble].find((route: Route) =>
        route.rooms[room.platform]?.includes(room.id),
      )?.locale ?? trouble.locale,
    operators: trouble,
    ask: operators.ask,
  };
}

function present(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}
