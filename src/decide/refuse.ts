import { z } from 'zod';
import type { Click, Outcome } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { digest, json, type Json } from '../json.ts';
import { keys } from '../ledger/keys.ts';
import type { Change, JournalEntry } from '../ledger.ts';
import { markCard, markPublish } from '../agenda.ts';
import type { CardView } from '../handler.ts';
import type { Ruling, Voter } from '../policy.ts';
import { keepSentence } from './keep-sentence.ts';
import type { RefusalContext, RefusalReason } from '../refusal.ts';
import { viewOf } from '../look/picture.ts';

/** Refusals of one account in one minute that get a journal record each; those beyond share one. */
const eachRecorded = 20;

/** An ARN is shorter; what is longer is nobody's subject. */
const longest = 300;

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
  voter: Voter | undefined,
  reason: RefusalReason,
  desk: Desk,
  judged: Judged = {},
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
      ...(judged.ruling ? keepSentence(judged.ruling) : []),
      markPublish(desk.clock.now()),
    ],
    count <= eachRecorded + 1 ? [record(click, voter, reason, count, judged)] : [],
  );
  return { status: 'refused', notice };
}

/** How far a click was judged before it was refused. */
export type Judged = { readonly evidence?: string; readonly ruling?: Ruling };

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
  voter: Voter | undefined,
  reason: RefusalReason,
  count: number,
  { evidence, ruling }: Judged,
): JournalEntry {
  const beyond = count > eachRecorded;
  return {
    kind: beyond ? 'refusals' : 'click',
    subject: `${click.card.view}/${click.card.subject.slice(0, longest)}`,
    body: {
      outcome: 'refused',
      click: click.id,
      verb: click.verb,
      on: click.on,
      answers: { ...click.answers },
      account: { ...click.account },
      ...(voter
        ? {
            person: { id: voter.person.id, name: voter.person.name },
            groups: [...voter.groups],
          }
        : {}),
      rule: reason.kind === 'denied' ? reason.rule : reason.kind,
      // What the button carried, and, where it was judged, what it was judged on.
      carried: { evidence: click.evidence, policy: click.policy },
      ...(evidence === undefined ? {} : { evidence }),
      ...(ruling ? { policy: ruling.policy } : {}),
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
    // A name nobody knows is not said back.
    verb: action?.verb ?? '',
    subject: view && isSubjectOf(view, click) ? view.nameOf(click.card.subject) : '',
    ...(stage === undefined ? {} : { stage }),
    ref: `${referenceOf(click.card)}-${digest(click.id).slice(0, 3)}`,
    operators: desk.routes.ask,
  };
}

/** Whether the click names something this view shows: a click is untrusted input. */
export function isSubjectOf(view: CardView, { card }: Click): boolean {
  try {
    view.groupOf(card.subject);
    return true;
  } catch {
    return false;
  }
}

/** Short reference of a subject: what a card, the log and the journal have in common. */
export function referenceOf(card: { readonly subject: string }): string {
  return digest(card.subject.toLowerCase()).slice(0, 6).toUpperCase();
}
