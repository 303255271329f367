import { describe, expect, it } from '@jest/globals';
import { promote } from '../../handlers/actions/promote.ts';
import { rollback } from '../../handlers/actions/rollback.ts';
import type { Execution, Standing } from '../../src/index.ts';
import { perform, planOf } from './carry.ts';
import { fakeEndpoint, served } from './fake-endpoint.ts';
import { arnOf, execution, fakeWorld, registered, standing } from './fake-world.ts';

const v12 = registered(12, { approval: 'Approved' });
const v10 = registered(10, { approval: 'Approved' });
const history = [standing('prod', 10, '14')];
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute));

/** A decided change of prod, carried out as the core does: planned once, looked at again and again. */
async function decided(
  asked: Execution,
  endpoint = fakeEndpoint(),
  standings: readonly Standing[] = history,
) {
  const made = fakeWorld([v10, v12], standings);
  const world = { ...made.world, deployments: endpoint.deployments };
  const action = asked.decision.verb === 'rollback' ? rollback : promote;
  const plan = await planOf(action, asked, world);
  return {
    ...made,
    endpoint,
    plan,
    look: (minute: number) => perform(action, plan, asked, world, at(minute)),
  };
}

const begins = ({ calls }: ReturnType<typeof fakeEndpoint>) =>
  calls.filter((call) => call.startsWith('UpdateEndpoint'));

describe('promoting to a stage that an endpoint serves', () => {
  it('writes nothing about the stage before the endpoint serves the version', async () => {
    const { look, endpoint, pointers, of } = await decided(execution('promote', 'prod'));
    expect(await look(0)).toMatchObject({ status: 'waiting', for: 'deploying' });
    expect(await look(5)).toMatchObject({ status: 'waiting', for: 'deploying' });
    expect(pointers.has('prod')).toBe(false);
    expect(of(12)?.metadata).toEqual({});
    endpoint.settles('served');
    const done = await look(20);
    expect(done).toMatchObject({
      status: 'done',
      standings: [{ stage: 'prod', version: 12, arn: arnOf(12), served: { previous: 'old' } }],
    });
    expect(pointers.get('prod')).toMatchObject({ version: 12 });
    expect(begins(endpoint)).toEqual(['UpdateEndpoint canary']);
  });

  it('keeps everything else of the configuration, and names what it says', async () => {
    const { look, endpoint } = await decided(execution('promote', 'prod'));
    await look(0);
    const [, made] = [...endpoint.configs.values()];
    expect(made?.name).toMatch(/^credit-risk-prod-v12-[0-9a-f]{10}$/u);
    expect(made?.rest).toEqual({ DataCaptureConfig: { EnableCapture: true } });
    expect(made?.variants[0]).toMatchObject({
      name: 'AllTraffic',
      rest: { InstanceType: 'ml.m5.large', InitialInstanceCount: 2 },
    });
    expect(made?.variants[0]?.model).toMatch(/^credit-risk-v12-[0-9a-f]{10}$/u);
  });

  it('rolls out as was chosen, and only so', async () => {
    const chosen = execution('promote', 'prod');
    const asked = (rollout: string) => ({
      ...chosen,
      decision: { ...chosen.decision, answers: { rollout } },
    });
    const once = await decided(asked('allAtOnce/0'));
    await once.look(0);
    expect(begins(once.endpoint)).toEqual(['UpdateEndpoint allAtOnce']);
    const { plan } = await decided(asked('linear/50/60'));
    expect(plan).toMatchObject({ status: 'failed', because: 'rolloutNotAllowed' });
  });

  it.each([
    ['CreateModel', 0],
    ['CreateEndpointConfig', 1],
    ['UpdateEndpoint', 2],
  ])('ends in the same world where the process dies before %s', async (_call, lives) => {
    const job = await decided(execution('promote', 'prod'));
    job.endpoint.live(lives);
    await job.look(0).catch(() => 'killed');
    job.endpoint.live(Number.POSITIVE_INFINITY);
    await job.look(1);
    await job.look(3);
    await job.look(4);
    job.endpoint.settles('served');
    expect(await job.look(20)).toMatchObject({ status: 'done' });
    expect(begins(job.endpoint)).toHaveLength(1);
  });

  it('asks once where the answer was lost', async () => {
    const endpoint = fakeEndpoint();
    endpoint.answers('lost');
    const job = await decided(execution('promote', 'prod'), endpoint);
    await job.look(0);
    await job.look(1);
    endpoint.settles('served');
    expect(await job.look(2)).toMatchObject({ status: 'done' });
    expect(begins(endpoint)).toHaveLength(1);
  });

  it('waits while AWS changes the endpoint, and asks again after it was refused', async () => {
    const endpoint = fakeEndpoint();
    const job = await decided(execution('promote', 'prod'), endpoint);
    endpoint.change({ status: 'SystemUpdating' });
    expect(await job.look(0)).toMatchObject({ status: 'waiting', for: 'busy' });
    endpoint.change({ status: 'InService' });
    endpoint.answers('busy');
    expect(await job.look(1)).toMatchObject({ status: 'waiting', for: 'busy' });
    endpoint.answers('begun');
    expect(await job.look(2)).toMatchObject({ status: 'waiting', for: 'deploying' });
    endpoint.settles('served');
    expect(await job.look(9)).toMatchObject({ status: 'done' });
  });

  it('knows a call that AWS never heard of, and makes it at most three times', async () => {
    const endpoint = fakeEndpoint();
    endpoint.answers('unheard');
    const job = await decided(execution('promote', 'prod'), endpoint);
    for (let minute = 0; minute < 12; minute += 2) await job.look(minute);
    expect(await job.look(20)).toMatchObject({ status: 'failed', because: 'neverBegun' });
    expect(begins(endpoint)).toHaveLength(3);
  });
});

