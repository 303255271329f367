import type { ActButton } from '../card.ts';
import type { Click } from '../chat.ts';
import type { Desk } from '../desk.ts';
import type { FormPage, KeptField } from '../form.ts';
import { drawnFrom } from '../look/draw.ts';
import type { Picture } from '../look/picture.ts';
import { wrongChoice } from './wrong-choice.ts';

/**
 * The pages of a button's form, as far as the click's answers lead: each is asked for with what the
 * pages before it were answered, keeps that, and is given nothing else. Empty where the button has
 * no form now.
 */
export function pagesOf(
  button: ActButton,
  picture: Picture,
  click: Click,
  desk: Desk,
): readonly FormPage[] {
  if (!button.form) return [];
  if (!('onDemand' in button.form)) return [button.form];
  const pages: FormPage[] = [];
  let answers: Click['answers'] = {};
  for (;;) {
    const page = pageAfter(answers, picture, click, desk);
    if (!page) return [];
    pages.push(keeping(page, answers));
    const more = page.next ? answered(page, answers, click) : answers;
    if (more === answers || wrongChoice(page, click)) return pages;
    answers = more;
  }
}

function pageAfter(
  answers: Click['answers'],
  picture: Picture,
  { verb, on, room }: Click,
  desk: Desk,
): FormPage | undefined {
  const from = drawnFrom(picture, desk.routes.localeOf(room), desk);
  return picture.view.form?.({ verb, on, answers }, from);
}

/** The same answers where this page was not answered: there is nothing after it yet. */
function answered(
  { fields }: FormPage,
  before: Click['answers'],
  { answers }: Click,
): Click['answers'] {
  const given = fields.flatMap(({ id }) => {
    const answer = Object.hasOwn(before, id) ? undefined : answers[id];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return given.length === 0 ? before : { ...before, ...Object.fromEntries(given) };
}

/** What was answered before comes back with this page. */
function keeping(page: FormPage, answers: Click['answers']): FormPage {
  const own = new Set(page.fields.map(({ id }) => id));
  const kept = Object.entries(answers)
    .filter(([id]) => !own.has(id))
    .map(([id, value]): KeptField => ({ kind: 'kept', id, value }));
  return { ...page, fields: [...page.fields, ...kept] };
}
