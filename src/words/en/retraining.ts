import { clip, plainName } from '../plain.ts';
import type { RetrainingState, RetrainingWords } from '../retraining-words.ts';
import { because } from './because.ts';
import { count } from './count.ts';
import { and } from './lists.ts';
import { when } from './moments.ts';
import { capital } from './capital.ts';

const states: Readonly<Record<RetrainingState, string>> = {
  ready: 'ready to retrain',
  running: 'retraining',
  failed: 'retraining failed',
  done: 'retrained',
  impossible: 'cannot be retrained',
};

const statuses: Readonly<Record<string, string>> = {
  Executing: 'has been running since',
  Stopping: 'is being stopped; it started',
  Stopped: 'was stopped',
  Failed: 'failed',
  Succeeded: 'succeeded',
};

/** A group's retraining. */
export const retraining: RetrainingWords = {
  title: (group, state) => `${clip(group, 38)}: ${states[state]}`,
  lead: {
    ready: ({ stage, version }, pipeline) =>
      clip(`v${version} serves ${stage}, made by ${plainName(pipeline, 40)}.`, 70),
    running: (people, since) => [
      `Decided by ${and(people.slice(0, 2))}, `,
      when(since, 'time'),
      '.',
    ],
    failed: (why) => clip(`${capital(because(why))}.`, 70),
    done: (version, at) => [
      version === undefined ? 'The pipeline succeeded, ' : `v${version} is registered, `,
      when(at, 'date-time'),
      '.',
    ],
    impossible: (serves) =>
      serves === undefined
        ? 'No version of it stands anywhere.'
        : `No pipeline is known that made v${serves.version}.`,
  },
  verdict: (last) => [
    'What is trained gets a card of its own; nothing is promoted.',
    ...(last === undefined
      ? []
      : [
          ` The last execution ${statuses[last.status] ?? last.status} `,
          when(last.at, 'date-time'),
          '.',
        ]),
  ],
  noPipeline:
    'Register versions with a pipeline: MetadataProperties.GeneratedBy must name the execution.',
  summary: (title, lead) => `${title}. ${lead}`,
  fold: {
    title: 'Parameters',
    subtitle: (n) => count(n, 'parameter'),
    show: 'Show parameters',
    hide: 'Hide parameters',
    value: (value) => (value === undefined ? 'no value of its own' : value),
  },
  changed: 'another version serves, or another pipeline made it',
  command: {
    onCards: 'The cards of the firing alerts have the button Retrain…',
    card: 'Retraining',
    where: (raised) =>
      raised
        ? 'The card with the button Retrain… is posted in the group’s channels now.'
        : 'Its card has the button Retrain…',
  },
};
