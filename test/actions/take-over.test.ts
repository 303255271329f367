import { describe, expect, it } from '@jest/globals';
import { promote } from '../../handlers/actions/promote.ts';
import { rollback } from '../../handlers/actions/rollback.ts';
import { Impossible } from '../../src/errors.ts';
import type { Execution, Standing } from '../../src/index.ts';
import { perform, planOf } from './carry.ts';
import { fakeEndpoint, served } from './fake-endpoint.ts';
import { arnOf, execution, fakeWorld, registered, standing } from './fake-world.ts';

const v12 = registered(12, { approval: 'Approved' });
const v10 = registered(10, { approval: 'Approved' });
const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 10, 0, second));

/** v12 is on its way to prod, begun at 10:00:00, when people go back to v10. */
async function givenUp(
  endpoint = fakeEndpoint(),
  { standings = [standing('prod', 10, '14')], good = v10 }: Given = {},
) {
  const made = fakeWorld([good, v12], standings);
  const world = { ...made.world, deployments: endpoint.deployments };
  const promotion = { ...execution('promote', 'prod'), id: 'p1' };
  const plan = await planOf(promote, promotion, world);
  await perform(promote, plan, promotion, world, at(0));
  const seized: Execution = { ...promotion, plan, status: 'seized', endedAt: at(10).toISOString() };
  const back = { ...execution('rollback', 'prod/10', 12, 'Scores drift.'), seizes: true };
  const wayBack = await planOf(rollback, back, world, seized);
  return {
    ...made,
    endpoint,
    wayBack,
    look: (second: number) => perform(rollback, wayBack, back, world, at(second)),
  };
}

type Given = { readonly standings?: readonly Standing[]; readonly good?: typeof v10 };

describe('a rollback that takes over an update', () => {
  it('returns to what served before, though nothing was recorded of it', async () => {
    const { wayBack } = await givenUp();
    expect(wayBack).toMatchObject({
      deploy: { config: { name: 'old' }, from: { version: 12 }, after: { version: 12 } },
    });
  });

  it('believes no endpoint that looks untouched while the update may yet show', async () => {
    const endpoint = fakeEndpoint();
    endpoint.answers('lost');
    const job = await givenUp(endpoint);
    // AWS has taken it, and still shows what was there a moment ago.
    endpoint.shows('before');
    expect(await job.look(20)).toMatchObject({ status: 'waiting', for: 'busy' });
    endpoint.shows('now');
    endpoint.answers('begun');
    expect(await job.look(30)).toMatchObject({ status: 'waiting', for: 'busy' });
    endpoint.settles('served');
    expect(await job.look(300)).toMatchObject({ status: 'waiting', for: 'deploying' });
    endpoint.settles('served');
    expect(await job.look(600)).toMatchObject({ status: 'done' });
  });

  it('is done at once where AWS has taken the update back by then', async () => {
    const job = await givenUp();
    await job.look(20);
    job.endpoint.settles('back');
    expect(await job.look(300)).toMatchObject({ status: 'done' });
    expect(job.endpoint.calls.filter((call) => call.startsWith('UpdateEndpoint'))).toHaveLength(1);
  });

  it('that fails leaves what serves standing there, by whom that was promoted', async () => {
    const job = await givenUp();
    await job.look(20);
    job.endpoint.settles('served');
    await job.look(300);
    await job.look(310);
    job.endpoint.settles('back');
    expect(await job.look(600)).toMatchObject({
      status: 'failed',
      because: 'rolledBackSilently',
      standings: [{ version: 12, arn: arnOf(12), by: { execution: 'p1', verb: 'promote' } }],
    });
    expect(job.pointers.has('prod')).toBe(false);
  });

  it('may return to what serves though it was rejected meanwhile', async () => {
    const rejected = registered(10, { approval: 'Rejected' });
    const { wayBack } = await givenUp(fakeEndpoint(), { good: rejected });
    expect(wayBack).toMatchObject({ deploy: { to: { version: 10 } } });
  });

  it('rejects what it gives up only where ringi.yaml says so', async () => {
    const { wayBack } = await givenUp(fakeEndpoint(served({ rejectOnRollback: true })));
    expect(wayBack).toMatchObject({
      packages: [{ arn: arnOf(10) }, { arn: arnOf(12), approval: { to: 'Rejected' } }],
    });
  });
});

describe('what the endpoint serves', () => {
  it('stands there, though it could not be written down', async () => {
    const endpoint = fakeEndpoint();
    const made = fakeWorld([v10, v12], [standing('prod', 10, '14')]);
    const denied = new Impossible('ssm:PutParameter failed', 'Allow it.');
    const pointers = {
      ...made.world.pointers,
      write: async () => {
        throw denied;
      },
    };
    const world = { ...made.world, pointers, deployments: endpoint.deployments };
    const asked = execution('promote', 'prod');
    const plan = await planOf(promote, asked, world);
    await perform(promote, plan, asked, world, at(0));
    endpoint.settles('served');
    expect(await perform(promote, plan, asked, world, at(60))).toMatchObject({
      status: 'failed',
      because: 'ssm:PutParameter failed',
      standings: [{ stage: 'prod', version: 12 }],
    });
  });

  it('is followed to its end, though the version was rejected meanwhile', async () => {
    const endpoint = fakeEndpoint();
    const made = fakeWorld([v10, registered(12)], [standing('prod', 10, '14')]);
    const world = { ...made.world, deployments: endpoint.deployments };
    const asked = execution('promote', 'prod');
    const plan = await planOf(promote, asked, world);
    await perform(promote, plan, asked, world, at(0));
    made.change(registered(12, { approval: 'Rejected' }));
    expect(await perform(promote, plan, asked, world, at(30))).toMatchObject({ status: 'waiting' });
    endpoint.settles('served');
    expect(await perform(promote, plan, asked, world, at(60))).toMatchObject({
      status: 'failed',
      because: 'decidedElsewhere',
      standings: [{ version: 12 }],
    });
  });

  it('does not go back by its pointer alone once ringi.yaml no longer names it', async () => {
    const stands: Standing = { ...standing('prod', 12, '19'), served: { config: 'new' } };
    const { world } = fakeWorld([v10, v12], [stands, standing('prod', 10, '14')]);
    const plan = await planOf(
      rollback,
      execution('rollback', 'prod/10', 12, 'Scores drift.'),
      world,
    );
    expect(plan).toMatchObject({ status: 'failed', because: 'bindingGone' });
  });
});
