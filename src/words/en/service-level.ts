import type { Line } from '../../card.ts';
import { textOfLine } from '../../card/text-of-line.ts';
import type { LevelFigure } from '../deployment-facts.ts';
import { firstFitting } from '../first-fitting.ts';
import { clip, plainName } from '../plain.ts';
import type {
  ServiceLevelFacts,
  ServiceLevelState,
  ServiceLevelWords,
} from '../service-level-words.ts';
import { and } from './lists.ts';
import { span, when } from './moments.ts';
import { capital } from './capital.ts';

const longest = { title: 60, lead: 70 } as const;

/** A service level's card, in English. */
export const serviceLevel: ServiceLevelWords = {
  title: ({ group, stage }, state) => {
    const rest = `: ${clip(stateOf(stage, state), 44)}`;
    return `${clip(group, longest.title - rest.length)}${rest}`;
  },
  lead: ({ stage }, state) => {
    switch (state.is) {
      case 'breached':
        return breached(state.breaches);
      case 'returning':
        return [clip(`Going back to v${state.to}, decided by ${deciders(state.people)}.`, 70)];
      case 'met':
        return ['Within its limits again since ', when(state.at, 'time'), '.'];
      case 'replaced':
        return [`v${state.by} serves ${stage}${state.rolledBack ? ' again' : ''}.`];
      case 'unwatched':
        return ['Nobody watches it any more; it had not recovered.'];
    }
  },
  verdict,
  measured: ({ until }) => [
    'Measured over the last 10 minutes, every minute until ',
    when(until, 'time'),
    '. ',
  ],
  summary: ({ group, stage }, state, { lead, verdict: meaning }) =>
    `${plainName(group, 63)}: ${stateOf(stage, state)}. ${lead} ${meaning}`,
  says: ({ stage, version }, state) => `v${version}: ${stateOf(stage, state)}.`,
  changed: 'what stands there, or the way back, changed',
  notes: {
    opened: (facts, breaches, again) => {
      const what = `Service level breached in ${facts.stage}${again ? ', again' : ''}:`;
      const bold: Line = [`${what} `, ...breached(breaches)];
      const context: Line = [...serves(facts), ' The buttons are on the card above.'];
      return { bold, context, summary: `${textOfLine(bold)} ${textOfLine(context)}` };
    },
    resolved: ({ stage, version }, end) => {
      const text = {
        met: `Resolved: v${version} is within its limits again in ${stage}.`,
        replaced: `Resolved: ${stateOf(stage, end)}.`,
        unwatched: `No longer watched: v${version} had not recovered in ${stage}.`,
      }[end.is];
      return { bold: [text], summary: text };
    },
  },
};

/** The state alone, such as `service level breached in prod`. */
function stateOf(stage: string, state: ServiceLevelState): string {
  switch (state.is) {
    case 'breached':
      return `service level breached in ${stage}`;
    case 'returning':
      return `${stage} goes back to v${state.to}`;
    case 'met':
      return `service level met again in ${stage}`;
    case 'replaced':
      return state.rolledBack
        ? `${stage} rolled back to v${state.by}`
        : `v${state.by} serves ${stage}`;
    case 'unwatched':
      return `service level of ${stage} no longer watched`;
  }
}

/** What the numbers mean. */
function verdict(facts: ServiceLevelFacts, state: ServiceLevelState): Line {
  const { version, stage, until } = facts;
  switch (state.is) {
    case 'breached':
      return serves(facts);
    case 'returning':
      return [`v${version} serves ${stage} until then. `, ...breached(state.breaches)];
    case 'met':
      return [...lasted(version, state), ` It is watched until `, when(until, 'time'), '.'];
    case 'replaced':
      return lasted(version, state);
    case 'unwatched':
      return [
        `v${version} has missed them since `,
        when(state.since, 'date-time'),
        '. Look at the endpoint in CloudWatch.',
      ];
  }
}

type Lasted = { readonly since: string; readonly at: string };

function lasted(version: number, { since, at }: Lasted): Line {
  return [`v${version} missed its limits from `, ...span(since, at), '.'];
}

function serves({ version, stage, since, from }: ServiceLevelFacts): Line {
  const before = from === undefined ? '.' : `; v${from} served it before.`;
  return [`v${version} has served ${stage} since `, when(since, 'date-time'), before];
}

function breached(breaches: readonly LevelFigure[]): Line {
  if (breaches.length === 0) return ['Called too little to tell whether it recovered.'];
  const said = breaches.map((each) => [each, nameOf(each)] as const);
  const full = said.map(([{ value, limit = '' }, name]) => `${name} ${value}, limit ${limit}.`);
  const short = and(said.map(([{ value }, name]) => `${name} ${value}`));
  return firstFitting([[full.map(begun).join(' ')], [`${short}.`]], longest.lead);
}

/** A percentile is written as it is, wherever it stands. */
function begun(text: string): string {
  return text.startsWith('p99') ? text : capital(text);
}

function nameOf({ metric }: LevelFigure): string {
  return { p99: 'p99 latency', errors: 'errors', availability: 'availability' }[metric];
}

function deciders(people: readonly string[]): string {
  return and(people.slice(0, 2));
}
