import type { Line } from '../../../card.ts';
import type { DriftWarning } from '../../drift-words.ts';
import { plain, plainName } from '../../plain.ts';
import { because } from '../because.ts';
import { and } from '../lists.ts';
import { when } from '../moments.ts';
import { quote } from '../quote.ts';
import { capital } from '../capital.ts';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** How much of the model's attribution the drifted features carry. */
export function weight(features: number, of: number, percent: string): Line {
  const many = numbers[features] ?? `${features}`;
  if (features === of) {
    return features === 1
      ? [`This feature carries ${percent} of the model’s attribution.`]
      : [`These ${many} features carry ${percent} of the model’s attribution.`];
  }
  const verb = features === 1 ? 'carries' : 'carry';
  return [`${capital(many)} of them ${verb} ${percent} of the model’s attribution.`];
}

/** The monitor's own sentence. */
export function quoted(name: string, text: string): Line {
  return [`${name}: ${quote(plain(text, 200))}`];
}

const deeds: Readonly<Record<string, string>> = {
  rollback: 'rollback',
  accept: 'new baseline',
  retrain: 'retraining',
};

/** One Check line. */
export function warning(facts: DriftWarning): Line {
  switch (facts.is) {
    case 'reason':
      return [quote(plain(facts.text, 300))];
    case 'computed': {
      const method = facts.method === undefined ? '' : ` (${plainName(facts.method, 40)})`;
      const files = facts.from.map((file) => plainName(file, 40));
      const from = files.length === 0 ? '' : ` of ${and(files)}`;
      return [`Ringi computed scores from the ${facts.of}${from}${method}.`];
    }
    case 'silent':
      return ['No report since ', when(facts.since, 'time'), ': this may be over, or worse.'];
    case 'fileUnreadable':
      return [`${plainName(facts.file, 60)} could not be read (${plain(facts.why, 60)}).`];
    case 'runFailed':
      return [
        'The run of ',
        when(facts.at, 'time'),
        facts.reason === undefined ? ' failed.' : ` failed: ${quote(plain(facts.reason, 160))}.`,
      ];
    case 'muted':
      return [
        `No notes while ${plainName(facts.alert, 40)} of ${plainName(facts.monitor, 60)} fires: this may be its consequence.`,
      ];
    case 'notDone':
      return [`The ${deeds[facts.verb] ?? 'decision'} was not done: ${because(facts.because)}.`];
    case 'severalServe':
      return [
        `${and(facts.versions.map((version) => `v${version}`))} serve it, and the numbers are of all of them.`,
      ];
  }
}
