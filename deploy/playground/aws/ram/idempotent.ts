import { AwsError } from '../aws-error.ts';
import type { Caller } from '../principals.ts';

type Input = { readonly clientToken?: string | undefined };

/** Makes something once per client token; the same token with other parameters is refused. */
export function idempotent<T>(): (input: Input, caller: Caller, make: () => T) => T {
  const answered = new Map<string, { readonly asked: string; readonly answer: T }>();
  return (input, { account, region }, make) => {
    if (input.clientToken === undefined) return make();
    const token = `${account} ${region} ${input.clientToken}`;
    const asked = JSON.stringify(input);
    const before = answered.get(token);
    if (before?.asked === asked) return before.answer;
    if (before) {
      const message = 'The client token was used with other parameters.';
      throw new AwsError('IdempotentParameterMismatchException', message);
    }
    const answer = make();
    answered.set(token, { asked, answer });
    return answer;
  };
}
