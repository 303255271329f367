import { describe, expect, it } from '@jest/globals';
import { endpointCard } from '../../handlers/cards/endpoint.ts';
import { markCard } from '../../src/agenda.ts';
import { mutedBy, type CardView, type Endpoint } from '../../src/index.ts';
import { incidentDefaults } from '../../src/incidents.ts';
import { recordStanding } from '../../src/ledger/standings.ts';
import { work } from '../../src/work.ts';
import { noEndpoints } from '../deployments/no-endpoints.ts';
import { journalRecord } from '../ledger/journal-record.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { monitorView, type MonitorState } from './monitor.ts';
import { fakeChat, handClock, startDesk } from './start-desk.ts';

const group = { account: '111122223333', region: 'eu-west-1', name: 'things' };
const card = { view: 'endpoint', subject: '111122223333:eu-west-1:things/endpoint/things-prod' };
const monitor = { view: 'monitor', subject: 'things-hourly' };
const arn = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/things/7';
const at = (time: string) => `2026-11-20T${time}:00.000Z`;

/** A monitor of that endpoint, of whose alert nobody is told while another one mutes it. */
function silentMonitor(state: MonitorState): CardView<null, null> {
  const plain = monitorView(state);
  const labels = { alertname: 'MonitorSilent', group: 'things', endpoint: 'things-prod' };
  return {
    ...plain,
    alert(...asked) {
      const alert = plain.alert?.(...asked);
      return alert && { ...alert, labels };
    },
    draw(from) {
      const { watch } = from.recorded;
      const muted = watch && mutedBy(labels, watch, incidentDefaults);
      const title = muted && 'cause' in muted ? `muted: ${muted.cause.says['en'] ?? ''}` : 'told';
      return { ...plain.draw(from), title, ...(muted ? { postAt: 'never' as const } : {}) };
    },
  };
}

function serving() {
  const clock = handClock(at('08:00'));
  const ledger = memoryLedger({ now: clock.now });
  const silent: MonitorState = { ill: undefined, wellSince: at('00:00') };
  const chat = fakeChat();
  const plain = startDesk({
    ledger,
    clock,
    state: { status: 'pending', image: '', writes: [] },
    platform: chat.platform,
    handlers: { cards: [endpointCard, silentMonitor(silent)], actions: [] },
  });
  let now: Pick<Endpoint, 'status' | 'changedAt'> | 'gone' = {
    status: 'InService',
    changedAt: at('00:00'),
  };
  const endpoint: Endpoint['ref'] = { group, name: 'things-prod' };
  const serves = [{ version: 7, arn }];
  const reader = {
    ...noEndpoints,
    endpoint: async () => (now === 'gone' ? now : { ref: endpoint, serves, ...now }),
  };
  const desk = { ...plain, world: { ...plain.world, endpoints: reader } };
  const works = async (minutes: number) => {
    clock.pass(minutes * 60_000);
    for (let n = 0; n < 100 && (await work(desk)) > 0; n += 1);
  };
  return {
    ledger,
    silent,
    titles: () => chat.messages.map((each) => JSON.stringify(each)),
    works,
    /** It has another status, its event arrives, and a minute passes. */
    async becomes(status: string) {
      now = { status, changedAt: clock.now().toISOString() };
      await ledger.commit([markCard(card, clock.now())]);
      await works(1);
    },
    deleted: () => void (now = 'gone'),
    async monitorLooks() {
      await ledger.commit([markCard(monitor, clock.now())]);
      await works(1);
    },
    async incidents() {
      const entries = await ledger.list('journal/', { limit: 1000 });
      return entries
        .map(({ value }) => journalRecord.parse(value))
        .filter(({ kind }) => kind === 'incident')
        .map(({ subject, body }) => ({ view: subject.split('/')[0], ...body }));
    },
  };
}

describe('an endpoint that answers nothing', () => {
  it('fires since its status says so, through what is tried, until it is in service', async () => {
    const world = serving();
    await world.becomes('Creating');
    await world.becomes('InService');
    expect([world.titles(), await world.incidents()]).toEqual([[], []]);
    await world.becomes('OutOfService');
    await world.becomes('Updating');
    await world.becomes('Failed');
    expect(world.titles()).toEqual([expect.stringContaining('things: endpoint failed')]);
    await world.becomes('InService');
    await world.becomes('Updating');
    const labels = { alertname: 'EndpointUnreachable', group: 'things', endpoint: 'things-prod' };
    expect(await world.incidents()).toMatchObject([
      { status: 'opened', severity: 'warning', startsAt: at('08:02'), labels },
      { status: 'resolved', startsAt: at('08:02'), endsAt: at('08:05') },
    ]);
    expect(world.titles()).toEqual([
      expect.stringContaining('things: endpoint in service again'),
      JSON.stringify(`resolved/${at('08:02')}`),
    ]);
    await world.becomes('OutOfService');
    expect(await world.incidents()).toMatchObject([{}, {}, { status: 'reopened' }]);
    expect(world.titles()).toContain(JSON.stringify(`opened/${at('08:07')}`));
  });

  it('is grave in the last stage', async () => {
    const world = serving();
    const by = { outside: 'pointer', imported: true } as const;
    const stands = { stage: 'dev', version: 7, arn, since: at('00:00'), by };
    await world.ledger.commit([recordStanding(group, stands)]);
    await world.becomes('UpdateRollbackFailed');
    expect(await world.incidents()).toMatchObject([
      { severity: 'critical', labels: { stage: 'dev' } },
    ]);
  });

  it('fires no more once it was deleted, of which no event tells', async () => {
    const world = serving();
    await world.becomes('Failed');
    await world.works(1);
    world.deleted();
    await world.works(6);
    expect(await world.incidents()).toMatchObject([
      { status: 'opened' },
      { status: 'resolved', startsAt: at('08:00') },
    ]);
    const [title, note] = world.titles();
    expect(title).toContain('things: endpoint deleted');
    expect(note).toContain('deleted/');
  });
});

describe('a monitor of an endpoint that answers nothing', () => {
  it('tells nobody that it is silent while that lasts, and tells it afterwards', async () => {
    const world = serving();
    await world.becomes('OutOfService');
    await world.works(1);
    world.silent.ill = { since: at('08:30'), severity: 'warning' };
    await world.monitorLooks();
    expect(world.titles()).toEqual([expect.stringContaining('things: endpoint out of service')]);
    expect(await world.incidents()).toMatchObject([
      { view: 'endpoint', status: 'opened' },
      { view: 'monitor', status: 'opened' },
    ]);
    await world.becomes('InService');
    expect(world.titles()).toContainEqual(expect.stringContaining('"told"'));
  });

  it('is told where it hangs already what the cause is', async () => {
    const world = serving();
    world.silent.ill = { since: at('07:30'), severity: 'warning' };
    await world.monitorLooks();
    expect(world.titles()).toEqual([expect.stringContaining('"told"')]);
    await world.becomes('OutOfService');
    expect(world.titles()[0]).toContain('muted: Endpoint out of service: things-prod.');
  });
});
