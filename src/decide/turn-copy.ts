import type { CardRef } from '../card.ts';
import type { ChatPlatform, Click, Message } from '../chat.ts';
import type { Desk } from '../desk.ts';
import type { Json } from '../json.ts';
import { hung } from '../ledger/hung.ts';
import { cardId, keys } from '../ledger/keys.ts';
import { viewOf } from '../look/picture.ts';
import { notification } from '../notification.ts';
import { postingIn } from '../posting-in.ts';
import { signpost } from './signpost.ts';

/** The answer to a click waits for it, and Teams waits no longer than 2.5 seconds for that. */
const giveUp = 1_500;

/**
 * Turns a copy of a card that nothing keeps up, on which somebody clicked, into a link to the card
 * that hangs in that room. Answers what it shows now; undefined where the click was made on the
 * card itself, or where that is not known. Best effort: the outcome stands whatever happens here.
 */
export async function turnCopy(click: Click, desk: Desk): Promise<Json | undefined> {
  const platform = desk.platforms.find(({ name }) => name === click.room.platform);
  const { message } = click;
  if (!platform || !message) return undefined;
  try {
    const original = await originalOf(click.card, message, platform, desk);
    if (!original) return undefined;
    const words = desk.words[desk.routes.localeOf(message.room)];
    const { ref, name } = original;
    const card = signpost(ref, name, platform.link(original.message), words);
    const payload = platform.render(card);
    await platform.update(message, payload, AbortSignal.timeout(giveUp));
    return payload;
  } catch (error) {
    const why = String(error).slice(0, 300);
    desk.log.info({ click: click.id, error: why }, 'a copy of a card could not be turned');
    return undefined;
  }
}

type Original = { readonly ref: CardRef; readonly name: string; readonly message: Message };

/** The card that this message is a copy of; a button may be forged to name another card than its own. */
async function originalOf(
  named: CardRef,
  message: Message,
  platform: ChatPlatform,
  desk: Desk,
): Promise<Original | undefined> {
  const view = viewOf(named, desk);
  const entry = view && (await desk.ledger.get(keys.card(named)));
  if (!entry) return undefined;
  const { card: ref, postings } = notification.parse(entry.value);
  const own = postingIn(postings, message.room);
  const id = platform.idOf(message);
  if (!own?.message || own.gone || platform.idOf(own.message) === id) return undefined;
  const known = await desk.ledger.get(keys.message(message.room, id));
  if (known) {
    const { card, note } = hung.parse(known.value);
    if (note !== undefined || cardId(card) !== cardId(ref)) return undefined;
  }
  return { ref, name: view.nameOf(ref.subject), message: own.message };
}
