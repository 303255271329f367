import type { Click } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { digest } from '../json.ts';
import { keys } from '../ledger/keys.ts';
import { keptPages, pagesField } from './kept-pages.ts';

/**
 * A click with everything its person answered, also what an earlier page kept in the ledger. One that
 * names what is not there, or is another's, stays as it is: no form takes such an answer.
 */
export async function wholeClick(click: Click, { ledger }: Pick<Desk, 'ledger'>): Promise<Click> {
  const { [pagesField]: id, ...answers } = click.answers;
  if (id === undefined || !/^\d{4}-\d\d-\d\d\/[0-9a-f-]{36}$/u.test(id)) return click;
  const entry = await ledger.get(keys.pages(id));
  const kept = entry && keptPages.parse(entry.value);
  if (!kept || !isSame(kept, click)) return click;
  return { ...click, answers: { ...kept.answers, ...answers } };
}

type Which = Pick<Click, 'card' | 'verb' | 'on' | 'account'>;

function isSame(kept: Which, click: Which): boolean {
  return digest(whichOf(kept)) === digest(whichOf(click));
}

function whichOf({ card, verb, on, account }: Which) {
  return { card: { ...card }, verb, on, account: { ...account } };
}
