import { severity, type Severity } from '../alert.ts';
import type { Room, RoomIds, Route } from '../chat.ts';
import type { Routes } from '../desk.ts';
import type { GroupRef } from '../registry.ts';
import { inScope } from '../policies/in-scope.ts';
import { digestsOf } from './digests-of.ts';
import type { ConfigFile } from './schema.ts';

/**
 * Where cards hang, and in which language a room is answered.
 * The first route that fits wins; none leads to a registry that is not of `ringi.yaml`.
 */
export function routesOf(
  config: Pick<ConfigFile, 'routes' | 'digests' | 'operators' | 'registries'>,
): Routes {
  const { operators, registries } = config;
  const isOurs = (group: GroupRef) =>
    registries.some((each) => each.account === group.account && each.region === group.region);
  const trouble: Route = {
    rooms: { slack: present(operators.slack), teams: present(operators.teams) },
    locale: operators.language,
  };
  const routes = config.routes.map((route) => ({ scope: route, routes: routesFor(route) }));
  return {
    routeOf(group, alert) {
      if (!isOurs(group)) return undefined;
      const found = routes.find(({ scope }) => inScope(scope, group, {}))?.routes;
      return found && (alert === undefined ? found.usual : found.alerts(alert));
    },
    localeOf: (room: Room) =>
      [
        ...routes.map((each) => each.routes.alerts('any')),
        ...digestsOf(config).map(({ route }) => route),
        trouble,
      ].find((route: Route) => route.rooms[room.platform]?.includes(room.id))?.locale ??
      trouble.locale,
    operators: trouble,
    ask: operators.ask,
  };
}

type RouteSentence = ConfigFile['routes'][number];

/**
 * Alerts hang where `alerts` names rooms for their severity or a lesser one; where it names none
 * for the least, there too where the cards of the group hang.
 */
function routesFor({ slack, teams, language, alerts }: RouteSentence): {
  readonly usual: Route;
  alerts(of: Severity | 'any'): Route;
} {
  const usual = { slack, teams };
  const bySeverity = severity.options.map(
    (each) => alerts?.[each] ?? (each === 'info' ? usual : {}),
  );
  return {
    usual: { rooms: usual, locale: language },
    alerts(of) {
      const named = of === 'any' ? [usual, ...bySeverity] : bySeverity.slice(0, gravity(of) + 1);
      return { rooms: union(named), locale: language };
    },
  };
}

function gravity(of: Severity): number {
  return severity.options.indexOf(of);
}

function union(
  all: readonly { readonly slack?: readonly string[]; readonly teams?: readonly string[] }[],
): RoomIds {
  return {
    slack: [...new Set(all.flatMap(({ slack = [] }) => slack))],
    teams: [...new Set(all.flatMap(({ teams = [] }) => teams))],
  };
}

function present(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}
