import type { CardVerbWords } from '../../model-card-words.ts';

/** What a verb of a model card is called; `share` is the account it is about. */
export function verbWords(verb: string, share: string | undefined): CardVerbWords | undefined {
  switch (verb) {
    case 'draftCard':
      return { label: 'Create draft', submit: 'Create' };
    case 'submitCard':
      return { label: 'Submit for review', submit: 'Submit' };
    case 'approveCard':
      return { label: 'Approve card', submit: 'Approve', title: 'Approve model card' };
    case 'editCard':
      return { label: 'Edit', submit: 'Write', title: 'Edit model card' };
    case 'recordTest':
      return { label: 'Record test', submit: 'Record' };
    case 'returnCard':
      return { label: 'Return to draft', submit: 'Return' };
    case 'archiveCard':
      return { label: 'Archive', submit: 'Archive', title: 'Archive model card' };
    case 'exportCard':
      return { label: 'PDF', submit: 'Make PDF', title: 'PDF of the model card' };
    case 'shareCard':
      return { label: `Share with ${share ?? ''}`, submit: 'Share' };
    case 'acceptShare':
      return share === undefined
        ? { label: 'Accept share', submit: 'Accept', title: 'Accept the share' }
        : { label: `Accept for ${share}`, submit: 'Accept' };
    case 'remindShare':
      return share === undefined
        ? { label: 'Remind owner', submit: 'Remind', title: 'Remind the owner' }
        : { label: `Remind ${share}`, submit: 'Remind' };
    case 'endShare':
      return { label: `End share with ${share ?? ''}`, submit: 'End share' };
    default:
      return undefined;
  }
}
