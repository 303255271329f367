import { foreignOwner, Impossible, NotShared } from '../../../src/index.ts';
import type { ModelCardRef } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { classOf } from '../translate.ts';

/** One call about a card; where another account has not shared it for that, the advice is to. */
export async function callOnCard<T>(
  aws: Connections,
  ref: ModelCardRef,
  name: string,
  perform: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await aws.call(name, perform);
  } catch (error) {
    const owner = foreignOwner(ref);
    if (owner === undefined || !(error instanceof Impossible) || !isDenied(error)) throw error;
    const advice =
      `Share the card from account ${owner} with ${ref.through.account} ` +
      `(AWS RAM), accept it there, and allow Ringi's role ${name}.`;
    throw new NotShared(owner, error.message, advice, { cause: error });
  }
}

function isDenied({ cause }: Impossible): boolean {
  return classOf(cause).startsWith('AccessDenied');
}
