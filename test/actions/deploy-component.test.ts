import { describe, expect, it } from '@jest/globals';
import { promote } from '../../handlers/actions/promote.ts';
import { rollback } from '../../handlers/actions/rollback.ts';
import type { Execution } from '../../src/index.ts';
import { perform, planOf } from './carry.ts';
import { fakeComponent } from './fake-component.ts';
import { arnOf, execution, fakeWorld, registered, standing } from './fake-world.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute));
const versions = [10, 12].map((version) => registered(version, { approval: 'Approved' }));

/** A decided change of prod, which an inference component serves. */
async function decided(
  asked: Execution = execution('promote', 'prod'),
  component = fakeComponent(),
  standings = [standing('prod', 10, '14')],
) {
  const made = fakeWorld(versions, standings);
  const world = { ...made.world, deployments: component.deployments };
  const action = asked.decision.verb === 'rollback' ? rollback : promote;
  const plan = await planOf(action, asked, world);
  const begins = () => component.calls.filter((call) => call.startsWith('Update'));
  return {
    ...made,
    component,
    plan,
    begins,
    look: (minute: number) => perform(action, plan, asked, world, at(minute)),
  };
}

describe('promoting to a stage that an inference component serves', () => {
  it('says nothing about the stage before it serves, and remembers its model', async () => {
    const { look, component, pointers, begins } = await decided();
    expect(await look(0)).toMatchObject({ status: 'waiting', for: 'deploying' });
    expect(await look(9)).toMatchObject({ status: 'waiting', for: 'deploying' });
    expect(pointers.has('prod')).toBe(false);
    component.settles('served');
    expect(await look(10)).toMatchObject({
      status: 'done',
      standings: [{ stage: 'prod', version: 12, arn: arnOf(12), served: { previous: 'old' } }],
    });
    expect(pointers.get('prod')).toMatchObject({ version: 12 });
    expect(begins()).toHaveLength(1);
  });

  it('waits while somebody changes it, and asks again after it was refused', async () => {
    const { look, component, begins } = await decided();
    component.change({ status: 'Updating' });
    expect(await look(0)).toMatchObject({ status: 'waiting', for: 'busy' });
    expect(component.calls).toEqual([]);
    component.change({ status: 'InService' });
    component.answers('busy');
    expect(await look(1)).toMatchObject({ status: 'waiting', for: 'busy' });
    component.answers('begun');
    expect(await look(2)).toMatchObject({ status: 'waiting', for: 'deploying' });
    component.settles('served');
    expect(await look(3)).toMatchObject({ status: 'done' });
    expect(begins()).toHaveLength(2);
  });

  it('asks once where the answer was lost', async () => {
    const { look, component, begins } = await decided();
    component.answers('lost');
    expect(await look(0)).toMatchObject({ status: 'waiting', for: 'deploying' });
    component.settles('served');
    expect(await look(1)).toMatchObject({ status: 'done' });
    expect(begins()).toHaveLength(1);
  });

  it.each([
    ['CreateModel', 0],
    ['UpdateInferenceComponent', 1],
  ])('ends in the same world where the process dies before %s', async (_call, lives) => {
    const { look, component, begins } = await decided();
    component.live(lives);
    await look(0).catch(() => 'killed');
    component.live(Number.POSITIVE_INFINITY);
    await look(1);
    await look(3);
    await look(4);
    component.settles('served');
    expect(await look(5)).toMatchObject({ status: 'done' });
    expect(begins()).toHaveLength(1);
  });

  it('knows a call that AWS never heard of, and makes it at most three times', async () => {
    const { look, component, begins } = await decided();
    component.answers('unheard');
    for (let minute = 0; minute < 12; minute += 2) await look(minute);
    expect(await look(20)).toMatchObject({ status: 'failed', because: 'neverBegun' });
    expect(begins()).toHaveLength(3);
  });

  it('goes on waiting however long AWS changes it: nothing else could be done', async () => {
    const { look } = await decided();
    await look(0);
    expect(await look(600)).toMatchObject({ status: 'waiting', for: 'deploying' });
  });
});

describe('an inference component that does not come to serve it', () => {
  it('fails with what AWS says', async () => {
    const { look, component, pointers } = await decided();
    await look(0);
    component.settles('Failed', 'Image not found');
    expect(await look(2)).toMatchObject({
      status: 'failed',
      because: 'componentFailed',
      facts: { status: 'Failed', reason: 'Image not found' },
    });
    expect(pointers.has('prod')).toBe(false);
  });

  it('that has its old model again was rolled back, and is not updated again', async () => {
    const { look, component, begins } = await decided();
    await look(0);
    component.settles('InService');
    // AWS may show what was there a moment ago.
    expect(await look(0)).toMatchObject({ status: 'waiting' });
    expect(await look(2)).toMatchObject({ status: 'failed', because: 'rolledBackSilently' });
    expect(begins()).toHaveLength(1);
  });

  it('that somebody else gave another model is left alone', async () => {
    const { look, component } = await decided();
    component.change({ model: 'by-hand' });
    expect(await look(0)).toMatchObject({
      because: 'endpointChanged',
      facts: { config: 'by-hand' },
    });
    expect(component.calls).toEqual([]);
  });

  it('that is gone is named before anything is made, and while it was under way', async () => {
    const component = fakeComponent();
    component.goes();
    const { plan } = await decided(execution('promote', 'prod'), component);
    expect(plan).toMatchObject({ because: 'lacks/component/credit-risk-prod' });
    const job = await decided();
    await job.look(0);
    job.component.goes();
    expect(await job.look(1)).toMatchObject({ because: 'endpointGone' });
  });
});

describe('going back', () => {
  it('waits for the update that runs, then uses the old version, whatever serves', async () => {
    const asked = execution('rollback', 'prod/10', 12, 'Scores drift.');
    const history = [standing('prod', 12, '19'), standing('prod', 10, '14')];
    const { look, component, pointers, begins } = await decided(asked, fakeComponent(), history);
    component.change({ status: 'Updating' });
    expect(await look(0)).toMatchObject({ status: 'waiting', for: 'busy' });
    component.change({ status: 'InService', model: 'half-way' });
    await look(1);
    component.settles('served');
    expect(await look(2)).toMatchObject({ status: 'done' });
    expect(pointers.get('prod')).toMatchObject({ version: 10, rolledBackFrom: 12 });
    expect(begins()).toHaveLength(1);
  });
});
