import { errors, type Locator } from 'playwright-core';
import type { CardForm } from './card-form.ts';

/** How long a form that is open takes to be found so, and how often it is opened. */
const step = { timeout: 5_000 };
const most = 5;

/**
 * Fills in and sends a form of a card in Teams, in whichever client draws it. A card that is drawn
 * anew closes its form under one's hand: then it is opened again, as a person would.
 */
export async function sendInTeams(card: Locator, form: CardForm): Promise<void> {
  const named = (name: string) => card.getByRole('button', { name, exact: true });
  const opens = named(form.opens).first();
  const sends = named(form.sends).filter({ visible: true }).last();
  await opens.waitFor();
  for (let tries = 1; ; tries += 1) {
    try {
      // The same button closes a form that is open.
      if (!(await sends.isVisible())) await opens.click(step);
      await sends.waitFor(step);
      await fillIn(card, form);
      await sends.click(step);
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || tries === most) throw error;
    }
  }
}

async function fillIn(card: Locator, { choice, text, filled }: CardForm): Promise<void> {
  if (choice !== undefined) {
    await card.getByRole('combobox').first().selectOption({ label: choice }, step);
  }
  if (text !== undefined) await card.locator('textarea').fill(text, step);
  await filled?.();
}
