import type { DriftState, DriftTurn, Recorded, Seen, Tone } from '../../../src/index.ts';
import type { Judged, Shown } from './seen.ts';
import type { Situation } from './situation.ts';

/** What the card's title says after the colon. */
export function stateOf(
  seen: Seen<Judged, Shown>,
  situation: Situation,
  recorded: Recorded,
): DriftState {
  const turn = turnOf(situation, recorded);
  return { ...bareState(seen, situation, recorded), ...(turn ? { turn } : {}) };
}

/** The same, whatever became of it since it opened. */
export function bareState(
  { judged, shown }: Seen<Judged, Shown>,
  { trouble, incident }: Situation,
  { watch }: Recorded,
): DriftState {
  const { type, stage } = judged;
  const common = { type, ...(stage === undefined ? {} : { stage }) };
  if (trouble === 'silent') {
    const { silentSince: since = incident.startsAt } = incident;
    return { is: trouble, ...common, ...(since === undefined ? {} : { since }) };
  }
  if (trouble) return { is: trouble, ...common };
  if (!watch?.alert) return { is: shown.found ? 'quiet' : 'unheard', ...common };
  const ofMonitor = ofMonitorItself.includes(watch.alert.labels['alertname'] ?? '');
  return { is: 'resolved', ...common, ofMonitor };
}

const ofMonitorItself = [
  'MonitorSilent',
  'MonitorFailed',
  'ReportUnreadable',
  'EndpointUnreachable',
];

/** What is being done about it goes before what was. */
function turnOf(situation: Situation, { now }: Recorded): DriftTurn | undefined {
  const { trouble, running, silence, accepted, again } = situation;
  if (!trouble) return undefined;
  switch (running?.decision.verb) {
    case 'rollback':
      return { is: 'returning', to: Number(running.decision.on.split('/').at(-1)) };
    case 'retrain':
      return { is: 'retraining' };
    case 'accept':
      return { is: 'accepting' };
    case undefined:
      break;
  }
  if (silence) return { is: 'snoozed', until: silence.endsAt, now };
  if (accepted) return { is: 'accepted' };
  return again ? { is: 'again' } : undefined;
}

/** The meaning of the card's strip. */
export function toneOf({ is, type, turn }: DriftState, isMuted: boolean): Tone {
  if (isMuted || turn?.is === 'snoozed' || turn?.is === 'accepted') return 'default';
  if (turn && turn.is !== 'again') return 'accent';
  switch (is) {
    case 'fires':
      return type === 'alarm' ? 'attention' : 'warning';
    case 'runFailed':
    case 'scheduleFailed':
    case 'unreachable':
      return 'attention';
    case 'silent':
    case 'stopped':
    case 'unreadable':
      return 'warning';
    case 'resolved':
    case 'quiet':
      return 'good';
    case 'unheard':
      return 'default';
  }
}
