import type { Config } from '../../config.ts';
import type { Off, SlackSettings, TeamsSettings } from '../../config/environment.ts';
import { peopleIn } from '../../person/people-in.ts';
import { scopeInWords } from './scope-in-words.ts';
import { cardInWords } from './card-in-words.ts';
import { servedInWords } from './served-in-words.ts';
import { sentenceInWords } from './sentence-in-words.ts';

/** What a command of the terminal answers; `exitCode` 0: as hoped. */
export type Printed = { readonly text: string; readonly exitCode: number };

/** What would run with this configuration, for `ringi check`. `verbs`: those a sentence governs. */
export function whatRuns(config: Config, verbs: readonly string[]): Printed {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Registries', registries(config)],
    ['Stages', [config.stages.join(' → ')]],
    ['Chats', chats(config)],
    ['Routes, the first that fits', routes(config)],
    ['Who may do what, the first that fits', policies(config, verbs)],
    ['What follows a change made elsewhere, the first that fits', outside(config)],
    ['What Ringi begins by itself, the first that fits', responses(config)],
    ['Stages that more than a pointer serves, the first that fits', served(config)],
    ['Model cards, the first that fits', cards(config)],
    ['Monitors whose model group is named', monitors(config)],
    ['What is told regularly', digests(config)],
    ['People', people(config)],
    ['This process', settings(config)],
  ];
  const text = parts.map(([title, lines]) =>
    [title, ...lines.map((line) => `  ${line}`)].join('\n'),
  );
  return { text: `${text.join('\n\n')}\n`, exitCode: 0 };
}

function registries(config: Config): readonly string[] {
  return config.registries.map(({ account, region, role, queue }) => {
    const as = role === undefined ? '' : `, as ${role}`;
    return `${account} in ${region}${as}; events from ${queue}`;
  });
}

function chats(config: Config): readonly string[] {
  const { settings } = config;
  const rooms = { slack: roomsIn(config, 'slack'), teams: roomsIn(config, 'teams') };
  return [
    `Slack is ${platform(settings.slack, rooms.slack, bySlack)}`,
    `Teams is ${platform(settings.teams, rooms.teams, byTeams)}`,
  ];
}

function roomsIn({ routes: all, digests: told }: Config, chat: 'slack' | 'teams'): number {
  const named = [
    ...all.flatMap((route) => roomsOf(route, chat)),
    ...told.flatMap((to) => to[chat]),
  ];
  return new Set(named).size;
}

/** Those of alerts, too. */
function roomsOf(route: Config['routes'][number], chat: 'slack' | 'teams'): readonly string[] {
  return [route, ...Object.values(route.alerts ?? {})].flatMap((rooms) => rooms[chat]);
}

function platform<On extends { readonly status: 'on' }>(
  settings: On | Off,
  rooms: number,
  how: (on: On) => string,
): string {
  const routed = rooms === 1 ? '1 room' : `${rooms} rooms`;
  if (settings.status === 'on') return `on, ${how(settings)}, in ${routed}.`;
  const lost = rooms === 0 ? '' : ` Nothing is posted to its ${routed}.`;
  return `off: ${settings.because}.${lost}`;
}

function bySlack({ appToken }: SlackSettings): string {
  return appToken === undefined ? 'by HTTP (/slack/events)' : 'by Socket Mode';
}

function byTeams({ type }: TeamsSettings): string {
  return `by HTTP (/api/messages), as ${type}`;
}

function routes(config: Config): readonly string[] {
  const { operators } = config;
  const trouble = [operators.slack, operators.teams].filter((room) => room !== undefined);
  return [
    ...config.routes.map((route) => {
      const rooms = [...route.slack, ...route.teams].join(', ');
      const alerts = Object.entries(route.alerts ?? {}).map(
        ([severity, { slack, teams }]) => `; ${severity} → ${[...slack, ...teams].join(', ')}`,
      );
      return `${scopeInWords(route)} → ${rooms} (${route.language})${alerts.join('')}`;
    }),
    `trouble → ${trouble.join(', ') || 'the log alone'} (${operators.language})`,
  ];
}

