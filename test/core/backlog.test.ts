import { describe, expect, it } from '@jest/globals';
import { enter } from '../../src/redraw/enter.ts';
import { holdRoom } from '../../src/redraw/hold-room.ts';
import { queueUp } from '../../src/redraw/queue-up.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { handClock, startDesk } from './start-desk.ts';
import { startBusyRoom, type BusyOptions } from './busy-room.ts';

type Room = ReturnType<typeof startBusyRoom>;
type Sent = Room['sent'][number];

const hour = 60 * 60_000;
const things = (count: number) => Array.from({ length: count }, (_, n) => `t${n}`);

/** So many cards are due at once, and worked off. */
async function backlog(count: number, options: BusyOptions): Promise<Room> {
  const room = startBusyRoom(options);
  await room.mark(things(count));
  await room.worksOff(hour);
  return room;
}

/** So many events in a minute, about cards that wait for one room, each of them again and again. */
async function storm(
  cards: number,
  events: number,
  options: BusyOptions,
  onEvent = changesNothing,
) {
  const room = startBusyRoom(options);
  const subjects = things(cards);
  const blow = async () => {
    for (let n = 0; n < events; n += 1) {
      await room.clock.wait(60_000 / events);
      onEvent(n, room);
      await room.mark([subjects[(n * 7919) % cards] ?? '']);
    }
  };
  await room.worksOff(hour, blow());
  return room;
}

function changesNothing(_n: number, _room: Room): void {}

/** Looks for each message that came out; told, so that whoever changes it sees what it cost. */
function looksEach({ looked, sent }: Room, name: string, messages = sent.length): number {
  const ratio = looked.length / messages;
  process.stdout.write(`${name}: ${looked.length} looks, ${ratio.toFixed(2)} each\n`);
  return ratio;
}

const cardsOf = ({ sent }: Room) => sent.filter(({ what }) => what === 'card');

/** What is posted in each room; edits have a second of their own. */
function posts({ sent }: Room): readonly (readonly Sent[])[] {
  const posted = sent.filter(({ what }) => what !== 'edit');
  return [...Map.groupBy(posted, ({ room }) => room).values()];
}

/** The shortest time between two posts of one room, in ms. */
function closest(room: Room): number {
  const gaps = posts(room).flatMap((all) =>
    all.slice(1).map(({ at }, n) => at - (all[n]?.at ?? Number.NEGATIVE_INFINITY)),
  );
  return Math.min(...gaps);
}

/** Slack says 429 to every eighth message, and wants to be left alone for five seconds. */
const everyEighth = (n: number) => (n % 8 === 0 ? 5_000 : undefined);

describe('two hundred cards wait for one channel', () => {
  it('each is looked at once, when it can be posted', async () => {
    const room = await backlog(200, { chats: ['one'] });
    expect(cardsOf(room)).toHaveLength(200);
    expect(looksEach(room, 'cards of one channel')).toBeLessThan(1.1);
    expect(closest(room)).toBeGreaterThanOrEqual(1_000);
  });

  it('also in two chats, with a note to tell in each', async () => {
    const room = await backlog(80, { chats: ['one', 'two'], notes: 1 });
    expect(room.sent).toHaveLength(320);
    expect(looksEach(room, 'cards of two chats, with notes', 80)).toBeLessThan(1.1);
    expect(closest(room)).toBeGreaterThanOrEqual(1_000);
  });

  it('also where a look takes longer than a message', async () => {
    const room = await backlog(80, { chats: ['one', 'two'], notes: 2, looks: 3_000 });
    expect(room.sent).toHaveLength(480);
    expect(looksEach(room, 'slow looks', 80)).toBeLessThan(1.5);
    expect(closest(room)).toBeGreaterThanOrEqual(1_000);
  });

  it('and takes no longer than its messages need', async () => {
    const room = await backlog(50, { chats: ['one'], notes: 1 });
    const last = Math.max(...room.sent.map(({ at }) => at));
    expect(last).toBeLessThan(1.1 * 1_100 * room.sent.length);
  });

  it('of one group, whose cards each one’s news marks: two looks a message, not thirty', async () => {
    const room = await backlog(60, { chats: ['one'], notes: 1, oneGroup: true });
    expect(room.sent).toHaveLength(120);
    expect(looksEach(room, 'cards of one group')).toBeLessThan(2.5);
  });
});

describe('cards that show how many there are beside them', () => {
  it('all show it in the end, in whatever order each one’s news came', async () => {
    const room = await backlog(12, { chats: ['one', 'two'], oneGroup: 'counted' });
    expect(cardsOf(room)).toHaveLength(24);
    const last = new Map(
      room.sent.map(({ room: id, text }) => [`${id} ${text.split(' ')[0]}`, text]),
    );
    expect([...last.values()].filter((text) => !text.endsWith('beside 11"'))).toEqual([]);
  });
});

