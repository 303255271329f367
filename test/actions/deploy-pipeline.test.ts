import { describe, expect, it } from '@jest/globals';
import { promote } from '../../handlers/actions/promote.ts';
import { rollback } from '../../handlers/actions/rollback.ts';
import { binding } from '../../src/deployments/binding.ts';
import type { Endpoint, Execution, Standing } from '../../src/index.ts';
import { noDeployments } from '../deployments/no-deployments.ts';
import { noEndpoints } from '../deployments/no-endpoints.ts';
import { perform, planOf } from './carry.ts';
import { arnOf, execution, fakeWorld, group, registered, standing } from './fake-world.ts';

const place = { account: '111122223333', region: 'ap-northeast-1' };
const bound = {
  ...binding.parse({
    by: 'pipeline',
    groups: ['credit-risk'],
    stages: ['prod'],
    endpoint: 'credit-risk-prod',
    timeout: '30m',
  }),
  at: place,
};
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute));
const serving = (version: number, status = 'InService'): Endpoint => ({
  ref: { group, name: 'credit-risk-prod', at: place },
  status,
  changedAt: '2026-11-20T08:00:00.000Z',
  serves: [{ version, arn: arnOf(version) }],
});

/** A decided change of prod, which a pipeline of the company deploys. */
async function decided(
  asked: Execution = execution('promote', 'prod'),
  standings: readonly Standing[] = [standing('prod', 10, '14')],
) {
  const versions = [10, 12].map((version) => registered(version, { approval: 'Approved' }));
  const made = fakeWorld(versions, standings);
  let endpoint: Endpoint | 'gone' = serving(10);
  const world = {
    ...made.world,
    // Whatever it wrote there would throw.
    deployments: { ...noDeployments, bindingOf: () => bound },
    endpoints: { ...noEndpoints, endpoint: async () => endpoint },
  };
  const action = asked.decision.verb === 'rollback' ? rollback : promote;
  const plan = await planOf(action, asked, world);
  return {
    ...made,
    plan,
    becomes: (now: Endpoint | 'gone') => void (endpoint = now),
    look: (minute: number) => perform(action, plan, asked, world, at(minute)),
  };
}

const waits = { status: 'waiting', for: 'deploying' };

describe('a stage that a pipeline of the company deploys', () => {
  it('plans what that pipeline has to know', async () => {
    const { plan } = await decided();
    expect(plan).toMatchObject({
      deploy: {
        by: 'pipeline',
        at: place,
        stage: 'prod',
        endpoint: 'credit-risk-prod',
        to: { version: 12, arn: arnOf(12) },
        from: { version: 10 },
      },
    });
  });

  it('uses a version once the endpoint is in service with it, and not before', async () => {
    const { look, becomes, pointers } = await decided();
    expect(await look(0)).toMatchObject(waits);
    becomes(serving(12, 'Updating'));
    expect(await look(9)).toMatchObject(waits);
    expect(pointers.has('prod')).toBe(false);
    becomes(serving(12));
    expect(await look(10)).toMatchObject({
      status: 'done',
      standings: [{ stage: 'prod', version: 12, arn: arnOf(12) }],
    });
    expect(pointers.get('prod')).toMatchObject({ version: 12 });
  });

  it.each([
    ['it serves a version of somebody else’s', serving(11)],
    ['it has failed', serving(10, 'Failed')],
    ['it is gone', 'gone' as const],
  ])('waits while %s: the pipeline may mend that, until it took too long', async (_what, now) => {
    const { look, becomes, pointers } = await decided();
    await look(0);
    becomes(now);
    expect(await look(29)).toMatchObject(waits);
    expect(await look(30)).toEqual({
      status: 'failed',
      because: 'tooLong',
      advice: 'lookAtPipeline',
    });
    expect(pointers.has('prod')).toBe(false);
  });

  it('goes back by the same pipeline', async () => {
    const asked = execution('rollback', 'prod/10', 12, 'Scores drift.');
    const history = [standing('prod', 12, '19'), standing('prod', 10, '14')];
    const { look, becomes, plan, pointers } = await decided(asked, history);
    expect(plan).toMatchObject({ deploy: { by: 'pipeline', to: { version: 10, arn: arnOf(10) } } });
    becomes(serving(12));
    expect(await look(0)).toMatchObject(waits);
    becomes(serving(10));
    expect(await look(5)).toMatchObject({ status: 'done' });
    expect(pointers.get('prod')).toMatchObject({ version: 10, rolledBackFrom: 12 });
  });
});
