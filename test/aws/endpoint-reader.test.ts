import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { endpoints as endpointsOf } from '../../adapters/aws/endpoints.ts';
import { serving } from '../../adapters/aws/monitoring/serving.ts';
import { endpoints as sweep } from '../../handlers/sweeps/endpoints.ts';
import type { EndpointsReader } from '../../src/index.ts';
import { fakeWorld } from '../actions/fake-world.ts';
import { partner } from './connected.ts';
import { home } from './signed-by.ts';
import { startMonitoring, type MonitoringWorld } from './start-monitoring.ts';

let world: MonitoringWorld;
let endpoints: EndpointsReader;
beforeEach(() => start());
afterEach(() => world.stop());

async function start(places?: Parameters<typeof startMonitoring>[0]): Promise<void> {
  world = await startMonitoring(places);
  const { connections, clock } = world;
  endpoints = endpointsOf(connections, { clock, serving: serving(connections, clock) });
}

const ref = { group: { ...home, name: 'credit-risk' }, name: 'Credit-prod' };

/** An endpoint that serves the first version of credit-risk. */
function served() {
  const version = world.aws.company.registers('credit-risk');
  return { version, arn: world.aws.company.serves(ref.name, { versions: [version] }) };
}

/** Fingerprints by subject. */
async function swept(): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  const seen = sweep.find({ ...fakeWorld([]).world, endpoints }, world.clock.now());
  for await (const each of seen) found[each.ref.subject] = each.fingerprint;
  return found;
}

describe('an endpoint', () => {
  it('is read with its status, why, since when, and the versions of its group', async () => {
    const { version, arn } = served();
    const serves = [{ version: 1, arn: version }];
    const changedAt = world.clock.now().toISOString();
    expect(await endpoints.endpoint(ref)).toEqual({ ref, status: 'InService', changedAt, serves });
    world.clock.advance(60_000);
    const reason = 'did not pass the ping health check';
    world.aws.company.endpointBecomes(arn, { status: 'OutOfService', reason });
    expect(await endpoints.endpoint(ref)).toEqual({
      ref,
      status: 'OutOfService',
      reason,
      serves,
      changedAt: world.clock.now().toISOString(),
    });
  });

  it('leads to its group by an ARN in any case, and is called as SageMaker writes it', async () => {
    const { arn } = served();
    expect(await endpoints.ofEndpoint(arn)).toEqual(ref);
    expect(await endpoints.ofEndpoint(arn.toLowerCase())).toEqual(ref);
    expect(await endpoints.ofEndpoint(`${arn}-2`)).toBeUndefined();
    expect(await endpoints.ofEndpoint(arn.replace(home.account, '999988887777'))).toBeUndefined();
    expect(await endpoints.ofEndpoint(arn.replace(':endpoint/', ':model/'))).toBeUndefined();
  });

  it('is gone where there is none, and where it serves another group now', async () => {
    served();
    expect(await endpoints.endpoint({ ...ref, name: 'nobody' })).toBe('gone');
    const fraud = world.aws.company.registers('fraud');
    world.aws.company.serves(ref.name, { versions: [fraud] });
    expect(await endpoints.endpoint(ref)).toBe('gone');
    world.aws.company.serves(ref.name, { versions: [] });
    expect(await endpoints.endpoint(ref)).toMatchObject({ serves: [] });
  });

  it('may be in another account than its model', async () => {
    await world.stop();
    const at = { account: partner.account, region: home.region };
    await start([home, { ...partner, region: home.region }]);
    const version = world.aws.company.registers('credit-risk');
    const arn = world.aws.company.serves(ref.name, { versions: [version], ...at });
    expect(await endpoints.ofEndpoint(arn)).toEqual({ ...ref, at });
    expect(await endpoints.endpoint({ ...ref, at })).toMatchObject({ serves: [{ version: 1 }] });
    expect(await swept()).toEqual({
      [`${home.account}:${home.region}:credit-risk/endpoint@${at.account}:${at.region}/${ref.name}`]:
        '',
    });
  });
});

describe('a sweep over the endpoints', () => {
  const subject = `${home.account}:${home.region}:credit-risk/endpoint/${ref.name}`;

  it('sees one go down and come back, and leaves out what leads to no group', async () => {
    const { arn } = served();
    world.aws.company.serves('features', { versions: [] });
    expect(await swept()).toEqual({ [subject]: '' });
    world.clock.advance(60_000);
    world.aws.company.endpointBecomes(arn, { status: 'Failed' });
    const since = world.clock.now().toISOString();
    expect(await swept()).toEqual({ [subject]: `Failed|${since}` });
    world.clock.advance(60_000);
    world.aws.company.endpointBecomes(arn, { status: 'InService' });
    expect(await swept()).toEqual({ [subject]: '' });
  });

  it('asks only for those that changed', async () => {
    served();
    await swept();
    const from = world.aws.calls.length;
    world.clock.advance(5 * 60_000);
    await swept();
    const calls = world.aws.calls.slice(from).map(({ operation }) => operation);
    expect(new Set(calls)).toEqual(new Set(['ListEndpoints']));
  });
});
