import type { Locator } from 'playwright-core';
import type { CardForm } from './card-form.ts';

/** Fills in and sends a form that a card in Slack opens; answers once it has closed. */
export async function sendInSlack(card: Locator, form: CardForm): Promise<void> {
  await card.getByRole('button').filter({ hasText: form.opens }).first().click();
  const dialog = card.page().getByRole('dialog');
  if (form.choice !== undefined) await dialog.getByLabel(form.choice, { exact: true }).check();
  if (form.text !== undefined) await dialog.getByRole('textbox').fill(form.text);
  await form.filled?.();
  await dialog.getByRole('button', { name: form.sends, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