function policies(config: Config, verbs: readonly string[]): readonly string[] {
  const ruled = new Set(config.policies.flatMap((sentence) => sentence.verbs));
  const free = verbs.filter((verb) => !ruled.has(verb));
  return [
    ...config.policies.map((sentence, n) => `${n + 1}. ${sentenceInWords(sentence)}`),
    ...(free.length === 0 ? [] : [`No sentence, so nobody may: ${free.join(', ')}.`]),
  ];
}

function outside(config: Config): readonly string[] {
  const last = 'everything else: ask';
  return [
    ...config.outside.map((each) => `${scopeInWords(each) || 'everything'}: ${each.rule}`),
    ...(config.outside.some((each) => scopeInWords(each) === '') ? [] : [last]),
  ];
}

function responses(config: Config): readonly string[] {
  if (config.responses.length === 0) return ['nothing'];
  return config.responses.map((each) => {
    const { severity, runs, stages } = each;
    const where = [scopeInWords(each) || 'everything', ...(stages ?? [])].join(', ');
    const lasted = runs === 1 ? '1 run' : `${runs} runs`;
    return `${where}: ${each.do} when ${severity} or graver lasted ${lasted}, once a day at most`;
  });
}

function served({ deployments }: Config): readonly string[] {
  return deployments.length === 0 ? ['none'] : deployments.map(servedInWords);
}

function cards({ modelCards }: Config): readonly string[] {
  return modelCards.length === 0
    ? ['each version’s own, where somebody asks for it']
    : modelCards.map(cardInWords);
}

function monitors({ monitors: all, driftMetrics }: Config): readonly string[] {
  const counted = (['schedule', 'alarm', 'evidently'] as const).flatMap((kind) => {
    const n = all.filter((each) => each[kind] !== undefined).length;
    return n === 0 ? [] : [`${n} by ${kind}`];
  });
  const { namespace, endpoint, schedule } = driftMetrics;
  return [
    counted.join(', ') || 'none: each is found by what its endpoint serves',
    `drift scores from ${namespace} (${endpoint}, ${schedule})`,
  ];
}

function digests({ digests: all }: Config): readonly string[] {
  if (all.length === 0) return ['nothing'];
  return all.map((each) => {
    const { every, on = 'monday', at, zone, slack, teams } = each;
    const time = [at.hour, at.minute].map((part) => String(part).padStart(2, '0')).join(':');
    const often = every === 'day' ? 'daily' : `weekly on ${on}`;
    const rooms = [...slack, ...teams].join(', ') || 'the rooms of each route';
    return `${scopeInWords(each) || 'everything'}: ${often} at ${time} ${zone} → ${rooms}`;
  });
}

function people({ people: all, groups }: Config): readonly string[] {
  const mute = all.filter(({ slack, teams }) => slack.length + teams.length === 0);
  const sizes = Object.keys(groups).map((name) => {
    const n = peopleIn(groups, name).size;
    return `${name}: ${n === 1 ? '1 person' : `${n} people`}`;
  });
  return [
    `${all.length === 1 ? '1 person' : `${all.length} people`}; ${sizes.join(', ') || 'no groups'}`,
    ...mute.map(({ id }) => `${id} is joined to no chat account, and decides nothing.`),
  ];
}

function settings({ settings: { aws, ledger, port }, publish }: Config): readonly string[] {
  const region = publish?.region === undefined ? '' : ` in ${publish.region}`;
  return [
    `ledger ${ledger.engine}:${ledger.path}; HTTP on port ${port}`,
    ...(aws.endpoint === undefined ? [] : [`AWS at ${aws.endpoint}`]),
    publish
      ? `decisions are published on the bus ${publish.bus}${region}`
      : 'decisions are not published',
  ];
}
