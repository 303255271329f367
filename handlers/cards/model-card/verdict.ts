import { plain, readField, type CardLead, type CardVerdict } from '../../../src/index.ts';
import type { Scene } from './scene.ts';
import { shownValue } from './shown-value.ts';
import { textIn } from './text-in.ts';

/** What the card is for, how risky that is, and of which version it speaks. */
export function verdictOf({ seen: { judged, shown } }: Scene, lead: CardLead): CardVerdict {
  const { content, fault, about, received } = shown;
  if (fault) return { is: 'fault', fault };
  if (judged.status === 'unshared' && received) {
    const { owner, account, is } = received;
    return { is: 'unshared', owner, account, now: is };
  }
  if (judged.status === 'none') {
    return { is: 'none', about: about?.version, ...(received && { owner: received.owner }) };
  }
  const purpose = textIn(readField(content, ['intended_uses', 'purpose_of_model']));
  const isSaid = lead.is === 'complete' || shown.required.length === 0;
  const complete = judged.lacks.length === 0 && !isSaid;
  const risk = shownValue(readField(content, ['intended_uses', 'risk_rating']), 20);
  return {
    is: 'content',
    purpose: purpose === undefined ? undefined : firstSentence(plain(purpose, 400)),
    risk: risk === '' ? undefined : risk,
    about: about?.version,
    complete: complete ? shown.required.length : undefined,
  };
}

/** Up to the first full stop, which a quotation does without. */
function firstSentence(text: string): string {
  const [first = text] = /^.{10,}?(?=[.。!?！？](?:\s|$)|。)/u.exec(text) ?? [];
  return first;
}
