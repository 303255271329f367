import { OutcomeUnknown, type Room } from '../../src/index.ts';
import type { SlackConnection } from './slack-connection.ts';
import { slackFault } from './slack-fault.ts';

/** One call of Slack: where, and whether making it twice does no harm. */
export type Attempt = {
  readonly room: Room;
  readonly repeatable: boolean;
  readonly signal?: AbortSignal;
};

/** Awaits a call until its caller gives up; its failure is told in the core's words. */
export async function attempt<T>(
  call: Promise<T>,
  { room, repeatable, signal }: Attempt,
  { clock }: Pick<SlackConnection, 'clock'>,
): Promise<T> {
  try {
    return await (signal === undefined ? call : abortable(call, signal));
  } catch (error) {
    throw slackFault(error, { room: room.id, repeatable, now: clock.now() });
  }
}

/** Slack's client takes no signal: the call is left to itself, its outcome unknown. */
function abortable<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new OutcomeUnknown('given up, because it took too long'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    call.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
