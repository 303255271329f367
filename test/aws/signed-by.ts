import type { Aws } from '../../deploy/playground/aws/start-aws.ts';

/** Where the tests' models live unless something else is said. */
export const home = { account: '111122223333', region: 'ap-northeast-1' } as const;

/** Configuration of an SDK client that acts as the principal of this ARN, without retries. */
export function signedBy(aws: Aws, arn = `arn:aws:iam::${home.account}:user/ringi`) {
  const credentials = aws.issue({ account: arn.split(':')[4] ?? home.account, arn });
  return { endpoint: aws.url, region: home.region, credentials, maxAttempts: 1 };
}
