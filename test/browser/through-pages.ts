import { errors, type Locator } from 'playwright-core';

/** One page of a form that a button asks for: its fields by their labels, and what sends it. */
export type FormPage = {
  readonly sends: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** Happens once all is filled in. */
  readonly filled?: () => Promise<void>;
};

/** How long a page takes to come, and how often a form is opened in Teams. */
const step = { timeout: 10_000 };
const most = 5;

/** Presses a button of a card in Slack, or one behind its dots, and goes through its form. */
export async function pagesInSlack(
  card: Locator,
  button: string,
  pages: readonly FormPage[],
): Promise<void> {
  await press(card, button);
  const dialog = card.page().getByRole('dialog');
  for (const page of pages) await turn(dialog, page, answerInSlack);
  await dialog.waitFor({ state: 'hidden' });
}

/**
 * The same in Teams, where each page stands in place of the card. A card that is drawn anew takes
 * the form away: then it is opened again, as a person would.
 */
export async function pagesInTeams(
  card: Locator,
  button: string,
  pages: readonly FormPage[],
): Promise<void> {
  const key = await card.getAttribute('data-key');
  const post = card.page().locator(`#teams article[data-key="${key}"]`);
  await again(async () => {
    await press(post, button);
    for (const page of pages) await turn(post, page, answerInTeams);
  });
}

/** Tries once more what a card that was drawn anew has interrupted. */
async function again(act: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || tries === most) throw error;
    }
  }
}

/** A button of the row, else the entry of a menu, which closes when the card moves. */
async function press(card: Locator, button: string): Promise<void> {
  const inRow = card.getByRole('button').filter({ hasText: button, visible: true });
  const dots = card.getByRole('button', { name: 'More options' });
  await inRow.or(dots).first().waitFor(step);
  if ((await inRow.count()) > 0) return inRow.first().click(step);
  await again(() => pick(dots, button));
}

async function pick(dots: Locator, button: string): Promise<void> {
  const page = dots.page();
  const entry = page.getByRole('menuitem', { name: button, exact: true });
  const open = { timeout: 3_000 };
  for (const menu of await dots.all()) {
    await menu.click(open);
    await page.getByRole('menuitem').first().waitFor(open);
    if ((await entry.count()) > 0) return entry.click(open);
    await page.keyboard.press('Escape');
  }
  throw new Error(`no button says ${button}`);
}

type Answers = (form: Locator, label: string, value: string) => Promise<unknown>;

async function turn(form: Locator, { fields = {}, sends, filled }: FormPage, answer: Answers) {
  for (const [label, value] of Object.entries(fields)) await answer(form, label, value);
  const send = form.getByRole('button', { name: sends, exact: true }).filter({ visible: true });
  await send.last().waitFor(step);
  await filled?.();
  await send.last().click(step);
}

async function answerInSlack(dialog: Locator, label: string, value: string) {
  const named = dialog.page().getByText(new RegExp(`^${label}( \\(optional\\))?$`, 'u'));
  const field = dialog.locator('.field').filter({ has: named });
  await field.waitFor(step);
  const text = field.locator('textarea, input[type=text]');
  if ((await text.count()) > 0) return text.fill(value, step);
  return field.getByLabel(value, { exact: true }).check(step);
}

async function answerInTeams(post: Locator, label: string, value: string) {
  const field = post.getByLabel(new RegExp(`^${label}( \\*)?$`, 'u'));
  await field.waitFor(step);
  const isChoice = (await field.and(post.locator('select')).count()) > 0;
  return isChoice ? field.selectOption({ label: value }, step) : field.fill(value, step);
}
