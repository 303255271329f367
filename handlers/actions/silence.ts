import { matchersIn, type Action } from '../../src/index.ts';
import { silenceOf } from './plan/silence-of.ts';
import { snoozeFor, spanOf } from './plan/spans.ts';

/** Alerts of a group that fit matchers tell nobody for a time: its whole effect is that silence. */
export const silence: Action = {
  verb: 'silence',
  asks: {
    matchers: { required: true, max: 1_000 },
    until: { required: true, options: Object.keys(snoozeFor.options) },
    reason: { required: true, min: 3, max: 500 },
  },
  fault({ matchers = '' }) {
    const read = matchersIn(matchers.split('\n'));
    const no = { kind: 'unreadable', of: 'matcher', field: 'matchers' } as const;
    if ('unreadable' in read) return { ...no, text: read.unreadable };
    // Blank lines alone would silence everything.
    return read.matchers.length > 0 ? undefined : { ...no, text: '' };
  },
  governed: 'sentence',
  ends: true,
  stageOf: () => undefined,

  silence(decision) {
    const { answers } = decision;
    const read = matchersIn((answers['matchers'] ?? '').split('\n'));
    if ('unreadable' in read || read.matchers.length === 0) return undefined;
    return silenceOf(decision, read.matchers, spanOf(snoozeFor, answers['until']));
  },
};
