import { describe, expect, it } from '@jest/globals';
import { digestCard } from '../../handlers/cards/digest.ts';
import { digestSubject } from '../../handlers/cards/digest/digest-subject.ts';
import { digests } from '../../handlers/sweeps/digests.ts';
import { keys } from '../../src/ledger/keys.ts';
import type { Alert, Digest, Json, JournalEntry } from '../../src/index.ts';
import { sweep } from '../../src/work/sweep.ts';
import { work } from '../../src/work.ts';
import { voteOf } from '../commands/asked-of.ts';
import { failing, firing, silenced } from '../commands/watched.ts';
import { fakeChat, handClock, startDesk } from '../core/start-desk.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';

const hour = 3_600_000;

const daily: Digest = {
  id: 'day-0123456789ab',
  every: 'day',
  on: 'monday',
  at: { hour: 9, minute: 0 },
  zone: 'Asia/Tokyo',
  route: { rooms: { chat: ['leads'] }, locale: 'en' },
  covers: ({ name }) => name !== 'secret',
};

/** Nine in the morning of the 19th, in Tokyo; `said` are the digests as they stand in the chat. */
function startTelling(digest = daily) {
  const clock = handClock('2026-11-19T00:00:30Z');
  const ledger = memoryLedger({ now: clock.now });
  const chat = fakeChat();
  const rooms: Json[] = [];
  const desk = startDesk({
    ledger,
    clock,
    digests: [digest],
    state: { status: 'pending', image: '', writes: [] },
    platform: {
      ...chat.platform,
      rooms({ rooms: named }) {
        rooms.push({ ...named });
        return [{ platform: 'chat', id: 'leads' }];
      },
      render: ({ title, lead, verdict, body, summary }) =>
        JSON.stringify({ title, lead, verdict, body, summary }),
    },
    handlers: { cards: [digestCard], actions: [] },
  });
  const telling = { ...desk, handlers: { ...desk.handlers, sweeps: [digests] } };
  return {
    clock,
    ledger,
    messages: chat.messages,
    rooms,
    writes: (...entries: readonly JournalEntry[]) => ledger.commit([], entries),
    /** What is known to fire, with who looks. */
    fires: async (alert: Alert, ...votes: readonly string[]) => {
      const { account, region, name } = groupOf(alert);
      const group = { account, region, name };
      const current = {
        n: 1,
        about: alert.startsAt,
        evidence: 'e',
        votes: votes.map((voter) => voteOf(voter, 'claim', alert.startsAt)),
        waived: [],
        openedAt: alert.startsAt,
        status: 'open',
      };
      await ledger.commit([
        { do: 'put', key: keys.alert(group, alert.ref), value: alert },
        { do: 'put', key: keys.round(group, alert.ref), value: { current, earlier: [] } },
      ]);
    },
    sweeps: async () => {
      await sweep('digests', telling);
      for (let n = 0; n < 20 && (await work(telling)) > 0; n += 1) clock.pass(1_000);
      return chat.messages.map(String);
    },
  };
}

function groupOf({ ref: { subject } }: Alert) {
  const [account = '', region = '', name = ''] = (subject.split('/')[0] ?? '').split(':');
  return { account, region, name };
}

const began: JournalEntry = { kind: 'imported', subject: 'registry/r', body: {} };
const incident = (alert: Alert, status: string, startsAt = alert.startsAt): JournalEntry => {
  const { ref, ...rest } = alert;
  return {
    kind: 'incident',
    subject: `${ref.view}/${ref.subject}`,
    body: { ...rest, startsAt, status },
  };
};
const { alert: hourly } = firing('credit-risk-prod-hourly', { severity: 'critical' });
const { alert: shap } = firing('credit-risk-prod-shap');
const { alert: train } = failing('credit-risk-train');

