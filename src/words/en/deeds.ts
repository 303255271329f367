/** What was done to a version, after its name: `promoted to uat`. */
export function did(verb: string, stage: string): string {
  const where = (before: string) => (stage === '' ? '' : ` ${before} ${stage}`);
  switch (verb) {
    case 'approve':
      return `approved${where('for')}`;
    case 'promote':
      return `promoted${where('to')}`;
    case 'reject':
      return 'rejected';
    case 'decline':
      return `declined${where('for')}`;
    case 'rollback':
      return stage === '' ? 'rolled back' : `back in ${stage} by a rollback`;
    case 'propose':
      return `proposed again${where('for')}`;
    case 'cleanUp':
      return 'cleaned up';
    case 'retire':
      return `retired${where('from')}`;
    case 'claim':
    case 'handOver':
      return 'being looked at';
    case 'snooze':
      return 'snoozed';
    case 'unsnooze':
      return 'no longer snoozed';
    case 'silence':
      return 'silenced';
    case 'unsilence':
      return 'no longer silenced';
    case 'accept':
      return `accepted${where('in')}`;
    case 'expired':
      return `not decided in time${where('for')}`;
    default:
      return verb;
  }
}
