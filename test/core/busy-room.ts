import { markCard } from '../../src/agenda.ts';
import {
  Later,
  type CardView,
  type ChatPlatform,
  type Json,
  type Ledger,
  type Note,
} from '../../src/index.ts';
import { workUntil } from '../../src/work.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { startDesk } from './start-desk.ts';
import { thingActions, thingView, type ThingState } from './thing.ts';
import { virtualClock, type VirtualClock } from './virtual-clock.ts';

/** One message that came out in a room. */
type Sent = {
  readonly room: string;
  readonly what: 'card' | 'edit' | 'note';
  /** When, in ms since the start. */
  readonly at: number;
  readonly text: string;
};

export type BusyOptions = {
  /** Names of the chats; each has one room, of the same name. */
  readonly chats: readonly string[];
  /** So many notes each card has to tell. */
  readonly notes?: number;
  /** How long one look takes, in ms. */
  readonly looks?: number;
  /** All things are of one group, so that each one's news marks all; `counted`: and shown on all. */
  readonly oneGroup?: boolean | 'counted';
  /** How long the chat wants to be left alone after so many messages, in ms. */
  readonly refuses?: (n: number) => number | undefined;
  /** A chat that does not answer before so many ms have passed. */
  readonly away?: { readonly chat: string; readonly until: number };
  /** So many processes work on one ledger. */
  readonly processes?: number;
};

/** Many things whose cards hang in a few rooms, worked on in virtual time. */
export function startBusyRoom(options: BusyOptions) {
  const { chats, notes = 0, processes = 1 } = options;
  const clock = virtualClock();
  const ledger = memoryLedger({ now: () => clock.now() });
  const sent: Sent[] = [];
  const looked: string[] = [];
  const state: ThingState = { status: 'pending', image: 'one', writes: [] };
  const routes = {
    routeOf: () => ({
      rooms: Object.fromEntries(chats.map((name) => [name, [name]])),
      locale: 'en' as const,
    }),
  };
  const look = async (subject: string) => {
    looked.push(subject);
    await clock.wait(options.looks ?? 300);
  };
  const told = Array.from({ length: notes }, (_, n) => noteOf(`note ${n}`));
  const view = manyThings(state, { look, notes: told, oneGroup: options.oneGroup ?? false });
  const handlers = { cards: [view], actions: thingActions(state) };
  const refused: string[] = [];
  const { refuses = () => undefined, away } = options;
  const platforms = chats.map((name) => {
    const awayUntil = away?.chat === name ? away.until : 0;
    return chatOf(name, { clock, sent, refused, refuses, awayUntil });
  });
  const desks = Array.from({ length: processes }, (_, n) => ({
    ...startDesk({ ledger, state, clock, handlers, routes, process: `process ${n}` }),
    platforms,
  }));
  const mark = async (subjects: readonly string[]) => {
    for (const subject of subjects) {
      await ledger.commit([markCard({ view: 'thing', subject }, clock.now())]);
    }
  };
  return {
    clock,
    sent,
    refused,
    looked,
    mark,
    /** What every card shows from now on, once it is looked at. */
    change: (image: string) => void (state.image = image),
    /** Works until `meanwhile` is over and nothing is on the agenda; fails where that takes longer. */
    async worksOff(ms: number, meanwhile: Promise<unknown> = Promise.resolve()) {
      const stop = new AbortController();
      const over = { meanwhile: false, work: false };
      void meanwhile.then(() => (over.meanwhile = true));
      const working = Promise.all(desks.map((desk) => workUntil(stop.signal, desk)));
      void working.then(() => (over.work = true));
      await clock.until(async () => over.meanwhile && (await isIdle(ledger)), ms);
      stop.abort();
      await clock.until(() => over.work, 60_000);
    },
  };
}

async function isIdle(ledger: Ledger): Promise<boolean> {
  return (await ledger.list('agenda/', { limit: 1 })).length === 0;
}

type Things = {
  readonly look: (subject: string) => Promise<void>;
  readonly notes: readonly Note[];
  readonly oneGroup: boolean | 'counted';
};

/** The view of a thing, for as many of them as there are subjects. */
function manyThings(state: ThingState, { look, notes, oneGroup }: Things) {
  const view = thingView(state);
  const account = { account: '111122223333', region: 'eu-west-1' };
  const all: typeof view = {
    ...view,
    groupOf: (subject) => ({
      ...account,
      name: oneGroup !== false ? 'things' : `group-of-${subject}`,
    }),
    async look(subject) {
      await look(subject);
      return { judged: { image: state.image, status: state.status }, shown: null };
    },
    draw: (from) => {
      const { seen, recorded, ref } = from;
      const beside = oneGroup === 'counted' ? ` beside ${recorded.others.length}` : '';
      return { ...view.draw(from), title: `${ref.subject} ${seen.judged.image}${beside}`, notes };
    },
  };
  return all satisfies CardView<{ readonly image: string; readonly status: string }, null>;
}

function noteOf(key: string): Note {
  return { key, bold: [key], mentions: [], summary: key };
}

type ChatParts = {
  readonly clock: VirtualClock;
  readonly sent: Sent[];
  /** The room of each message that was refused. */
  readonly refused: string[];
  readonly refuses: (n: number) => number | undefined;
  readonly awayUntil: number;
};

function chatOf(name: string, parts: ChatParts): ChatPlatform {
  const { clock, sent, refused, refuses, awayUntil } = parts;
  let taken = 0;
  let closedUntil = clock.now();
  const send = (room: string, what: Sent['what'], payload: Json) => {
    const now = clock.now();
    if (clock.monotonic() < awayUntil) {
      refused.push(room);
      throw new Later('no answer');
    }
    const wait = now < closedUntil ? undefined : refuses((taken += 1));
    if (wait !== undefined) closedUntil = new Date(now.getTime() + wait);
    if (now < closedUntil) {
      refused.push(room);
      throw new Later('429', closedUntil);
    }
    const text = JSON.stringify(payload);
    return sent.push({ room, what, at: clock.monotonic(), text }) - 1;
  };
  return {
    name,
    rooms: ({ rooms }) => (rooms[name] ?? []).map((id) => ({ platform: name, id })),
    render: ({ title }) => title,
    renderNote: ({ key }) => key,
    renderAnswer: ({ summary }) => summary,
    post: async (room, payload) => ({ room, ref: send(room.id, 'card', payload) }),
    update: async ({ room }, payload) => void send(room.id, 'edit', payload),
    reply: async ({ room }, payload) => ({ room, ref: send(room.id, 'note', payload) }),
    tell: async () => {},
    idOf: ({ ref }) => JSON.stringify(ref),
    link: () => 'https://chat.example/message',
  };
}
