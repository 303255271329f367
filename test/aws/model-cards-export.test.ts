import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Later } from '../../src/index.ts';
import { content } from './card-content.ts';
import { audit, cardPorts, cardRef } from './card-ports.ts';
import type { CardPorts } from './card-ports.ts';
import { home } from './signed-by.ts';

const to = 's3://ml-cards-111122223333/ringi/';
const job = { name: 'ringi-3f0c51d2', version: 1, to };
const ref = cardRef();

let world: CardPorts;
beforeEach(async () => {
  world = await cardPorts();
  world.aws.company.writesCard('credit-risk', { content });
  world.aws.objects.put(home.account, `${to}kept`, '');
});
afterEach(() => world.stop());

const begun = () =>
  world.aws.calls.filter(({ operation }) => operation === 'CreateModelCardExportJob');

describe('a PDF of a model card', () => {
  it('is written by a job that is none, in progress, and then has left a file', async () => {
    expect(await world.cards.exportJob(ref, job.name)).toBe('none');
    await world.cards.startExport(ref, job);
    expect(await world.cards.exportJob(ref, job.name)).toEqual({ status: 'InProgress' });
    world.clock.advance(2_000);
    const done = await world.cards.exportJob(ref, job.name);
    expect(done).toEqual({
      status: 'Completed',
      artifact: expect.stringMatching(/^s3:\/\/ml-cards-111122223333\/ringi\/.+\.pdf$/u),
    });
    const uri = typeof done === 'object' ? (done.artifact ?? '') : '';
    const file = await world.files.read({ uri, through: home });
    expect('bytes' in file && Buffer.from(file.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is of the version that was meant, whatever was written since', async () => {
    await world.cards.write(ref, '{"intended_uses":{}}');
    await world.cards.startExport(ref, job);
    expect(begun().map(({ input }) => input)).toEqual([
      {
        ModelCardName: ref.arn,
        ModelCardVersion: 1,
        ModelCardExportJobName: job.name,
        OutputConfig: { S3OutputPath: to },
      },
    ]);
  });

  it('is written once by a job of one name, though its answer was lost', async () => {
    world.aws.faults.next({ operation: 'CreateModelCardExportJob', lostAnswer: true });
    await expect(world.cards.startExport(ref, job)).rejects.toThrow(Later);
    await world.cards.startExport(ref, job);
    world.clock.advance(2_000);
    await world.cards.startExport(ref, job);
    expect(await world.cards.exportJob(ref, job.name)).toMatchObject({ status: 'Completed' });
  });

  it('waits where AWS is at odds with something else than the name', async () => {
    const error = 'ConflictException';
    world.aws.faults.next({ operation: 'CreateModelCardExportJob', error });
    await expect(world.cards.startExport(ref, job)).rejects.toThrow(Later);
    expect(await world.cards.exportJob(ref, job.name)).toBe('none');
  });

  it('fails with the reason AWS gives, and is refused of a version there is none of', async () => {
    world.aws.company.nextExportFails(ref.arn, 'Access Denied');
    await world.cards.startExport(ref, job);
    world.clock.advance(2_000);
    expect(await world.cards.exportJob(ref, job.name)).toEqual({
      status: 'Failed',
      reason: 'Access Denied',
    });
    const none = { ...job, name: 'ringi-2', version: 7 };
    await expect(world.cards.startExport(ref, none)).rejects.toMatchObject({ name: 'Impossible' });
  });

  it('of a card that is shared to be exported belongs to the card', async () => {
    await world.cards.share(ref, audit.account, 'export');
    await world.cards.acceptShare(ref, audit);
    const there = cardRef('credit-risk', home, audit);
    await world.cards.startExport(there, job);
    expect(await world.cards.exportJob(ref, job.name)).toEqual({ status: 'InProgress' });
    expect(await world.cards.exportJob(there, job.name)).toEqual({ status: 'InProgress' });
  });
});
