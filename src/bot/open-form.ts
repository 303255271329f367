import type { Click, FormAnswer } from '../chat.ts';
import { cardNow } from '../decide/card-now.ts';
import { meet } from '../decide/meet.ts';
import { noticeOf } from '../decide/notice-of.ts';
import { offerOf, type Carried } from '../decide/offer-of.ts';
import { pageFault } from '../decide/page-fault.ts';
import { pagesOf } from '../decide/pages-of.ts';
import { ruleClick } from '../decide/rule-click.ts';
import { wrongChoice } from '../decide/wrong-choice.ts';
import type { Desk } from '../desk.ts';
import type { Field, FormPage } from '../form.ts';
import { takePicture } from '../look/picture.ts';
import type { RefusalReason } from '../refusal.ts';

/**
 * The form of a button on demand, by one look. Refuses what `decide` would refuse, so that nobody
 * writes in vain, and records nothing. Throws on a fault.
 */
export async function openForm(click: Click, desk: Desk, turned?: number): Promise<FormAnswer> {
  const no = (reason: RefusalReason): FormAnswer => {
    return { status: 'refused', notice: noticeOf(click, reason, desk) };
  };
  const met = await meet(click, pageFault, desk);
  if ('reason' in met) return no(met.reason);
  const { action, view, voter } = met;
  const picture = await takePicture(click.card, view, desk);
  if (picture === 'gone' || picture === 'not yet') return no({ kind: 'stale' });

  const card = cardNow(picture, click, desk);
  const button = offerOf(card, click, carriedBy(click, action.compares));
  if (!button) return no({ kind: 'stale', what: card.title });
  const pages = pagesOf(button, picture, click, desk);
  const page = turned ?? pages.length - 1;
  const drawn = pages[page];
  if (!drawn) return no({ kind: 'stale', what: card.title });
  const form = turned === undefined ? drawn : asAnswered(drawn, click);
  const wrong = wrongChoice(form, click);
  if (wrong) return no(wrong);
  const ruled = await ruleClick(click, voter, picture, desk);
  if (ruled?.denial) return no(ruled.denial);
  const { evidence, policy, style } = button;
  return { status: 'form', form, page, evidence, policy, ...(style ? { style } : {}) };
}

/** A page that was answered already: it rests on what it showed then. */
function asAnswered(page: FormPage, { answers }: Click): FormPage {
  const fields = page.fields.map((field): Field => {
    const answer = answers[field.id];
    if (answer === undefined) return field;
    if (field.kind === 'kept') return { ...field, value: answer };
    const { initial: _initial, ...rest } = field;
    return answer === '' ? rest : { ...rest, initial: answer };
  });
  return { ...page, fields };
}

/** The first page shows what is so now. A later one rests on what those before it showed. */
function carriedBy({ answers }: Click, compares: true | undefined): readonly Carried[] {
  if (Object.keys(answers).length === 0) return ['verb', 'on'];
  return compares ? ['verb', 'on', 'policy'] : ['verb', 'on', 'policy', 'evidence'];
}
