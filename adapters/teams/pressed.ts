import { randomUUID } from 'node:crypto';
import { unreadableButton } from '../../src/index.ts';
import type { Click, Message } from '../../src/index.ts';
import { accountOf } from './account-of.ts';
import { answersOf } from './answers-of.ts';
import type { Incoming } from './activity.ts';
import { readButton } from './button-data.ts';
import type { ActData } from './button-data.ts';
import type { TeamsDesk } from './teams-desk.ts';
import { replyRefOf } from './reply-ref.ts';
import { roomOf } from './room-of.ts';

/** What a button was pressed for: to ask, to decide, to see a form (or its page), or the card. */
export type Pressed =
  | { readonly kind: 'ask'; readonly text: string }
  | { readonly kind: 'act' | 'card'; readonly click: Click }
  | { readonly kind: 'form'; readonly click: Click; readonly page?: number };

/**
 * Reads the button somebody pressed. One that cannot be read is a click all the same: the core
 * refuses and records it.
 */
export function pressed(incoming: Incoming, data: unknown, desk: TeamsDesk): Pressed {
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
      : { ...actOf(carried), answers: answersIn(carried, data) }),
    room,
    ...(message === undefined ? {} : { message }),
    replyTo: { platform: 'teams', room: room.id, ref: replyRefOf(incoming) },
    at: desk.clock.now().toISOString(),
  };
  switch (carried?.asks) {
    case 'form':
    case 'page':
      return { kind: 'form', click };
    case 'back':
      return { kind: 'form', click, page: carried.page ?? 0 };
    case 'card':
      return { kind: 'card', click };
    case undefined:
      return { kind: 'act', click };
  }
}

function actOf({ view, subject, verb, on, evidence, policy }: ActData) {
  return { card: { view, subject }, verb, on, evidence, policy };
}

/** A page that leads on was answered, whatever was left empty in it. */
function answersIn({ asks, fields = [], kept = {} }: ActData, data: unknown): Click['answers'] {
  if (asks === 'form' || asks === 'card') return {};
  const empty = Object.fromEntries(fields.map((id) => [id, '']));
  return { ...(asks === 'page' ? empty : {}), ...answersOf(data), ...kept };
}

function messageOf(incoming: Incoming): Message | undefined {
  const { replyToId: id, conversation } = incoming;
  if (id === undefined) return undefined;
  return { room: roomOf(incoming), ref: { conversation: conversation.id, id } };
}
