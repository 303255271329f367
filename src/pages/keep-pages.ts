import { randomUUID } from 'node:crypto';
import type { Click } from '../chat.ts';
import type { Desk } from '../desk.ts';
import type { FormPage } from '../form.ts';
import { keys } from '../ledger/keys.ts';
import { pagesField } from './kept-pages.ts';

/** So many characters travel with a form; chats have room for about 2,000 in all. */
const travels = 600;
/** So many records of another day are forgotten with each that is written. */
const forgets = 10;

/**
 * A page whose kept answers are too long to travel with it carries the id of a record that has
 * them: nobody finds out another's, and whoever waits until the day after tomorrow begins anew.
 */
export async function keepPages(form: FormPage, click: Click, desk: Desk): Promise<FormPage> {
  const kept = form.fields.flatMap((field) => (field.kind === 'kept' ? [field] : []));
  const length = kept.reduce((sum, { value }) => sum + value.length, 0);
  if (length <= travels) return form;
  const now = desk.clock.now().toISOString();
  const id = `${now.slice(0, 10)}/${randomUUID()}`;
  const { card, verb, on, account } = click;
  const answers = Object.fromEntries(kept.map(({ id: field, value }) => [field, value]));
  const value = { card: { ...card }, verb, on, account: { ...account }, answers };
  await desk.ledger.commit([{ do: 'create', key: keys.pages(id), value }]);
  await forget(now, desk);
  const shown = form.fields.filter(({ kind }) => kind !== 'kept');
  return { ...form, fields: [...shown, { kind: 'kept', id: pagesField, value: id }] };
}

async function forget(now: string, { ledger, log }: Desk): Promise<void> {
  const yesterday = new Date(new Date(now).getTime() - 24 * 3_600_000).toISOString();
  const before = keys.pages(yesterday.slice(0, 10));
  try {
    const old = await ledger.list(keys.pages(''), { before, limit: forgets });
    if (old.length === 0) return;
    await ledger.commit(old.map(({ key, revision }) => ({ do: 'delete', key, revision }) as const));
  } catch (error) {
    // Whoever else turns a page forgets the same: this page is kept, and shown, all the same.
    log.info({ error: String(error) }, 'old answers were left for the next to forget');
  }
}
