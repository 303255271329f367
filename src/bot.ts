import { answer, said } from './answer.ts';
import type { Bot, Click, Outcome } from './chat.ts';
import { decide } from './decide.ts';
import { stillWorking } from './decide/decide-late.ts';
import type { Desk } from './desk.ts';
import { json } from './json.ts';
import { keys } from './ledger/keys.ts';
import { viewOf } from './look/picture.ts';
import { keepPages } from './pages/keep-pages.ts';
import { wholeClick } from './pages/whole-click.ts';
import { receive } from './receive.ts';
import { crossOut } from './decide/cross-out.ts';
import { isRoomOf } from './decide/is-room-of.ts';
import { isSubjectOf } from './decide/is-subject-of.ts';
import { noticeOf } from './decide/notice-of.ts';
import { turnCopy } from './decide/turn-copy.ts';
import { fieldFault } from './bot/field-fault.ts';
import { freshCard } from './bot/fresh-card.ts';
import { hangAgain } from './bot/hang-again.ts';
import { openForm } from './bot/open-form.ts';
import { unsignedCounter, type UnsignedCounter } from './bot/unsigned.ts';

/** A click that nobody decided in this time was lost by a crash: it is found on the agenda. */
const rescue = 30_000;

/** The door: what the listeners of all adapters call. */
export function createBot(desk: Desk): Bot & { readonly flushUnsigned: UnsignedCounter['flush'] } {
  const unsigned = unsignedCounter(desk);
  return {
    receive: (message) => receive(message, desk),

    async accept(click) {
      const due = new Date(desk.clock.now().getTime() + rescue);
      const value = { kind: 'click', click, attempts: 0 };
      await desk.ledger.commit([{ do: 'put', key: keys.agenda('click', click.id), value, due }]);
    },

    async decide(click) {
      try {
        const outcome = await decide(click, desk);
        await strikeOff(click, desk);
        return await withCard(click, outcome, desk);
      } catch (error) {
        desk.log.error({ click: click.id, error: String(error) }, 'a click could not be decided');
        return { status: 'working', notice: stillWorking(click, desk) };
      }
    },

    async form(click, page) {
      try {
        const whole = await wholeClick(click, desk);
        const opened = await openForm(whole, desk, page);
        if (opened.status === 'refused') return opened;
        return { ...opened, form: await keepPages(opened.form, whole, desk) };
      } catch (error) {
        desk.log.error({ click: click.id, error: String(error) }, 'a form could not be opened');
        return { status: 'refused', notice: noticeOf(click, { kind: 'notShown' }, desk) };
      }
    },

    fault(click) {
      try {
        return fieldFault(click, desk);
      } catch (error) {
        // Taken as it is, it is refused and recorded by `decide`.
        desk.log.error({ click: click.id, error: String(error) }, 'a form could not be read');
        return undefined;
      }
    },

    async card(click) {
      const view = viewOf(click.card, desk);
      const isThere = view && isSubjectOf(view, click) && isRoomOf(view, click, desk);
      return isThere ? freshCard(click, desk) : undefined;
    },

    notice: (click, kind) => noticeOf(click, { kind }, desk),

    async answer(asking) {
      const platform = desk.platforms.find(({ name }) => name === asking.room.platform);
      if (!platform) throw new Error(`no chat is called ${asking.room.platform}`);
      const locale = desk.routes.localeOf(asking.room);
      try {
        return platform.renderAnswer(await answer(asking, desk), locale);
      } catch (error) {
        desk.log.error({ text: asking.text.slice(0, 80), error: String(error) }, 'no answer');
        return platform.renderAnswer(said(desk.words[locale].commands.later), locale);
      }
    },

    async installed(room, value) {
      await desk.ledger.commit([{ do: 'put', key: keys.installed(room), value }]);
      await hangAgain(room, desk);
    },

    async uninstalled(room) {
      const entry = await desk.ledger.get(keys.installed(room));
      if (!entry) return;
      await desk.ledger.commit([{ do: 'delete', key: entry.key, revision: entry.revision }]);
    },

    async installation(room) {
      const entry = await desk.ledger.get(keys.installed(room));
      return entry && json.parse(entry.value);
    },

    unsigned: (platform) => unsigned.count(platform),
    flushUnsigned: (all) => unsigned.flush(all),
  };
}

/** A click that was delivered again has its outcome, and nothing is left to be found of it. */
async function strikeOff(click: Click, desk: Desk): Promise<void> {
  try {
    const changes = await crossOut(click, desk);
    if (changes.length > 0) await desk.ledger.commit(changes);
  } catch (error) {
    // The outcome stands; what is left on the agenda is crossed out when it is met there.
    desk.log.info({ click: click.id, error: String(error) }, 'a decided click was left listed');
  }
}

/** Gives the outcome what its message shows now, for chats that show it in the answer. */
async function withCard(click: Click, outcome: Outcome, desk: Desk): Promise<Outcome> {
  if (outcome.status === 'working') return outcome;
  const payload = (await turnCopy(click, desk)) ?? (await freshCard(click, desk));
  return payload === undefined ? outcome : { ...outcome, payload };
}
