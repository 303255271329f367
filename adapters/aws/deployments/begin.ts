import { Impossible, Later, OutcomeUnknown } from '../../../src/index.ts';
import type { Begun } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { statusOf } from '../status-of.ts';
import { classOf, translate } from '../translate.ts';
import { lookAfter } from './look-after.ts';

/** One call that begins a change which must not be begun twice. */
export type Beginning = {
  readonly call: string;
  readonly send: (options: { readonly abortSignal: AbortSignal }) => Promise<unknown>;
  /** Whether what is to be changed is being changed, or was since this time. */
  readonly isChanging: (since: Date) => Promise<boolean>;
};

/**
 * Asks once. `busy` where AWS refused it for now; throws `OutcomeUnknown` where it gave no answer
 * that says so, `Later` where nothing was asked, and `Impossible` for every other refusal.
 */
export async function begin(
  aws: Connections,
  { call, send, isChanging }: Beginning,
): Promise<Begun> {
  const since = aws.clock.now();
  const answer = await aws.call(call, async (abortSignal) => {
    try {
      await send({ abortSignal });
      return 'begun';
    } catch (error) {
      return refusal(error, call);
    }
  });
  if (answer === 'begun' || answer === 'busy') return answer;
  // SageMaker says ValidationException both of a wrong request and of one that comes at a wrong time.
  if (classOf(answer.cause) !== 'ValidationException') throw answer;
  if (await lookAfter(answer, () => isChanging(since))) return 'busy';
  throw answer;
}

function refusal(error: unknown, call: string): 'busy' | Impossible {
  // Credentials that could not be had: nothing was sent.
  if (error instanceof Later || error instanceof Impossible) throw error;
  const translated = translate(error, call);
  if (translated instanceof Impossible) return translated;
  // A 5XX says nothing of what was done.
  if ((statusOf(error) ?? 500) >= 500) {
    throw new OutcomeUnknown(translated.message, { cause: error });
  }
  return 'busy';
}
