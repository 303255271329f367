import { randomUUID } from 'node:crypto';
import { unreadableButton } from '../../src/index.ts';
import type { Click, Message } from '../../src/index.ts';
import { accountOf } from './account-of.ts';
import { answersOf } from './answers-of.ts';
import type { Incoming } from './activity.ts';
import { readButton } from './button-data.ts';
import type { Desk } from './desk.ts';
import { replyRefOf } from './reply-ref.ts';
import { roomOf } from './room-of.ts';

/** What a button was pressed for: to ask something, or to decide. */
export type Pressed =
  { readonly kind: 'ask'; readonly text: string } | { readonly kind: 'act'; readonly click: Click };

/**
 * Reads the button somebody pressed. One that cannot be read is a click all the same: the core
 * refuses and records it.
 */
export function pressed(incoming: Incoming, data: unknown, desk: Desk): Pressed {
  const carried = readButton(data);
  if (carried !== undefined && 'ask' in carried) return { kind: 'ask', text: carried.ask };
  const room = roomOf(incoming);
  const message = messageOf(incoming);
  const click: Click = {
    // Nobody else's outcome may answer a click that came without an id of its own.
    id: incoming.id ?? randomUUID(),
    account: accountOf(incoming, desk.app.tenantId),
    ...(carried === undefined
      ? { ...unreadableButton, answers: {} }
      : { ...actOf(carried), answers: answersOf(data) }),
    room,
    ...(message === undefined ? {} : { message }),
    replyTo: { platform: 'teams', room: room.id, ref: replyRefOf(incoming) },
    at: desk.clock.now().toISOString(),
  };
  return { kind: 'act', click };
}

type Carried = Exclude<ReturnType<typeof readButton>, undefined | { readonly ask: string }>;

function actOf({ view, subject, ...act }: Carried) {
  return { card: { view, subject }, ...act };
}

function messageOf(incoming: Incoming): Message | undefined {
  const { replyToId: id, conversation } = incoming;
  if (id === undefined) return undefined;
  return { room: roomOf(incoming), ref: { conversation: conversation.id, id } };
}
