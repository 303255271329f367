import type { DriftState, DriftTurn } from '../../drift-words.ts';
import { clip } from '../../plain.ts';
import { moment } from '../moments.ts';

const longest = 60;
/** A time alone says it while it is of the next hours. */
const soon = 18 * 3_600_000;

const kinds = {
  dataQuality: 'input drift',
  modelQuality: 'quality drop',
  bias: 'bias drift',
  attribution: 'attribution drift',
  alarm: 'alarm',
  other: 'drift',
} as const;

/** Group, colon, state; a long group name gives way. */
export function title(group: string, state: DriftState): string {
  const rest = `: ${stateOf(state)}`;
  return `${clip(group, Math.max(8, longest - rest.length))}${clip(rest, longest - 8)}`;
}

/** The state alone, such as `input drift in prod, again`. */
export function stateOf(state: DriftState): string {
  const { turn } = state;
  return turn ? `${bare(state)}, ${turnOf(turn)}` : bare(state);
}

/** The same, whatever became of it since it opened. */
export function bare({ is, type, stage, since = '', ofMonitor }: DriftState): string {
  const where = stage === undefined ? '' : ` in ${stage}`;
  switch (is) {
    case 'fires':
      return `${kinds[type]}${where}`;
    case 'silent':
      return `monitor silent since ${moment(since, 'time', 'UTC')} UTC`;
    case 'runFailed':
      return 'monitor’s last run failed';
    case 'scheduleFailed':
      return 'monitor failed';
    case 'stopped':
      return 'monitor stopped';
    case 'unreadable':
      return 'report unreadable';
    case 'unreachable':
      return `endpoint${where} is down`;
    case 'resolved':
      if (ofMonitor) return 'monitor reports again';
      return `${drift(type)}${where} ${type === 'alarm' ? 'over' : 'resolved'}`;
    case 'quiet':
      return type === 'alarm' ? `no alarm${where}` : `no ${drift(type)}${where}`;
    case 'unheard':
      return 'no report yet';
  }
}

/** What is resolved, shorter than its title: the kind of drift is told by the thread. */
function drift(type: DriftState['type']): string {
  return type === 'modelQuality' || type === 'alarm' ? kinds[type] : 'drift';
}

function turnOf(turn: DriftTurn): string {
  switch (turn.is) {
    case 'again':
      return 'again';
    case 'accepted':
      return 'accepted';
    case 'accepting':
      return 'being accepted';
    case 'retraining':
      return 'retraining';
    case 'returning':
      return `going back to v${turn.to}`;
    case 'snoozed': {
      const left = new Date(turn.until).getTime() - turn.now.getTime();
      return left < soon
        ? `snoozed until ${moment(turn.until, 'time', 'UTC')} UTC`
        : `snoozed until ${moment(turn.until, 'date', 'UTC')}`;
    }
  }
}