describe('a digest', () => {
  it('tells what opened, what was resolved, what is open, and how long cards took', async () => {
    const { clock, writes, fires, sweeps, ledger } = startTelling();
    await writes(began);
    clock.pass(10 * hour);
    // Four minutes after the end of the run; then twelve; then one that was found a day late.
    const ago = (ms: number) => new Date(clock.now().getTime() - ms).toISOString();
    await writes(incident(hourly, 'opened', ago(4 * 60_000)));
    await writes(incident(shap, 'opened', ago(12 * 60_000)));
    await writes(incident(train, 'opened', ago(hour)));
    await writes(incident(shap, 'resolved'), incident(hourly, 'changed'));
    const hush = silenced('BiasDrift');
    await ledger.commit([{ do: 'put', key: keys.silence(hush.group, hush), value: hush }]);
    const card = { card: `drift/${hourly.ref.subject}` };
    const retrain = { status: 'done', verb: 'retrain', on: 'x', execution: 'e' };
    await writes(
      { kind: 'execution', subject: card.card, body: retrain },
      { kind: 'response', subject: card.card, body: { verb: 'retrain', on: 'x' } },
    );
    await fires(hourly, 'Yuki Ito');
    await fires(shap);
    await fires(train);
    clock.pass(15 * hour);
    const [said = ''] = await sweeps();
    expect(said).toContain('Daily digest 20 Nov: 3 incidents open');
    expect(said).toContain('3 opened, 1 resolved. 3 are open, 1 with nobody looking.');
    expect(said).toContain(
      'From the end of a run to its card: 4\u00a0min in the median, 12\u00a0min at worst, against 1\u00a0day.',
    );
    expect(said).toContain('Critical, Yuki Ito is looking');
    expect(said).toContain('"label":"Pipelines failed","text":["credit-risk · credit-risk-train"]');
    expect(said).toContain('"text":["credit-risk: retraining, 19 Nov 19:00"]');
    expect(said).toContain('alertname=~\\"BiasDrift\\" by Kenji Mori until 21 Nov 18:00');
    expect(said).not.toContain('Check');
  });

  it('says in one sentence that a day was quiet', async () => {
    const { clock, writes, sweeps } = startTelling();
    await writes(began);
    clock.pass(25 * hour);
    const [said = ''] = await sweeps();
    expect(JSON.parse(said)).toMatchObject({
      title: 'Daily digest 20 Nov: quiet',
      lead: 'Nothing opened, nothing was resolved, and nothing is open.',
      body: [],
    });
  });

  it('says so when a card came more than a day after its run', async () => {
    const { clock, writes, sweeps } = startTelling();
    await writes(began);
    clock.pass(23 * hour);
    await writes(incident(hourly, 'opened', '2026-11-18T00:00:00.000Z'));
    await writes(incident(shap, 'opened', '2026-11-19T00:30:00.000Z'));
    clock.pass(2 * hour);
    // What had begun before Ringi did tells nothing of how quick it is.
    expect((await sweeps())[0]).toContain('22\u00a0h in the median, 22\u00a0h at worst');
    clock.pass(48 * hour);
    await writes(incident(hourly, 'reopened', '2026-11-20T00:00:00.000Z'));
    clock.pass(24 * hour);
    expect((await sweeps())[1]).toContain('1 card came more than a day after the end of the run.');
  });

  it('hangs in its own rooms, and tells nothing of groups it does not cover', async () => {
    const { clock, writes, fires, sweeps, rooms } = startTelling();
    await writes(began);
    const secret = firing('m', {}, { group: { ...groupOf(hourly), name: 'secret' } });
    clock.pass(hour);
    await writes(incident(secret.alert, 'opened'));
    await fires(secret.alert);
    clock.pass(24 * hour);
    expect((await sweeps())[0]).toContain('quiet');
    expect(rooms[0]).toEqual({ chat: ['leads'] });
  });

  it('stays as it was told, whatever fires later', async () => {
    const { clock, writes, fires, sweeps, ledger } = startTelling();
    await writes(began);
    clock.pass(25 * hour);
    const before = await sweeps();
    await fires(hourly);
    clock.pass(hour);
    const subject = digestSubject({ id: daily.id, until: new Date('2026-11-20T00:00:00Z') });
    await ledger.commit([
      {
        do: 'put',
        key: keys.agenda('card', `digest/${subject}`),
        value: { kind: 'card', ref: { view: 'digest', subject }, attempts: 0 },
        due: clock.now(),
      },
    ]);
    expect(await sweeps()).toEqual(before);
  });
});

describe('when a digest is told', () => {
  it('once, however often it is looked for', async () => {
    const { clock, writes, sweeps } = startTelling();
    await writes(began);
    clock.pass(24 * hour);
    expect(await sweeps()).toHaveLength(1);
    clock.pass(hour);
    expect(await sweeps()).toHaveLength(1);
    clock.pass(23 * hour);
    expect(await sweeps()).toHaveLength(2);
  });

  it('late where Ringi was not running, and not at all after six hours', async () => {
    const late = startTelling();
    await late.writes(began);
    late.clock.pass(29 * hour);
    expect(await late.sweeps()).toHaveLength(1);
    const missed = startTelling();
    await missed.writes(began);
    missed.clock.pass(30 * hour);
    expect(await missed.sweeps()).toHaveLength(0);
  });

  it('not of a time before Ringi was there', async () => {
    const { writes, sweeps, clock } = startTelling();
    await writes(began);
    expect(await sweeps()).toHaveLength(0);
    clock.pass(24 * hour);
    expect(await sweeps()).toHaveLength(1);
  });
});
