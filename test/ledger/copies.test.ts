import { expect, it } from '@jest/globals';
import { copiedDigests, type JsonObject } from '../../src/index.ts';
import { copiesReader, recordCopied } from '../../src/ledger/copies.ts';
import { memoryLedger } from './memory-ledger.ts';

const arn = 'arn:aws:sagemaker:ap-northeast-1:111122223333:model-package/Credit-Risk/12';
const ledger = memoryLedger({ now: () => new Date('2026-11-20T09:00:00.000Z') });
const copies = copiesReader(ledger);

it('answers what a card was told last, however AWS writes its name', async () => {
  expect(await copies.to(arn)).toEqual([]);
  await ledger.commit([recordCopied({ to: arn, said: ['a', 'b'] })]);
  await ledger.commit([recordCopied({ to: arn, said: ['b', 'c'] })]);
  expect(await copies.to(arn.toLowerCase())).toEqual(['b', 'c']);
});

it('has room for whatever a model card can say', async () => {
  const few = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [n.toString(36), 'x']));
  const content: JsonObject = { additional_information: { custom_details: few } };
  expect(JSON.stringify(content).length).toBeGreaterThan(95_000);
  const said = copiedDigests(content, 'package');
  await ledger.commit([recordCopied({ to: arn, said })]);
  expect((await copies.to(arn)).length).toBe(10_000);
});
