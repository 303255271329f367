import type { DriftButtonWords } from '../../drift-words.ts';
import { button as packages } from '../button.ts';

/** What the buttons say. */
export const button: DriftButtonWords = {
  claim: 'I am looking',
  handOver: 'Hand over',
  snooze: 'Snooze…',
  unsnooze: 'End the snooze',
  accept: 'Accept…',
  acceptWhat: (baseline) => (baseline ? 'Accept as new baseline…' : 'Accept for a time…'),
  retrain: 'Retrain…',
  rollback: (stage, to, last) => packages.rollback(stage, to, last),
  withdraw: packages.withdraw,
  report: 'Open the report',
  endpoint: 'Open the endpoint',
  alarm: 'Open the alarm',
  accessibility: (verb, group, { stage = '', to = 0 }) => {
    const where = stage === '' ? group : `${group} in ${stage}`;
    switch (verb) {
      case 'claim':
        return `I am looking at ${where}`;
      case 'handOver':
        return `Take over ${where}, or let it go`;
      case 'snooze':
        return `Snooze ${where}, asks for a reason`;
      case 'unsnooze':
        return `End the snooze of ${where}`;
      case 'accept':
        return `Accept what is now at ${where}, asks for a reason`;
      case 'retrain':
        return `Retrain ${group}, asks for a reason`;
      case 'rollback':
        return `Roll ${where} back to v${to}, asks for a reason`;
      case 'withdraw':
        return `Take back my vote on ${group}`;
      default:
        return `${verb} ${group}`;
    }
  },
};
