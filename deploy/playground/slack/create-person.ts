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
  'state' | 'download' | 'onChange' | 'click' | 'submitView' | 'closeView' | 'command'
>;

/** One person at their client, over the emulator's acts by id. */
export function createPerson(user: string, emulator: Emulator, ws: Workspace): SlackPerson {
  const screen = screenOf(user, emulator, ws);
  const waiting = { emulator, name: nameOf(user, ws) };
  const shown = () => screen.textOfModal();
  const viewed = (act: (viewId: string) => Promise<AppAnswer>) => {
    const view = screen.state().modal;
    return view === null ? Promise.resolve(away('view_not_found')) : act(view.id);
  };
  return {
    clicks: (button, where) => use(user, screen.at(where), pressed(button), emulator),
    picks: (label, where) => use(user, screen.at(where), picked(label), emulator),
    submits: (values = {}) => viewed((viewId) => emulator.submitView({ user, viewId, values })),
    cancels: () => viewed((viewId) => emulator.closeView({ user, viewId })),
    types: (text, channel) => emulator.command({ user, channel: screen.idOf(channel), text }),
    sees(channel, texts, within) {
      const all = () => screen.messages(channel);
      const holds = (message: SlackMessage) =>
        texts.every((text) => screen.textOf(message).includes(text));
      const wish = `in ${channel} for ${JSON.stringify(texts)}`;
      const there = () => all().map(screen.textOf).join('\n---\n');
      const look = () => all().toReversed().find(holds);
      return until(look, { ...waiting, within, wish, shown: there });
    },
    seesForm(within) {
      return until(screen.form, { ...waiting, within, wish: 'for a form', shown });
    },
    seesModal(texts, within) {
      const holds = () => texts.every((text) => shown().includes(text));
      const wish = `for a modal with ${JSON.stringify(texts)}`;
      return until(() => (holds() ? (screen.state().modal ?? undefined) : undefined), {
        ...waiting,
        within,
        wish,
        shown,
      });
    },
    messages: screen.messages,
    downloads(name, channel) {
      const files = screen.messages(channel).flatMap((message) => message.files ?? []);
      const file = files.findLast((one) => one.name === name);
      return file && emulator.download(user, file.id)?.bytes;
    },
    ephemerals: (channel) => screen.messages(channel).filter(({ ephemeral }) => ephemeral),
    modal: () => screen.state().modal,
    mentions: () => screen.state().mentions,
  };
}

function screenOf(user: string, emulator: Emulator, ws: Workspace) {
  const state = () => emulator.state(user);
  const idOf = (place: string) =>
    state().channels.find(({ id, name }) => id === place || name === place)?.id ?? place;
  const messages = (channel?: string) => {
    const id = channel === undefined ? undefined : idOf(channel);
    return state().messages.filter((message) => id === undefined || message.channel === id);
  };
  const at = (place: SlackPlace) =>
    typeof place === 'string'
      ? messages(place).toReversed()
      : messages(place.channel).filter(({ ts }) => ts === place.ts);
  const words = (text: string, blocks: SlackMessage['blocks']) =>
    [text, ...blocks.map((block) => visibleText(block, (id) => nameOf(id, ws)))]
      .join('\n')
      // Joiners are there to keep a line together; nobody sees or types them.
      .replaceAll('\u2060', '')
      .replaceAll('\u00a0', ' ');
  const textOf = ({ text, blocks, files = [] }: SlackMessage) =>
    [words(text, blocks), ...files.map(({ title }) => title)].join('\n');
  const textOfModal = () => {
    const { modal } = state();
    return modal === null ? '' : words(modal.title, modal.blocks);
  };
  const form = () => {
    const { modal } = state();
    return modal?.submit === undefined ? undefined : modal;
  };
  return { state, idOf, messages, at, textOf, textOfModal, form };
}

function away(error: string): AppAnswer {
  return { acked: false, error };
}

async function use(
  user: string,
  messages: readonly SlackMessage[],
  wanted: Wanted,
  emulator: Emulator,
): Promise<AppAnswer> {
  for (const { channel, ts, blocks } of messages) {
    const [hit] = blocks.flatMap((block) => usable(block).flatMap(wanted));
    if (hit !== undefined) return emulator.click({ user, channel, ts, ...hit });
  }
  return away('no_such_button');
}

function pressed(button: string | { readonly actionId: string }): Wanted {
  return (element) => {
    const right =
      typeof button === 'string'
        ? dict(element.text).text === button
        : element.action_id === button.actionId;
    return right ? [{ actionId: stringOf(element.action_id) }] : [];
  };
}

function picked(label: string): Wanted {
  return (element) => {
    const option = dicts(element.options).find(({ text }) => dict(text).text === label);
    if (option === undefined) return [];
    const selectedOption = stringOf(option.value);
    return [{ actionId: stringOf(element.action_id), selectedOption }];
  };
}

type Wanted = (element: Dict) => readonly { actionId: string; selectedOption?: string }[];

function usable(block: Dict): readonly Dict[] {
  if (block.type === 'actions') return dicts(block.elements);
  if (block.type === 'container') return dicts(block.child_blocks).flatMap(usable);
  return block.accessory === undefined ? [] : [dict(block.accessory)];
}

type Waiting = {
  readonly name: string;
  readonly emulator: Pick<SlackEmulator, 'onChange'>;
  readonly within: number | undefined;
  readonly wish: string;
  readonly shown: () => string;
};

/** Looks now and after every change; the deadline is there only to fail with a sentence. */
function until<T>(look: () => T | undefined, waiting: Waiting): Promise<T> {
  const { emulator, name, within = 20_000, wish, shown } = waiting;
  return new Promise((resolve, reject) => {
    const stop = emulator.onChange(() => check());
    const deadline = setTimeout(() => {
      stop();
      reject(new Error(`${name} waits ${wish}, but there is only:\n${shown()}`));
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
