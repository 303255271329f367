import { z } from 'zod';
import type { Click, Outcome } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { digest, json, type Json } from '../json.ts';
import { keys } from '../ledger/keys.ts';
import type { Change, JournalEntry } from '../ledger.ts';
import { markCard, markPublish } from '../agenda.ts';
import type { Person } from '../person.ts';
import type { RefusalContext, RefusalReason } from '../refusal.ts';
import { viewOf } from '../look/picture.ts';

/** Refusals of one account in one minute that get a journal record each; those beyond share one. */
const eachRecorded = 20;

const counter = z.object({ count: z.number() });

/** The record under `click/<id>`: one outcome, for good. */
export const clickRecord = z.object({
  status: z.enum(['recorded', 'refused']),
  /** The notice as it was worded, so that a repeated click gets the same answer. */
  notice: json.exactOptional(),
});

/** Records a refusal and answers it. Final: the same click is never judged again. */
export async function refuse(
  click: Click,
  person: Person | undefined,
  reason: RefusalReason,
  desk: Desk,
): Promise<Outcome> {
  const notice = noticeOf(click, reason, desk);
  const account = `${click.account.platform}:${click.account.tenant}:${click.account.id}`;
  const minute = desk.clock.now().toISOString().slice(0, 16);
  const key = keys.counted(`refused/${account}`, minute);
  const counted = await desk.ledger.get(key);
  const count = (counted ? counter.parse(counted.value).count : 0) + 1;
  const bump: Change = counted
    ? { do: 'replace', key, value: { count }, revision: counted.revision }
    : { do: 'create', key, value: { count } };
  const value = { status: 'refused', notice: { ...notice } as Json };
  await desk.ledger.commit(
    [
      { do: 'create', key: keys.click(click.id), value },
      bump,
      ...(await crossOut(click, desk)),
      // "You see the new card now": in every chat.
      ...(reason.kind === 'stale' ? [markCard({ ...click.card }, desk.clock.now())] : []),
      markPublish(desk.clock.now()),
    ],
    count <= eachRecorded + 1 ? [record(click, person, reason, count)] : [],
  );
  return { status: 'refused', notice };
}

/** The notice in the language of the card that was clicked. */
export function noticeOf(click: Click, reason: RefusalReason, desk: Desk) {
  const words = desk.words[desk.routes.localeOf(click.room)];
  return words.refusal(reason, contextOf(click, desk));
}

/** Takes the click off the agenda, where it waited to be found after a crash. */
export async function crossOut(click: Click, desk: Desk): Promise<readonly Change[]> {
  const entry = await desk.ledger.get(keys.agenda('click', click.id));
  return entry ? [{ do: 'delete', key: entry.key, revision: entry.revision }] : [];
}

function record(
  click: Click,
  person: Person | undefined,
  reason: RefusalReason,
  count: number,
): JournalEntry {
  const beyond = count > eachRecorded;
  return {
    kind: beyond ? 'refusals' : 'click',
    subject: `${click.card.view}/${click.card.subject}`,
    body: {
      outcome: 'refused',
      click: click.id,
      verb: click.verb,
      on: click.on,
      account: { ...click.account },
      ...(person ? { person: { id: person.id, name: person.name } } : {}),
      rule: reason.kind === 'denied' ? reason.rule : reason.kind,
      evidence: click.evidence,
      policy: click.policy,
      ...(beyond ? { note: 'further refusals of this account in this minute share this' } : {}),
    },
  };
}

/** What the refused click was about, as far as an untrusted click tells. */
function contextOf(click: Click, desk: Desk): RefusalContext {
  const view = viewOf(click.card, desk);
  const action = desk.handlers.actions.find(({ verb }) => verb === click.verb);
  const stage = action?.stageOf(click.on);
  return {
    verb: click.verb,
    subject: view?.nameOf(click.card.subject) ?? '',
    ...(stage === undefined ? {} : { stage }),
    ref: `${referenceOf(click.card)}-${digest(click.id).slice(0, 3)}`,
    operators: desk.routes.ask,
  };
}

/** Short reference of a subject: what a card, the log and the journal have in common. */
export function referenceOf(card: { readonly subject: string }): string {
  return digest(card.subject.toLowerCase()).slice(0, 6).toUpperCase();
}