describe('a chat is away for ten minutes', () => {
  it('the other has every card at once; nothing is looked at again and again meanwhile', async () => {
    const until = hour / 6;
    const away = { chat: 'two', until };
    const room = await backlog(20, { chats: ['one', 'two'], notes: 1, away });
    const [inOne, inTwo] = posts(room).map((all) => all.map(({ at }) => at));
    expect([inOne?.length, inTwo?.length]).toEqual([40, 40]);
    expect(Math.max(...(inOne ?? []))).toBeLessThan(2 * 40 * 1_100);
    expect(Math.max(...(inTwo ?? []))).toBeLessThan(until + 2 * 40 * 1_100);
    // One each for either chat, and one whenever it is tried whether the chat is there again.
    expect(room.looked.length).toBeLessThan(2 * 20 + room.refused.length + 10);
    expect(room.refused.length).toBeLessThan(until / 20_000);
  });

  it('and five hundred events come meanwhile: in the end every card is there once, in both', async () => {
    const away = { chat: 'two', until: hour / 6 };
    const room = await storm(20, 500, { chats: ['one', 'two'], notes: 1, away });
    expect(posts(room).map(({ length }) => length)).toEqual([40, 40]);
    expect(cardsOf(room)).toHaveLength(40);
    expect(closest(room)).toBeGreaterThanOrEqual(1_000);
  });
});

const refOf = (subject: string) => ({ view: 'thing', subject });

describe('a place in the queue', () => {
  const door = { room: { platform: 'chat', id: 'room' }, kind: 'post' } as const;

  it('is kept however often its card is marked, and those who came first go first', async () => {
    const { desk, clock } = queueing();
    await holdRoom(door.room, new Date(clock.now().getTime() + 10_000), refOf('a'), desk);
    const times: Date[] = [];
    for (const subject of ['a', 'b', 'c', 'a', 'b', 'c']) {
      expect(await enter(door, refOf(subject), desk)).toMatchObject({ entered: false });
      times.push(await queueUp(door, refOf(subject), 'last', desk));
    }
    expect(times.slice(3)).toEqual(times.slice(0, 3));
    const [a, b, c] = times.map(Number);
    expect([Number(a) < Number(b), Number(b) < Number(c)]).toEqual([true, true]);
  });

  it('that nobody comes for keeps nobody else out of a room that is idle', async () => {
    const { desk, clock } = queueing();
    for (const { subject } of things(30).map(refOf)) {
      await queueUp(door, refOf(subject), 'last', desk);
    }
    clock.pass(60_000);
    expect(await enter(door, refOf('late'), desk)).toMatchObject({ entered: true });
  });
});

function queueing() {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const state = { status: 'pending' as const, image: 'one', writes: [] };
  return { clock, desk: startDesk({ ledger, clock, state }) };
}

describe('a storm: fifty cards, two thousand events, while the rooms are busy', () => {
  it('every card comes out once, in turn, and no room gets more than one message a second', async () => {
    const room = await storm(50, 2_000, { chats: ['one', 'two'], notes: 1 });
    expect(posts(room).map(({ length }) => length)).toEqual([100, 100]);
    expect(new Set(cardsOf(room).map(({ room: id, text }) => `${id} ${text}`)).size).toBe(100);
    expect(closest(room)).toBeGreaterThanOrEqual(1_000);
    expect(looksEach(room, 'a storm')).toBeLessThan(1);
    // A hundred posts need 110 s: nobody is put off again and again.
    expect(Math.max(...cardsOf(room).map(({ at }) => at))).toBeLessThan(120_000);
  });

  it('also where a chat answers 429 to every eighth message', async () => {
    const refuses = everyEighth;
    const room = await storm(50, 2_000, { chats: ['one', 'two'], notes: 1, refuses });
    expect(posts(room).map(({ length }) => length)).toEqual([100, 100]);
    expect(closest(room)).toBeGreaterThanOrEqual(1_000);
    expect(looksEach(room, 'a storm with 429')).toBeLessThan(2);
    // Whoever waited for their turn has heard it: nobody tries while the chat is left alone.
    expect(room.refused.length).toBeLessThanOrEqual(Math.ceil(room.sent.length / 7));
    expect(Math.max(...cardsOf(room).map(({ at }) => at))).toBeLessThan(200_000);
  });

  it('also with two processes on one ledger', async () => {
    const options = { chats: ['one'], notes: 1, refuses: everyEighth, processes: 2 };
    const room = await storm(50, 2_000, options);
    expect(posts(room).map(({ length }) => length)).toEqual([100]);
    expect(closest(room)).toBeGreaterThanOrEqual(1_000);
  });

  it('and in the end every card shows what is so', async () => {
    const options = { chats: ['one'], refuses: everyEighth };
    const room = await storm(50, 2_000, options, (n, { change }) => {
      if (n % 50 === 0) change(`image-${n}`);
    });
    await room.mark(things(50));
    await room.worksOff(hour);
    expect(cardsOf(room)).toHaveLength(50);
    const last = new Map(room.sent.map(({ text }) => [text.split(' ')[0], text]));
    expect([...last.values()].filter((text) => !text.endsWith('image-1950"'))).toEqual([]);
    expect(looksEach(room, 'a storm of changes')).toBeLessThan(2.5);
  });
});
