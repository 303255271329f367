import type { Line } from '../../../card.ts';
import type { ContentFault } from '../../../model-cards/parse-content.ts';
import type { CardVerdict } from '../../model-card-words.ts';
import { clip, plain } from '../../plain.ts';
import { quote } from '../quote.ts';
import { complete } from './complete.ts';

const longest = 160;

/** What it is for, how risky that is, and of which version it speaks; at most 160 characters. */
export function verdict(facts: CardVerdict): Line {
  if (facts.is === 'fault') return [clip(faulty(facts.fault), longest)];
  if (facts.is === 'unshared') return [unshared(facts)];
  if (facts.is === 'none') {
    if (facts.owner !== undefined) return ['It is that account’s, and nobody else can make it.'];
    return [
      facts.about === undefined
        ? 'Register a version first: a draft is made from what the registry says of one.'
        : 'It takes over what the registry, the training job and the reports say of that version.',
    ];
  }
  const { purpose, risk, about, complete: required } = facts;
  const speaks = about === undefined ? '' : ` It describes v${about}.`;
  const says = required === undefined ? '' : ` ${complete(required)}`;
  const end = `Risk rating: ${risk ?? 'not recorded'}.${says}${speaks}`;
  const room = Math.min(95, longest - end.length - 'Purpose: “”. '.length);
  const start =
    purpose === undefined ? 'Purpose: not recorded.' : `Purpose: ${quote(clip(purpose, room))}.`;
  return [`${start} ${end}`];
}

function unshared({ owner, account, now }: Extract<CardVerdict, { is: 'unshared' }>): string {
  switch (now) {
    case 'none':
      return `It is ${owner}’s, to be shared with ${account} in AWS RAM. The invitation is then accepted here.`;
    case 'pending':
      return `The invitation waits in account ${account}. Once it is accepted, the card is shown here; what may be done with it, ${owner} says.`;
    case 'accepted':
      return `If that lasts, allow Ringi’s role in ${account} sagemaker:DescribeModelCard on the card.`;
  }
}

/** Why a content cannot be read. */
export function faulty(fault: ContentFault): string {
  switch (fault.kind) {
    case 'notJson':
      return 'It is not JSON. Correct it in SageMaker: Ringi neither shows nor changes it until then.';
    case 'notObject':
      return 'It is JSON, but not an object. Correct it in SageMaker: Ringi changes nothing until then.';
    case 'tooDeep':
      return `It is nested deeper than ${fault.most} levels. Correct it in SageMaker: Ringi changes nothing until then.`;
    case 'repeatedKey':
      return 'It says one key twice, and writing it would lose the first. Correct it in SageMaker.';
    case 'number':
      return `It has the number ${plain(fault.text, 30)}, which would come back as another one. Correct it in SageMaker.`;
  }
}
