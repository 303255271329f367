import { expect, it } from '@jest/globals';
import { writtenBy } from '../../adapters/aws/model-cards/written-by.ts';

const [home, dev, stranger] = ['111122223333', '444455556666', '999999999999'];
const region = 'ap-northeast-1';
const through = { account: home, region };
const cardOf = (account: string) => ({
  kind: 'standalone' as const,
  arn: `arn:aws:sagemaker:${region}:${account}:model-card/credit-risk`,
  through,
});
const reaches = ({ account }: { readonly account: string }) => account === dev;
const profileIn = (account: string) => ({
  UserProfileName: 'aiko',
  UserProfileArn: `arn:aws:sagemaker:${region}:${account}:user-profile/d-1/aiko`,
});
const sessionIn = (account: string) => `arn:aws:sts::${account}:assumed-role/Editors/aiko`;
const sourceIn = (account: string) => ({
  IamIdentity: { Arn: sessionIn(account), SourceIdentity: 'aiko' },
});
const by = (context: object, account = home) => writtenBy({ reaches }, cardOf(account), context);

it.each([home, dev])('who wrote a card is believed where the account is ours: %s', (account) => {
  expect(by(profileIn(account))).toEqual({ userProfile: 'aiko' });
  expect(by(sourceIn(account))).toEqual({ arn: sessionIn(account), sourceIdentity: 'aiko' });
  expect(by({ UserProfileName: 'aiko' })).toEqual({ userProfile: 'aiko' });
});

it('who wrote a card in an account that is not ours goes by the ARN, whatever it calls itself', () => {
  const { UserProfileArn: arn } = profileIn(stranger);
  expect(by(profileIn(stranger))).toEqual({ arn });
  expect(by(sourceIn(stranger))).toEqual({ arn: sessionIn(stranger) });
  expect(by({ UserProfileName: 'aiko' }, stranger)).toBeUndefined();
  expect(by({ ...profileIn(stranger), ...sourceIn(stranger) })).toEqual({
    arn: sessionIn(stranger),
  });
});
