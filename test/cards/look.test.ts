import { describe, expect, it } from '@jest/globals';
import { Later, type ModelPackage, type Standing } from '../../src/index.ts';
import { modelPackageCard } from '../../handlers/cards/model-package.ts';
import { served } from '../actions/fake-endpoint.ts';
import { arnOf, fakeWorld, pointerOf, registered, standing } from '../actions/fake-world.ts';
import { noDeployments } from '../deployments/no-deployments.ts';
import { noPipelines } from '../pipelines/no-pipelines.ts';

async function lookAt(versions: readonly ModelPackage[], standings: readonly Standing[] = []) {
  const { world } = fakeWorld(versions, standings);
  const seen = await modelPackageCard.look(arnOf(12), world);
  if (seen === 'gone' || seen === 'not yet') throw new Error(`nothing to see: ${seen}`);
  return seen;
}

async function look(versions: readonly ModelPackage[], standings: readonly Standing[] = []) {
  return (await lookAt(versions, standings)).judged;
}

async function isAway(): Promise<never> {
  throw new Later('AWS is away');
}

async function checksWhileAway(more: Partial<ModelPackage>) {
  const { world } = fakeWorld([registered(12, more)]);
  const away = { endpoint: isAway, alarms: isAway, readable: isAway };
  const deployments = { ...noDeployments, bindingOf: () => served(), ...away };
  const seen = await modelPackageCard.look(arnOf(12), { ...world, deployments });
  if (seen === 'gone' || seen === 'not yet') throw new Error(`nothing to see: ${seen}`);
  return seen.shown.serving?.checks;
}

describe('looking at a version', () => {
  it.each([
    ['gone', undefined, 'gone'],
    ['being deleted', { status: 'Deleting' }, 'gone'],
    ['only logged', { registration: 'Logged' }, 'gone'],
    ['pending', { status: 'Pending' }, 'not yet'],
    ['being validated', { status: 'InProgress' }, 'not yet'],
  ] as const)('shows nothing of one that is %s', async (_name, more, expected) => {
    const { world } = fakeWorld(more ? [registered(12, more)] : []);
    expect(await modelPackageCard.look(arnOf(12), world)).toBe(expected);
  });

  it('compares with what serves the next stage, not the one it is in', async () => {
    const standings = [
      standing('dev', 12, '18'),
      standing('dev', 11, '10'),
      standing('test', 10, '09'),
    ];
    const judged = await look([registered(10), registered(11), registered(12)], standings);
    expect(judged).toMatchObject({ next: 'test', baseline: { version: 10, gone: false } });
  });

  it('says that nothing serves the next stage, or that what serves it is gone', async () => {
    expect(await look([registered(12)])).not.toHaveProperty('baseline');
    const judged = await look([registered(12)], [standing('dev', 11, '10')]);
    expect(judged.baseline).toMatchObject({ version: 11, gone: true });
  });

  it('names the last good version that is still there and not rejected', async () => {
    const standings = [12, 11, 10, 9].map((version, n) => standing('dev', version, `${18 - n}`));
    const versions = [registered(9), registered(11, { approval: 'Rejected' }), registered(12)];
    const { shown } = await lookAt(versions, standings);
    expect(shown.rollback).toEqual({ stage: 'dev', version: 9, arn: arnOf(9) });
  });

  it('goes back from the highest stage where it stands, or from none', async () => {
    const dev = [standing('dev', 12, '18'), standing('dev', 11, '10')];
    const versions = [registered(11), registered(12)];
    expect((await lookAt(versions, dev)).shown.rollback).toMatchObject({ stage: 'dev' });
    const both = [...dev, standing('test', 12, '19')];
    expect((await lookAt(versions, both)).shown).not.toHaveProperty('rollback');
  });

  it('judges alike when another version takes a stage below', async () => {
    const versions = [registered(11), registered(12), registered(13)];
    const standings = [standing('dev', 12, '16'), standing('test', 12, '17')];
    const before = await look(versions, standings);
    expect(await look(versions, [standing('dev', 13, '18'), ...standings])).toEqual(before);
  });

  it('goes on from the highest stage it was not rolled back from', async () => {
    const standings = [
      standing('dev', 12, '16'),
      standing('test', 10, '18', 'rollback'),
      standing('test', 12, '17'),
      standing('test', 10, '09'),
    ];
    const judged = await look([registered(10), registered(12)], standings);
    expect(judged.next).toBe('test');
    expect(judged.stages.map(({ is }) => is)).toEqual(['reached', 'rolledBack', 'never', 'never']);
  });

  it('asks who moved a pointer only where Ringi put this version, or the pointer says it', async () => {
    const leo = { arn: 'arn:aws:iam::111122223333:user/leo' };
    const movedBy = async (says: number, stands: Standing) => {
      const { world, pointers } = fakeWorld([registered(11), registered(12)], [stands]);
      pointers.set('dev', pointerOf('dev', says));
      const asked = { ...world, pointers: { ...world.pointers, writerOf: async () => leo } };
      const seen = await modelPackageCard.look(arnOf(12), asked);
      if (seen === 'gone' || seen === 'not yet') throw new Error(`nothing to see: ${seen}`);
      return seen.shown.ladder.find(({ stage }) => stage === 'dev')?.movedBy;
    };
    expect(await movedBy(11, standing('dev', 12, '18'))).toEqual(leo);
    expect(await movedBy(12, standing('dev', 11, '18'))).toEqual(leo);
    expect(await movedBy(12, standing('dev', 12, '18'))).toBeUndefined();
    expect(await movedBy(9, standing('dev', 11, '18'))).toBeUndefined();
  });

  it('throws when something cannot be read: a fault is not a missing value', async () => {
    const { world } = fakeWorld([registered(12)]);
    const away = {
      ...world,
      pipelines: {
        ...noPipelines,
        provenanceOf: async () => {
          throw new Later('SageMaker is away');
        },
      },
    };
    await expect(modelPackageCard.look(arnOf(12), away)).rejects.toThrow('SageMaker is away');
  });

  it('shows what serving needs as far as AWS answers, and asks nothing of one that is rejected', async () => {
    expect(await checksWhileAway({})).toEqual([
      expect.objectContaining({ what: 'endpoint', is: 'unknown', because: 'AWS is away' }),
      expect.objectContaining({ what: 'alarm', is: 'unknown' }),
    ]);
    expect(await checksWhileAway({ approval: 'Rejected' })).toEqual([]);
  });
});
