import { Impossible } from '../../../src/index.ts';
import type { ModelCardRef } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { classOf } from '../translate.ts';
import { isForeign } from './is-foreign.ts';
import { placeOfCard } from './place-of-card.ts';

/** One call about a card; where another account has not shared it, the advice is to do that. */
export async function callOnCard<T>(
  aws: Connections,
  ref: ModelCardRef,
  name: string,
  perform: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await aws.call(name, perform);
  } catch (error) {
    if (!isForeign(ref) || !(error instanceof Impossible) || !isDenied(error)) throw error;
    const advice =
      `Share the card from account ${placeOfCard(ref).account} with ${ref.through.account} ` +
      `(AWS RAM), accept it there, and allow Ringi's role ${name}.`;
    throw new Impossible(error.message, advice, { cause: error });
  }
}

function isDenied({ cause }: Impossible): boolean {
  return classOf(cause).startsWith('AccessDenied');
}
