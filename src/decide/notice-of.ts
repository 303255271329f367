import type { Notice } from '../card.ts';
import type { Click } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { digest } from '../json.ts';
import { viewOf } from '../look/picture.ts';
import { referenceOf } from '../card/reference-of.ts';
import type { RefusalContext, RefusalReason } from '../refusal.ts';
import { isSubjectOf } from './is-subject-of.ts';

/** The notice in the language of the card that was clicked. */
export function noticeOf(click: Click, reason: RefusalReason, desk: Desk): Notice {
  const words = desk.words[desk.routes.localeOf(click.room)];
  return words.refusal(reason, contextOf(click, desk));
}

/** What the refused click was about, as far as an untrusted click tells. */
function contextOf(click: Click, desk: Desk): RefusalContext {
  const view = viewOf(click.card, desk);
  const action = desk.handlers.actions.find(({ verb }) => verb === click.verb);
  const stage = action?.stageOf(click.on);
  return {
    // A name nobody knows is not said back.
    verb: action?.verb ?? '',
    subject: view && isSubjectOf(view, click) ? view.nameOf(click.card.subject) : '',
    ...(stage === undefined ? {} : { stage }),
    ref: `${referenceOf(click.card)}-${digest(click.id).slice(0, 3)}`,
    operators: desk.routes.ask,
  };
}
