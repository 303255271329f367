import type { DriftEffect, DriftFormWords } from '../../drift-words.ts';
import { plain, plainName } from '../../plain.ts';
import { goesBack } from '../goes-back.ts';
import { span } from './span.ts';
import { moreVotes } from '../more-votes.ts';

/** What a form says, once, before a click counts. */
export const form: DriftFormWords = {
  title: (verb, { to = 0, baseline }) => {
    switch (verb) {
      case 'snooze':
        return 'Snooze';
      case 'accept':
        return baseline ? 'Accept as new baseline' : 'Accept for a time';
      case 'retrain':
        return 'Retrain';
      case 'rollback':
        return `Roll back to v${to}`;
      default:
        return verb;
    }
  },
  submit: (verb) => submits[verb] ?? 'Send',
  until: 'Quiet for',
  untilHint: 'It counts from now.',
  untilMissing: 'Choose a time.',
  span,
  parameters: 'Parameters',
  parametersHint: 'One name=value a line; what is left out stays as the pipeline has it.',
  effect: (effect) => [...effectOf(effect), ...moreVotes(effect.missing)],
};

const submits: Readonly<Record<string, string>> = {
  snooze: 'Snooze',
  accept: 'Accept',
  retrain: 'Retrain',
  rollback: 'Roll back',
};

function effectOf(effect: DriftEffect): readonly string[] {
  const { verb, baseline } = effect;
  const monitor = plainName(effect.monitor, 80);
  switch (verb) {
    case 'snooze':
      return [`No notes of ${monitor} until then. The card goes on saying what is so.`];
    case 'accept':
      return baseline
        ? [
            `The data of this run becomes the new baseline of ${monitor}. The drift is then expected.`,
            `Calls UpdateMonitoringSchedule on ${plain(baseline, 200)}.`,
          ]
        : [`Nothing is told of ${monitor} until then: what it finds is expected.`];
    case 'retrain':
      return [
        `Starts pipeline ${plainName(effect.pipeline ?? '?', 80)}. Its progress appears in this thread. Nothing is promoted.`,
      ];
    case 'rollback':
      return effect.back ? goesBack(effect.back) : [];
    default:
      return [];
  }
}
