import type { ActButton } from '../card.ts';
import type { Click } from '../chat.ts';
import type { Desk } from '../desk.ts';
import type { Picture } from '../look/picture.ts';
import type { RefusalReason } from '../refusal.ts';
import { pagesOf } from './pages-of.ts';
import { wrongChoice } from './wrong-choice.ts';

/** Why a click is not the submission of the form its button has now; undefined where it is. */
export function formRefusal(
  button: ActButton,
  picture: Picture,
  click: Click,
  desk: Desk,
): RefusalReason | undefined {
  if (!button.form) return undefined;
  const last = pagesOf(button, picture, click, desk).at(-1);
  if (!last) return { kind: 'stale' };
  // A page that leads on was never the end: nothing counts by it.
  return wrongChoice(last, click) ?? (last.next ? { kind: 'unknownButton' } : undefined);
}
