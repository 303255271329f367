import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from '../../adapters/aws/connect.ts';
import { deployments } from '../../adapters/aws/deployments.ts';
import { endpoints } from '../../adapters/aws/endpoints.ts';
import { serving } from '../../adapters/aws/monitoring/serving.ts';
import { once } from '../../adapters/aws/once.ts';
import { registry } from '../../adapters/aws/registry.ts';
import { stagePointers } from '../../adapters/aws/stage-pointers.ts';
import type { Place } from '../../adapters/aws/place.ts';
import { Impossible, Later } from '../../src/index.ts';
import type { OnBehalfOf, StagePointer } from '../../src/index.ts';
import { partner } from './connected.ts';
import { servingWorld, type ServingWorld } from './serving-world.ts';
import { home, signedBy } from './signed-by.ts';

const stage: Place = {
  account: '777788889999',
  region: home.region,
  role: 'arn:aws:iam::777788889999:role/ringi-deploys',
  externalId: 'ringi-7',
};
const kenji = { person: 'kenji-mori', decision: 'd-1' };

let world: ServingWorld;
beforeEach(async () => {
  world = await servingWorld();
  world.aws.trust(stage.role ?? '', { externalId: 'ringi-7' });
});
afterEach(() => world.ends());

/** Ringi, which registers at home and serves in an account of its own. */
function ringi(place: Place = stage) {
  const { aws, clock } = world;
  const { endpoint, credentials } = signedBy(
    aws,
    `arn:aws:sts::${home.account}:assumed-role/ringi/task-1`,
  );
  const places = [home, partner];
  return connect({ places, otherPlaces: [place], clock, endpoint, credentials });
}

const asked = (operation: string) => world.aws.calls.filter((each) => each.operation === operation);

