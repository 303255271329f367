import { dict, type Dict } from './dict.ts';
import { dicts } from './dicts.ts';
import { nameOf } from './name-of.ts';
import type { AppAnswer, SlackEmulator, SlackMessage } from './slack-emulator.ts';
import type { SlackPerson, SlackPlace } from './slack-person.ts';
import { stringOf } from './string-of.ts';
import { visibleText } from './visible-text.ts';
import type { Workspace } from './workspace.ts';

type Emulator = Pick<
  SlackEmulator,
  'state' | 'onChange' | 'click' | 'submitView' | 'closeView' | 'command'
>;

/** One person at their client, over the emulator's acts by id. */
export function createPerson(user: string, emulator: Emulator, ws: Workspace): SlackPerson {
  const state = () => emulator.state(user);
  const channelId = (place: string) =>
    state().channels.find(({ id, name }) => id === place || name === place)?.id ?? place;
  const messages = (channel?: string) => {
    const id = channel === undefined ? undefined : channelId(channel);
    return state().messages.filter((message) => id === undefined || message.channel === id);
  };
  const at = (place: SlackPlace) =>
    typeof place === 'string'
      ? messages(place).toReversed()
      : messages(place.channel).filter(({ ts }) => ts === place.ts);
  const textOf = (message: SlackMessage) =>
    [message.text, ...message.blocks.map((block) => visibleText(block, (id) => nameOf(id, ws)))]
      .join('\n')
      // Joiners are there to keep a line together; nobody sees or types them.
      .replaceAll('\u2060', '')
      .replaceAll('\u00a0', ' ');

  async function use(place: SlackPlace, wanted: Wanted): Promise<AppAnswer> {
    for (const { channel, ts, blocks } of at(place)) {
      const hit = blocks.flatMap((block) => usable(block).flatMap(wanted))[0];
      if (hit !== undefined) return emulator.click({ user, channel, ts, ...hit });
    }
    return { acked: false, error: 'no_such_button' };
  }

  return {
    clicks: (button, where) =>
      use(where, (element) => {
        const right =
          typeof button === 'string'
            ? dict(element.text).text === button
            : element.action_id === button.actionId;
        return right ? [{ actionId: stringOf(element.action_id) }] : [];
      }),
    picks: (label, where) =>
      use(where, (element) => {
        const option = dicts(element.options).find(({ text }) => dict(text).text === label);
        if (option === undefined) return [];
        const selectedOption = stringOf(option.value);
        return [{ actionId: stringOf(element.action_id), selectedOption }];
      }),
    async submits(values = {}) {
      const view = state().modal;
      if (view === null) return { acked: false, error: 'view_not_found' };
      return emulator.submitView({ user, viewId: view.id, values });
    },
    async cancels() {
      const view = state().modal;
      if (view === null) return { acked: false, error: 'view_not_found' };
      return emulator.closeView({ user, viewId: view.id });
    },
    types: (text, channel) => emulator.command({ user, channel: channelId(channel), text }),
    sees(channel, texts, within) {
      const look = () => {
        const all = messages(channel).toReversed();
        return all.find((message) => texts.every((text) => textOf(message).includes(text)));
      };
      const shown = () => messages(channel).map(textOf).join('\n---\n');
      const wish = `${nameOf(user, ws)} waits in ${channel} for ${JSON.stringify(texts)}`;
      return until(look, { emulator, within, wish, shown });
    },
    seesForm(within) {
      const wish = `${nameOf(user, ws)} waits for a form`;
      return until(() => state().modal ?? undefined, { emulator, within, wish, shown: () => '' });
    },
    messages,
    ephemerals: (channel) => messages(channel).filter(({ ephemeral }) => ephemeral),
    modal: () => state().modal,
    mentions: () => state().mentions,
  };
}

type Wanted = (element: Dict) => readonly { actionId: string; selectedOption?: string }[];

function usable(block: Dict): readonly Dict[] {
  if (block.type === 'actions') return dicts(block.elements);
  if (block.type === 'container') return dicts(block.child_blocks).flatMap(usable);
  return block.accessory === undefined ? [] : [dict(block.accessory)];
}

type Waiting = {
  readonly emulator: Pick<SlackEmulator, 'onChange'>;
  readonly within: number | undefined;
  readonly wish: string;
  readonly shown: () => string;
};

/** Looks now and after every change; the deadline is there only to fail with a sentence. */
function until<T>(look: () => T | undefined, waiting: Waiting): Promise<T> {
  const { emulator, within = 5000, wish, shown } = waiting;
  return new Promise((resolve, reject) => {
    const stop = emulator.onChange(() => check());
    const deadline = setTimeout(() => {
      stop();
      reject(new Error(`${wish}, but there is only:\n${shown()}`));
    }, within);
    const check = () => {
      const found = look();
      if (found === undefined) return;
      clearTimeout(deadline);
      stop();
      resolve(found);
    };
    check();
  });
}
