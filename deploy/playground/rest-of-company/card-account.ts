import { RAMClient } from '@aws-sdk/client-ram';
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/start-aws.ts';
import { places } from '../places.ts';

/** Somebody of another account, who reaches AWS with that account's rights alone. */
export type CardAccount = {
  readonly name: string;
  readonly account: string;
  readonly ram: RAMClient;
  readonly sagemaker: SageMakerClient;
};

/** Signs in somebody of an account, in the region where the cards are. */
export function cardAccount(
  aws: Aws,
  { name, account }: Pick<CardAccount, 'name' | 'account'>,
): CardAccount {
  const arn = `arn:aws:sts::${account}:assumed-role/ModelTeam/${name}`;
  const { region } = places.own;
  const given = { region, endpoint: aws.url, credentials: aws.issue({ account, arn }) };
  return { name, account, ram: new RAMClient(given), sagemaker: new SageMakerClient(given) };
}
