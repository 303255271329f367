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
    case 'draftCard':
      return 'model card drafted';
    case 'editCard':
      return 'model card edited';
    case 'submitCard':
      return 'model card submitted for review';
    case 'approveCard':
      return 'model card approved';
    case 'returnCard':
      return 'model card returned to draft';
    case 'archiveCard':
      return 'model card archived';
    case 'recordTest':
      return 'test recorded in the model card';
    case 'exportCard':
      return 'PDF of the model card made';
    case 'shareCard':
      return 'model card shared';
    case 'acceptShare':
      return 'share of the model card accepted';
    case 'endShare':
      return 'share of the model card ended';
    case 'remindShare':
      return 'reminded of the model card’s share';
    case 'expired':
      return `not decided in time${where('for')}`;
    default:
      return verb;
  }
}
