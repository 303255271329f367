import { describe, expect, it } from '@jest/globals';
import { promote } from '../../handlers/actions/promote.ts';
import { perform, planOf } from './carry.ts';
import { fakeEndpoint } from './fake-endpoint.ts';
import { execution, fakeWorld, registered, standing } from './fake-world.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute));

/** A canary of v12 in prod; `look` looks how it goes. */
async function updating(endpoint = fakeEndpoint()) {
  const versions = [10, 12].map((version) => registered(version, { approval: 'Approved' }));
  const made = fakeWorld(versions, [standing('prod', 10, '14')]);
  const world = { ...made.world, deployments: endpoint.deployments };
  const asked = execution('promote', 'prod');
  const plan = await planOf(promote, asked, world);
  const look = (minute: number) => perform(promote, plan, asked, world, at(minute));
  await look(0);
  return { endpoint, look, begun: asked.begun };
}

describe('an alarm that took an update back', () => {
  it('is named though it is quiet again once the endpoint is in service', async () => {
    const { endpoint, look, begun } = await updating();
    endpoint.alarmIs('ALARM', 'p99 was 412 ms');
    await look(5);
    endpoint.alarmIs('ALARM', 'p99 was 418 ms');
    await look(6);
    endpoint.alarmIs('OK');
    await look(7);
    endpoint.settles('back');
    expect(await look(8)).toMatchObject({
      because: 'rolledBackByAlarm',
      facts: { alarm: 'credit-prod-p99', reason: 'p99 was 412 ms' },
    });
    // It is written down once, whatever it says the next time.
    expect(Object.keys(begun).filter((name) => name.startsWith('fired'))).toHaveLength(1);
  });

  it('is not taken for one that was quiet all the time', async () => {
    const { endpoint, look } = await updating();
    await look(5);
    endpoint.settles('back');
    expect(await look(8)).toMatchObject({ because: 'rolledBackSilently' });
  });
});