describe('a call that changes something', () => {
  it('names the person and the decision, and those that read do not', async () => {
    const aws = ringi();
    const port = deployments(aws.as(kenji), { bindings: [] });
    await port.makeModel(stage, world.model('next'));
    await port.model(stage, 'next');
    await port.deleteModel(stage, 'next');

    for (const operation of ['CreateModel', 'DeleteModel']) {
      expect(asked(operation).at(-1)).toMatchObject({
        account: stage.account,
        sourceIdentity: 'kenji-mori',
        tags: { 'ringi:person': 'kenji-mori', 'ringi:decision': 'd-1' },
        principal: 'arn:aws:sts::777788889999:assumed-role/ringi-deploys/ringi-kenji-mori',
      });
    }
    expect(asked('DescribeModel').at(-1)).toMatchObject({
      principal: 'arn:aws:sts::777788889999:assumed-role/ringi-deploys/ringi',
    });
    expect(asked('DescribeModel').at(-1)?.sourceIdentity).toBeUndefined();
    expect(asked('AssumeRole')).toHaveLength(2);
    aws.close();
  });

  it('is signed anew for each decision, once an hour', async () => {
    const aws = ringi();
    const write = async (who: OnBehalfOf, name: string) =>
      deployments(aws.as(who), { bindings: [] }).makeModel(stage, world.model(name));
    await write(kenji, 'one');
    await write(kenji, 'two');
    expect(asked('AssumeRole')).toHaveLength(1);
    await write({ ...kenji, decision: 'd-2' }, 'three');
    await write({ ...kenji, person: 'aiko-tanaka' }, 'four');
    expect(asked('AssumeRole')).toHaveLength(3);
    expect(asked('CreateModel').map((each) => each.sourceIdentity)).toEqual([
      'kenji-mori',
      'kenji-mori',
      'kenji-mori',
      'aiko-tanaka',
    ]);
    world.clock.advance(56 * 60_000);
    await write(kenji, 'five');
    expect(asked('AssumeRole')).toHaveLength(4);
    aws.close();
  });

  it('writes versions and pointers of a registry with a role in the same way', async () => {
    const aws = ringi();
    const arn = world.aws.company.registers('churn', partner);
    const signed = aws.as(kenji);
    await registry(signed).setApproval(arn, 'Approved', 'fine');
    const group = { account: partner.account, region: partner.region, name: 'churn' };
    const pointer: StagePointer = {
      schema: 1,
      group: 'churn',
      stage: 'dev',
      version: 1,
      modelPackageArn: arn,
      since: '2026-11-20T08:00:00.000Z',
      decision: 'd-1',
      decidedBy: ['kenji-mori'],
    };
    await stagePointers(signed).write(group, pointer);
    expect(asked('UpdateModelPackage').at(-1)?.sourceIdentity).toBe('kenji-mori');
    expect(asked('PutParameter').at(-1)?.sourceIdentity).toBe('kenji-mori');
    expect((await registry(signed).modelPackage(arn)) === 'gone').toBe(false);
    expect(asked('DescribeModelPackage').at(-1)?.sourceIdentity).toBeUndefined();
    aws.close();
  });

  it('is signed by Ringi where it has no role, or where the role does not take a person yet', async () => {
    const own = ringi();
    await deployments(own.as(kenji), { bindings: [] }).makeModel(home, world.model('own'));
    const untold = ringi({ ...stage, sourceIdentity: false });
    await deployments(untold.as(kenji), { bindings: [] }).makeModel(stage, world.model('untold'));
    expect(asked('CreateModel').map((each) => [each.principal, each.sourceIdentity])).toEqual([
      [`arn:aws:sts::${home.account}:assumed-role/ringi/task-1`, undefined],
      ['arn:aws:sts::777788889999:assumed-role/ringi-deploys/ringi', undefined],
    ]);
    own.close();
    untold.close();
  });

  it.each([{ sourceIdentity: 'refused' }, { tags: 'refused' }] as const)(
    'is not made without the person where the role’s trust refuses one: %j',
    async (trust) => {
      const aws = ringi();
      world.aws.trust(stage.role ?? '', { externalId: 'ringi-7', ...trust });
      const port = deployments(aws.as(kenji), { bindings: [] });
      const advice = expect.stringMatching(
        /sts:SetSourceIdentity and sts:TagSession.*trust policy/u,
      );
      await expect(port.makeModel(stage, world.model('next'))).rejects.toMatchObject({
        name: 'Impossible',
        advice,
      });
      await expect(port.create(stage, 'new', 'next')).rejects.toMatchObject({ advice });
      expect(asked('CreateModel')).toEqual([]);
      expect(asked('CreateEndpoint')).toEqual([]);
      expect(await port.model(stage, 'next')).toBe('gone');

      world.aws.trust(stage.role ?? '', { externalId: 'ringi-7' });
      await port.makeModel(stage, world.model('next'));
      aws.close();
    },
  );

  it('is not made where the role may not be assumed at all', async () => {
    const aws = ringi({ ...stage, externalId: 'another' });
    const port = deployments(aws.as(kenji), { bindings: [] });
    await expect(port.makeModel(stage, world.model('next'))).rejects.toThrow(Impossible);
    await expect(port.model(stage, 'next')).rejects.toThrow(Impossible);
    aws.close();
  });

  it('is tried later where STS does not answer: nothing has begun', async () => {
    const aws = ringi();
    world.aws.faults.next({ operation: 'AssumeRole', error: 'InternalFailure', times: 3 });
    const port = deployments(aws.as(kenji), { bindings: [] });
    await expect(port.create(stage, 'new', 'next')).rejects.toThrow(Later);
    aws.close();
  });

  it('is refused for a person whose id cannot be a SourceIdentity', () => {
    const aws = ringi();
    for (const person of ['aws:root', 'Kenji Mori', 'x']) {
      expect(() => aws.as({ ...kenji, person }).sagemaker(stage).write).toThrow(Impossible);
    }
    aws.close();
  });

  it('may be of a person and a decision that tags and session names have no room for', async () => {
    const aws = ringi();
    const who = { person: 'mori,kenji@example.com', decision: `d#${'9'.repeat(300)}` };
    await deployments(aws.as(who), { bindings: [] }).makeModel(stage, world.model('next'));
    expect(asked('CreateModel').at(-1)).toMatchObject({
      sourceIdentity: who.person,
      tags: {
        'ringi:person': 'mori-kenji@example.com',
        'ringi:decision': `d-${'9'.repeat(254)}`,
      },
      principal: expect.stringMatching(/\/ringi-mori,kenji@example\.com$/u),
    });
    aws.close();
  });
});

describe('a place where stages are served', () => {
  it('is reached, but is no registry: what is listed is listed elsewhere', async () => {
    const aws = ringi();
    const { account, region } = stage;
    const arn = world.aws.company.serves('credit-risk-prod', {
      versions: [world.second],
      account,
      region,
    });
    expect(aws.places).toEqual([home, partner]);
    expect(aws.reaches(stage)).toBe(true);
    expect(aws.reaches({ ...stage, region: 'eu-west-1' })).toBe(false);
    const reader = endpoints(aws, { clock: world.clock, serving: serving(aws, world.clock) });
    expect(await reader.ofEndpoint(arn)).toEqual({
      group: { ...home, name: 'credit-risk' },
      name: 'credit-risk-prod',
      at: { account, region },
    });
    const listed = [];
    for await (const { ref } of reader.endpoints()) listed.push(ref.at ?? ref.group);
    expect(listed).toEqual([{ ...home, name: 'credit-risk' }]);
    const there = [];
    for await (const { ref } of reader.endpoints({ account, region })) there.push(ref);
    expect(there).toEqual([
      {
        group: { ...home, name: 'credit-risk' },
        name: 'credit-risk-prod',
        at: { account, region },
      },
    ]);
    aws.close();
  });
});

describe('what is made once', () => {
  it('is forgotten when too many others were asked for since', () => {
    const made: string[] = [];
    const lengthOf = once(
      String,
      (key: string) => {
        made.push(key);
        return key.length;
      },
      2,
    );
    expect(['a', 'b', 'a', 'ccc', 'a', 'b'].map(lengthOf)).toEqual([1, 1, 1, 3, 1, 1]);
    expect(made).toEqual(['a', 'b', 'ccc', 'b']);
  });
});
