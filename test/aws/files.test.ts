import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Impossible, Later } from '../../src/index.ts';
import { audit, cardPorts } from './card-ports.ts';
import type { CardPorts } from './card-ports.ts';
import { home } from './signed-by.ts';

const uri = 's3://ml-cards-111122223333/ringi/credit risk (v1) é.pdf';
const file = { uri, through: home };
const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0xfe]);

let world: CardPorts;
beforeEach(async () => {
  world = await cardPorts();
  world.aws.objects.put(home.account, uri, bytes);
});
afterEach(() => world.stop());

describe('a file', () => {
  it('is read as it is, with its digest', async () => {
    const read = await world.files.read(file);
    expect('bytes' in read && Buffer.from(read.bytes).equals(bytes)).toBe(true);
    expect(read).toHaveProperty('digest', createHash('sha256').update(bytes).digest('hex'));
  });

  it('says why it cannot be read', async () => {
    const read = (of: string) => world.files.read({ ...file, uri: of });
    expect(await read('https://example.com/a.pdf')).toEqual({ unreadable: 'not an S3 URI' });
    expect(await read('s3://other-bucket/a.pdf')).toEqual({ unreadable: 'bucket missing' });
    expect(await read(`${uri}.old`)).toEqual({ unreadable: 'missing' });
    world.aws.objects.deny(uri);
    expect(await read(uri)).toEqual({ unreadable: 'access denied' });
  });

  it('has 20 MB at most', async () => {
    const most = 20 * 1024 * 1024;
    world.aws.objects.put(home.account, uri, Buffer.alloc(most, 1));
    expect(await world.files.read(file)).toHaveProperty('bytes.length', most);
    world.aws.objects.put(home.account, uri, Buffer.alloc(most + 1, 1));
    expect(await world.files.read(file)).toEqual({ unreadable: 'larger than 20 MB' });
  });

  it('is read later when S3 does not answer within ten seconds', async () => {
    world.aws.faults.next({ operation: 'GetObject', hang: true });
    const hanging = world.files.read(file);
    world.clock.advance(10_000);
    await expect(hanging).rejects.toThrow(Later);
  });

  it('is read with the rights of the place that is named', async () => {
    const there = 's3://cards-555566667777/credit-risk.pdf';
    world.aws.objects.put(audit.account, there, bytes);
    expect(await world.files.read({ uri: there, through: home })).toEqual({
      unreadable: 'access denied',
    });
    expect(await world.files.read({ uri: there, through: audit })).toHaveProperty('bytes');
  });
});

describe('a link to a file', () => {
  it('opens it for whoever has it, and no longer than it should', async () => {
    const link = await world.files.link(file, 600);
    const opened = await fetch(link);
    expect(Buffer.from(await opened.arrayBuffer()).equals(bytes)).toBe(true);
    world.clock.advance(599_000);
    expect((await fetch(link)).status).toBe(200);
    world.clock.advance(1_000);
    expect((await fetch(link)).status).toBe(403);
  });

  it('lasts an hour at most', async () => {
    const link = new URL(await world.files.link(file, 86_400));
    expect(link.searchParams.get('X-Amz-Expires')).toBe('3600');
  });

  it('is made with the rights of the place that is named', async () => {
    const there = 's3://cards-555566667777/credit-risk.pdf';
    world.aws.objects.put(audit.account, there, bytes);
    const link = await world.files.link({ uri: there, through: audit }, 60);
    expect((await fetch(link)).status).toBe(200);
    expect(world.aws.calls.at(-1)).toMatchObject({
      operation: 'GetObject',
      principal: 'arn:aws:sts::555566667777:assumed-role/ringi-cards/ringi',
    });
    const forbidden = await world.files.link({ uri: there, through: home }, 60);
    expect((await fetch(forbidden)).status).toBe(403);
  });

  it('is none to what is no object, or where the rights cannot be had now', async () => {
    const web = { ...file, uri: 'https://example.com/a.pdf' };
    await expect(world.files.link(web, 60)).rejects.toThrow(Impossible);
    world.aws.faults.next({ operation: 'AssumeRole', error: 'ServiceUnavailable', times: 9 });
    const hanging = world.files.link({ ...file, through: audit }, 60);
    await expect(hanging).rejects.toThrow(Later);
  });
});
