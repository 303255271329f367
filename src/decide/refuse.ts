import { z } from 'zod';
import type { Click, Outcome } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { keys } from '../ledger/keys.ts';
import type { Change, JournalEntry } from '../ledger.ts';
import { markCard, markPublish } from '../agenda.ts';
import type { Ruling, Voter } from '../policy.ts';
import { crossOut } from './cross-out.ts';
import { keepSentence } from './keep-sentence.ts';
import { noticeOf } from './notice-of.ts';
import type { RefusalReason } from '../refusal.ts';

/** Refusals of one account in one minute that get a journal record each; those beyond share one. */
const eachRecorded = 20;

/** An ARN is shorter; what is longer is nobody's subject. */
const longest = 300;

const counter = z.object({ count: z.number() });

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
  const value = { status: 'refused', notice };
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
