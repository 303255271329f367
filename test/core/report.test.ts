import { describe, expect, it } from '@jest/globals';
import { Impossible, Later } from '../../src/index.ts';
import { report } from '../../src/work/report.ts';
import { drawn, journalOf } from './drawn.ts';

const card = (account: string, n: number) =>
  `agenda/card/model-package/arn:aws:sagemaker:eu-west-1:${account}:model-package/credit/${n}`;
const refused = (what: string) =>
  new Impossible(`${what} failed: AccessDenied (User: x is not authorized)`, 'Allow it.');
const role = (account: string) => refused(`sts:AssumeRole of arn:aws:iam::${account}:role/ringi`);

describe('what operators are told of', () => {
  it.each<[string, readonly (readonly [string, Error])[], number]>([
    [
      'a role that is refused, whatever needed it, is one trouble an account',
      [
        ['registry/444455556666:eu-west-1', role('444455556666')],
        ['agenda/sweep/model-packages', role('444455556666')],
        ['agenda/sweep/stage-pointers', role('444455556666')],
        [card('444455556666', 1), role('444455556666')],
        [card('777788889999', 1), role('777788889999')],
      ],
      2,
    ],
    [
      'a call that is refused is one an account',
      [
        [card('444455556666', 1), refused('sagemaker:DescribeModelPackage')],
        [card('444455556666', 2), refused('sagemaker:DescribeModelPackage')],
        [card('777788889999', 1), refused('sagemaker:DescribeModelPackage')],
        [card('777788889999', 1), refused('ssm:GetParameter')],
      ],
      3,
    ],
    [
      'an account that is throttled is one an hour, whatever was asked',
      [
        [card('444455556666', 1), new Later('sagemaker:DescribeModelPackage failed: Throttling')],
        [card('444455556666', 2), new Later('ssm:GetParameter failed: ThrottlingException')],
      ],
      1,
    ],
    ['a trouble’s own card is none', [['agenda/card/trouble/x', refused('chat:Post')]], 0],
  ])('%s', async (_, errors, count) => {
    const { desk, ledger } = await drawn(1);
    for (const [key, error] of [...errors, ...errors]) await report(key, error, desk);
    const troubles = (await journalOf(ledger)).filter(({ kind }) => kind === 'trouble');
    expect(troubles).toHaveLength(count);
  });
});
