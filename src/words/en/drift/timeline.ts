import type { DriftTimelineWords } from '../../drift-words.ts';
import { when } from '../moments.ts';

/** The row of stamps. */
export const timeline: DriftTimelineWords = {
  vote: ({ verb, who, to }) => [...who, ` ${did(verb, to)}`],
  responded: (verb) => [`ringi.yaml ${did(verb, undefined)}`],
  done: ({ verb, stage = '', to, at }) => [
    { text: 'Done', as: 'bold' },
    ` ${doneOf(verb, stage, to)} ${verb === 'retrain' ? 'at' : 'as of'} `,
    when(at, 'time'),
    '.',
  ],
};

/** What somebody did: `accepted this run`. */
export function did(verb: string, to: number | undefined): string {
  switch (verb) {
    case 'snooze':
      return 'snoozed it';
    case 'unsnooze':
      return 'ended the snooze';
    case 'accept':
      return 'accepted this run';
    case 'retrain':
      return 'asked for a retraining';
    case 'rollback':
      return `voted to go back to v${to ?? '?'}`;
    default:
      return verb;
  }
}

/** What is so once it is done, without a full stop. */
export function doneOf(verb: string, stage: string, to: number | undefined): string {
  switch (verb) {
    case 'rollback':
      return `${stage} uses v${to ?? '?'}`;
    case 'accept':
      return 'The run’s data is the baseline';
    case 'retrain':
      return to === undefined
        ? 'The pipeline succeeded and registered nothing'
        : `The pipeline registered v${to}`;
    default:
      return verb;
  }
}
