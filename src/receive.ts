import { z } from 'zod';
import { markCard } from './agenda.ts';
import type { CardRef } from './card.ts';
import type { Desk } from './desk.ts';
import { Astray } from './errors.ts';
import type { HeardCard, Origin } from './event-handler.ts';
import { keys } from './ledger/keys.ts';
import type { Change } from './ledger.ts';
import { viewOf } from './look/picture.ts';
import type { InboxMessage } from './inbox.ts';
import { forgetOld } from './receive/forget-old.ts';
import { causeOf } from './work/cause-of.ts';
import { reportTrouble } from './work/report.ts';

/** Tolerant where AWS varies: `time` is not read, and unknown members are left alone. */
const envelope = z.object({
  'detail-type': z.string(),
  source: z.union([z.string(), z.array(z.string())]),
  account: z.string().catch(''),
  region: z.string().catch(''),
  resources: z.array(z.string()).catch([]),
  detail: z.unknown(),
});

/**
 * An event says only: look again. Marks the cards concerned as due; throws when the message must
 * be delivered again. What cannot be read is reported once and left to the queue's redrive.
 */
export async function receive(message: InboxMessage, desk: Desk): Promise<void> {
  const event = parse(message.body, desk.clock.now());
  if ('fault' in event) return giveBack(message, event.fault, 'not an EventBridge event', desk);
  const handler = desk.handlers.events.find(({ detailType }) => detailType === event.type);
  if (!handler) {
    desk.log.info({ type: event.type, message: message.id }, 'an event nobody reacts to');
    return;
  }
  let cards;
  try {
    cards = await handler.handle(event.detail, desk.world, event.origin);
  } catch (error) {
    if (error instanceof z.ZodError) {
      return giveBack(message, z.prettifyError(error), event.type, desk);
    }
    if (error instanceof Astray) return tellOnce(error, event.type, desk);
    // A thousand events of one account that may not be read have one trouble, not a thousand.
    const id = causeOf(`event/${event.type}`, error, desk.clock.now());
    if (message.lastTry) await complain({ id }, String(error), event.type, desk);
    throw error;
  }
  if (cards.length === 0) {
    desk.log.info({ type: event.type, message: message.id }, 'an event that concerns no card');
  }
  const now = desk.clock.now();
  const known = await Promise.all(cards.map((card) => isKnown(card, desk)));
  const routed = cards.filter((card, n) => known[n] === true && isRouted(card, desk));
  if (routed.length === 0) return;
  await desk.ledger.commit(
    routed.flatMap(({ keep, ifKnown: _, ...card }): readonly Change[] => [
      ...(keep
        ? [{ do: 'put', key: keys.reported(card, keep.id), value: keep.value } as const]
        : []),
      markCard(card, now),
    ]),
  );
  for (const card of routed) if (card.keep) await forgetOld(card, desk);
}

async function isKnown({ ifKnown, ...card }: HeardCard, { ledger }: Desk): Promise<boolean> {
  return ifKnown !== true || (await ledger.get(keys.card(card))) !== undefined;
}

/** An account may send events of registries and groups that ringi.yaml leads nowhere. */
function isRouted(card: CardRef, desk: Desk): boolean {
  const view = viewOf(card, desk);
  if (!view || view.forOperators) return true;
  const routed = desk.routes.routeOf(view.groupOf(card.subject)) !== undefined;
  if (!routed) desk.log.info({ subject: card.subject }, 'no route of ringi.yaml names this group');
  return routed;
}

function parse(
  body: string,
  heardAt: Date,
):
  | { readonly type: string; readonly detail: unknown; readonly origin: Origin }
  | { readonly fault: string } {
  try {
    const { 'detail-type': type, detail, ...event } = envelope.parse(JSON.parse(body));
    const { account, region, resources } = event;
    return { type, detail, origin: { account, region, resources, heardAt } };
  } catch (error) {
    return { fault: error instanceof z.ZodError ? z.prettifyError(error) : 'it is not JSON' };
  }
}

async function giveBack(message: InboxMessage, fault: string, about: string, desk: Desk) {
  await complain(message, fault, about, desk);
  throw new Error(`message ${message.id} cannot be read: ${fault}`);
}

/** Its sender goes on sending, and nothing but a person can mend it. */
function tellOnce({ named, message: why }: Astray, about: string, desk: Desk): Promise<void> {
  const at = desk.clock.now().toISOString();
  return reportTrouble({ kind: 'astray', id: `astray/${named}`, about, why, at }, desk);
}

function complain(
  message: Pick<InboxMessage, 'id'>,
  why: string,
  about: string,
  desk: Desk,
): Promise<void> {
  const at = desk.clock.now().toISOString();
  return reportTrouble({ kind: 'event', id: message.id, about, why: why.slice(0, 300), at }, desk);
}
