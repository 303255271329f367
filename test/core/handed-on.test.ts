import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { slackConnection } from '../../adapters/slack/slack-connection.ts';
import { slackPlatform } from '../../adapters/slack/slack-platform.ts';
import { startSlack } from '../../deploy/playground/slack/start-slack.ts';
import type { SlackEmulator } from '../../deploy/playground/slack/slack-emulator.ts';
import { markCard } from '../../src/agenda.ts';
import { notification, type Note } from '../../src/index.ts';
import { keys } from '../../src/ledger/keys.ts';
import { atTheirOwnPace } from '../../src/main/at-their-own-pace.ts';
import { tellRefused } from '../../src/main/tell-refused.ts';
import { work } from '../../src/work.ts';
import { fakeFiles, pdf } from '../contract/chat-platform/fake-files.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { handClock, startDesk } from './start-desk.ts';
import { thingActions, thingView, type ThingState } from './thing.ts';

const room = { platform: 'slack', id: 'C0LOANS' };
/** Until when a room is left alone. */
const traffic = z.object({ held: z.number().default(0) });
const ref = { view: 'thing', subject: 'it' };
const handsOn = (key: string): Note => ({
  key,
  bold: ['Here is the model card.'],
  mentions: [],
  summary: 'Here is the model card.',
  file: pdf,
});

let slack: SlackEmulator;
beforeEach(async () => {
  slack = await startSlack({
    team: { id: 'T0SHINO', name: 'Shinonome' },
    users: [{ id: 'U0KENJI', name: 'Kenji Mori' }],
    channels: [{ id: 'C0LOANS', name: 'loan-models' }],
  });
});
afterEach(() => slack.stop());

/** A card in Slack whose thread is to hold these notes. */
function startRingi(...notes: readonly Note[]) {
  const clock = handClock(new Date().toISOString());
  const ledger = memoryLedger({ now: () => clock.now() });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const connection = slackConnection({
    botToken: slack.botToken,
    apiUrl: slack.apiUrl,
    clock,
    log,
  });
  const files = fakeFiles();
  const platform = slackPlatform({
    connection,
    files: atTheirOwnPace(files),
    refused: tellRefused('slack', { ledger, clock }),
  });
  const state: ThingState = { status: 'approved', image: 'one', writes: [] };
  const view = thingView(state);
  const told: typeof view = { ...view, draw: (from) => ({ ...view.draw(from), notes }) };
  const desk = startDesk({
    ledger,
    state,
    clock,
    platform,
    handlers: { cards: [told], actions: thingActions(state) },
    routes: { routeOf: () => ({ rooms: { slack: ['C0LOANS'] }, locale: 'en' }) },
  });
  return {
    files,
    async held() {
      const doors = await Promise.all(
        (['post', 'edit'] as const).map((kind) => ledger.get(keys.room(room, kind))),
      );
      return doors.map((door) => traffic.parse(door?.value ?? {}).held);
    },
    /** Looks so often, and lets so many milliseconds pass after each time. */
    async looks(times = 6, pass = 40_000) {
      await ledger.commit([markCard(ref, clock.now())]);
      for (let n = 0; n < times; n += 1) {
        await work(desk);
        clock.pass(pass);
      }
    },
    async notes() {
      const { postings } = notification.parse((await ledger.get(keys.card(ref)))?.value);
      return postings.filter(({ note }) => note !== undefined);
    },
    troubles: () => ledger.list('trouble/', { limit: 10 }),
  };
}

const thread = () =>
  slack
    .as('U0KENJI')
    .messages('loan-models')
    .filter(({ threadTs }) => threadTs !== undefined);

describe('a file that a note hands on', () => {
  it.each([
    ['where Ringi may look for it', []],
    ['where it may not', ['channels:history']],
  ] as const)('hangs once, though every answer is lost once, %s', async (_where, without) => {
    slack.admin.withoutScopes(without);
    for (const method of ['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal']) {
      slack.faults.next({ method, with: { kind: 'answerLost' } });
    }
    const ringi = startRingi(handsOn('pdf'));
    await ringi.looks();
    expect(slack.faults.left).toBe(0);
    expect(thread().map(({ files = [] }) => files.map(({ name }) => name))).toEqual([[pdf.name]]);
    expect(await ringi.notes()).toMatchObject([{ note: 'pdf', message: { ref: {} } }]);
    await ringi.looks();
    expect(thread()).toHaveLength(1);
  });

  it('is brought to Slack anew when the first try is long ago, for Slack may have dropped it', async () => {
    slack.admin.withoutScopes(['channels:history']);
    const method = 'files.completeUploadExternal';
    slack.faults.next({ method, with: { kind: 'connectionLost' } });
    const ringi = startRingi(handsOn('pdf'));
    await ringi.looks(1, 6 * 60_000);
    expect(thread()).toEqual([]);
    await ringi.looks();
    expect(thread()).toHaveLength(1);
    expect(slack.calls.filter((call) => call.method === 'upload')).toHaveLength(2);
  });

  it('that S3 does not give yet is no reason to leave the room alone, and hangs later', async () => {
    const ringi = startRingi(handsOn('pdf'));
    ringi.files.is('busy');
    await ringi.looks();
    expect(thread()).toEqual([]);
    expect(await ringi.held()).toEqual([0, 0]);
    expect(await ringi.notes()).toMatchObject([{ note: 'pdf' }]);
    expect(ringi.files.reads).toBeGreaterThan(1);
    ringi.files.is('there');
    await ringi.looks();
    expect(thread()).toHaveLength(1);
  });

  it('that Slack does not take is a link, and the operators are told once what to grant', async () => {
    slack.admin.withoutScopes(['files:write']);
    const ringi = startRingi(handsOn('v1'), handsOn('v2'));
    await ringi.looks();
    expect(thread()).toHaveLength(2);
    for (const { blocks } of thread()) expect(JSON.stringify(blocks)).toContain('Open PDF');
    const troubles = await ringi.troubles();
    expect(troubles.map(({ value }) => value)).toEqual([
      expect.objectContaining({ kind: 'refused', why: expect.stringContaining('files:write') }),
    ]);
  });
});