describe('an update that AWS takes back', () => {
  it('by an alarm is named, with its reason', async () => {
    const job = await decided(execution('promote', 'prod'));
    await job.look(0);
    await job.look(5);
    job.endpoint.settles('back');
    job.endpoint.alarmIs('ALARM', 'p99 was 412 ms');
    expect(await job.look(8)).toEqual({
      status: 'failed',
      because: 'rolledBackByAlarm',
      advice: 'lookAtModel',
      facts: { alarm: 'credit-prod-p99', reason: 'p99 was 412 ms' },
    });
    expect(job.pointers.has('prod')).toBe(false);
    expect(begins(job.endpoint)).toHaveLength(1);
  });

  it.each([
    ['without a reason', undefined, {}],
    ['with a reason', 'Image not found', { facts: { reason: 'Image not found' } }],
  ])('silently is recognised, %s', async (_how, reason, facts) => {
    const job = await decided(execution('promote', 'prod'));
    await job.look(0);
    await job.look(5);
    job.endpoint.settles('back', reason);
    expect(await job.look(8)).toMatchObject({
      status: 'failed',
      because: 'rolledBackSilently',
      ...facts,
    });
  });

  it('before anybody looked is told from one never begun by when it was modified', async () => {
    const job = await decided(execution('promote', 'prod'));
    await job.look(0);
    job.endpoint.settles('back');
    expect(await job.look(8)).toMatchObject({ because: 'rolledBackSilently' });
    expect(begins(job.endpoint)).toHaveLength(1);
  });
});

describe('what lacks', () => {
  it.each([
    ['an alarm that is gone', (e: Fake) => e.alarmIs('missing'), 'alarm'],
    ['an alarm that is loud', (e: Fake) => e.alarmIs('ALARM'), 'alarmQuiet'],
    ['an endpoint that is gone', (e: Fake) => e.goes(), 'endpoint'],
    ['a configuration that was deleted', (e: Fake) => e.configs.clear(), 'previous'],
  ])('%s ends it before anything is made', async (_what, breaks, what) => {
    const endpoint = fakeEndpoint();
    breaks(endpoint);
    const { plan } = await decided(execution('promote', 'prod'), endpoint);
    expect(plan).toMatchObject({ status: 'failed' });
    expect(JSON.stringify(plan)).toContain(`"because":"lacks/${what}/`);
    expect(endpoint.calls).toEqual([]);
  });

  it('a variant of another name ends it', async () => {
    const { plan } = await decided(
      execution('promote', 'prod'),
      fakeEndpoint(served({ variant: 'Blue' })),
    );
    expect(plan).toMatchObject({ because: 'lacks/variant/Blue' });
  });

  it('somebody else’s change since the decision ends it', async () => {
    const job = await decided(execution('promote', 'prod'));
    job.endpoint.change({ config: 'by-hand' });
    expect(await job.look(0)).toMatchObject({ because: 'endpointChanged' });
    expect(job.endpoint.calls).toEqual([]);
  });
});

const back = () => execution('rollback', 'prod/10', 12, 'Scores drift.');

describe('going back', () => {
  const stands: Standing = {
    ...standing('prod', 12, '19'),
    served: { config: 'new', previous: 'old' },
  };

  it('returns to the configuration that served before, all at once, without its alarms', async () => {
    const endpoint = fakeEndpoint();
    endpoint.change({ config: 'new' });
    endpoint.alarmIs('ALARM');
    const job = await decided(back(), endpoint, [stands, ...history]);
    await job.look(0);
    expect(endpoint.calls).toEqual(['CreateEndpointConfig', 'UpdateEndpoint allAtOnce']);
    expect(job.plan).toMatchObject({
      deploy: { config: { name: 'old' }, rollout: { alarms: [] } },
    });
    endpoint.settles('served');
    expect(await job.look(3)).toMatchObject({ status: 'done' });
    expect(job.pointers.get('prod')).toMatchObject({ version: 10, rolledBackFrom: 12 });
    expect(job.of(12)?.approval).toBe('Approved');
  });

  it('waits for an update that runs, and goes on', async () => {
    const endpoint = fakeEndpoint();
    const job = await decided({ ...back(), seizes: true }, endpoint, [stands, ...history]);
    endpoint.change({ status: 'Updating', pending: { config: 'new', variants: [] } });
    expect(await job.look(0)).toMatchObject({ status: 'waiting', for: 'busy' });
    endpoint.settles('served');
    expect(await job.look(2)).toMatchObject({ status: 'waiting', for: 'deploying' });
    endpoint.settles('served');
    expect(await job.look(4)).toMatchObject({ status: 'done' });
  });

  it('makes the configuration anew where it was deleted', async () => {
    const endpoint = fakeEndpoint();
    const base = endpoint.configs.get('old');
    if (base) endpoint.configs.set('new', { ...base, name: 'new' });
    endpoint.configs.delete('old');
    endpoint.change({ config: 'new' });
    const job = await decided({ ...back(), seizes: true }, endpoint, [stands, ...history]);
    await job.look(0);
    expect(endpoint.calls).toEqual([
      'CreateModel',
      'CreateEndpointConfig',
      'UpdateEndpoint allAtOnce',
    ]);
  });

  it('rejects what it leaves only where ringi.yaml says so', async () => {
    const endpoint = fakeEndpoint(served({ rejectOnRollback: true }));
    endpoint.change({ config: 'new' });
    const job = await decided({ ...back(), seizes: true }, endpoint, [stands, ...history]);
    await job.look(0);
    endpoint.settles('served');
    await job.look(3);
    expect(job.of(12)?.approval).toBe('Rejected');
  });
});

type Fake = ReturnType<typeof fakeEndpoint>;
