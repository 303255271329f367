import { AwsError } from '../aws-error.ts';

/** What RAM does not know. */
export function unknown(what: string, arn: string): AwsError {
  return new AwsError('UnknownResourceException', `${what} ${arn} could not be found.`);
}
