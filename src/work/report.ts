import { markCard } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { Impossible, Later } from '../errors.ts';
import { keys } from '../ledger/keys.ts';
import type { Trouble } from '../trouble.ts';

/** Tells the operators' rooms, once per id, that something needs them. */
export async function reportTrouble(trouble: Trouble, desk: Desk): Promise<void> {
  const key = keys.trouble(trouble.id);
  if (await desk.ledger.get(key)) return;
  await desk.ledger.commit(
    [
      { do: 'put', key, value: trouble },
      markCard({ view: 'trouble', subject: trouble.id }, desk.clock.now()),
    ],
    [{ kind: 'trouble', subject: `trouble/${trouble.id}`, body: { ...trouble } }],
  );
}

/**
 * Something that cannot be done, or failed five times in a row: told once a cause and hour, and
 * what is impossible once for good. Never about its own card, which would have no end.
 */
export async function report(key: string, error: unknown, desk: Desk): Promise<void> {
  if (key.startsWith('agenda/card/trouble/')) return;
  const at = desk.clock.now().toISOString();
  const why = error instanceof Error ? error.message : String(error);
  const cause = causeOf(key, error, why);
  const id = error instanceof Impossible ? cause : `${cause}@${at.slice(0, 13)}`;
  await reportTrouble({ kind: 'work', id, about: key, why: why.slice(0, 300), at }, desk);
}

/** A hundred cards of one account that is throttled have one trouble, not a hundred. */
function causeOf(key: string, error: unknown, why: string): string {
  const [, region, account] = /:([a-z0-9-]+):(\d{12}):/u.exec(key) ?? [];
  const place = region === undefined ? key : `${account}:${region}`;
  if (error instanceof Later) return `${place}/later`;
  const [kind = ''] = why.split(' (');
  // Whoever may not become Ringi's role in an account may do nothing there, whatever needed it.
  const role = /arn:[a-z-]+:iam::\d{12}:role\/\S+/u.exec(kind);
  if (role) return role[0].slice(0, 200);
  // What AWS quotes, and which of its things it names, differs from card to card.
  return `${place}/${kind.replace(/arn:\S+/gu, '…').slice(0, 120)}`;
}
