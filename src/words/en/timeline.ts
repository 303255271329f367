import type { Line } from '../../card.ts';
import type { TimelineWords } from '../model-package-words.ts';
import { because } from './because.ts';
import { metric } from './figures.ts';
import { and } from './lists.ts';
import { when } from './moments.ts';
import { outside } from './warning.ts';

/** The row of stamps. */
export const timeline: TimelineWords = {
  registered: (who, pipeline) => [
    who ?? 'Somebody AWS does not name',
    pipeline === undefined ? ' registered it by hand' : ` registered it with ${pipeline}`,
  ],
  vote: ({ verb, who, stage, metric: gate, seat }): Line => [
    who,
    ` ${did(verb, stage, gate)}${seat === undefined ? '' : ` for ${seat}`}`,
  ],
  fell: (at, names, what) => [
    'Evidence changed at ',
    when(at, 'time'),
    `: ${whose(names)} no longer ${names.length === 1 ? 'counts' : 'count'}.${what === '' ? '' : ` ${what}`}`,
  ],
  done: (stage, version, at) => [
    { text: 'Done', as: 'bold' },
    ` ${stage} uses v${version} as of `,
    when(at, 'time'),
    ': registry, pointer and life cycle agree.',
  ],
  rejectedDone: (at) => [
    { text: 'Done', as: 'bold' },
    ' The registry says Rejected as of ',
    when(at, 'time'),
    '.',
  ],
  // The time follows, so these end without a full stop.
  notDone: (why) => [{ text: 'Not done', as: 'fails' }, `: ${because(why)}`],
  outside: (change) => [outside(change).replace(/\.$/u, '')],
  expired: (stage) => [`No decision for ${stage} in time.`],
};

function did(verb: string, stage = '', gate = ''): string {
  switch (verb) {
    case 'approve':
      return 'approved';
    case 'promote':
      return `promoted to ${stage}`;
    case 'reject':
      return 'rejected it';
    case 'decline':
      return `declined ${stage}`;
    case 'overrideGate':
      return `overrode the ${metric(gate)} gate for ${stage}`;
    case 'rollback':
      return `voted to roll ${stage} back`;
    case 'propose':
      return `proposed ${stage} again`;
    default:
      return verb;
  }
}

function whose(names: readonly string[]): string {
  return names.length === 1 ? `${names[0] ?? ''}’s vote` : `the votes of ${and(names)}`;
}
