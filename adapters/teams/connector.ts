import { Gone, Impossible, Later, NotInstalled, OutcomeUnknown } from '../../src/index.ts';
import type { Clock, Json } from '../../src/index.ts';
import type { Credentials } from './credentials.ts';

/** One call of the Bot Connector's REST API. */
export type ConnectorCall = {
  readonly serviceUrl: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below `/v3`, its parts encoded. */
  readonly path: string;
  readonly body?: Json;
  readonly room: string;
  readonly signal: AbortSignal;
};
/** Answers the parsed body. One attempt; throws as `ChatPlatform` promises. */
export type Connector = (call: ConnectorCall) => Promise<unknown>;

/**
 * The Bot Connector without botbuilder's client, which tries a post again by itself (502, 504,
 * 429) and drops fields it does not know.
 */
export function connector({
  credentials,
  clock,
}: {
  readonly credentials: Credentials;
  readonly clock: Pick<Clock, 'now'>;
}): Connector {
  let refused = false;
  return async (call) => {
    const token = await credentials.token(refused).catch((error: unknown) => {
      throw new Later('no token for the Bot Connector', undefined, { cause: error });
    });
    const response = await send(call, token);
    refused = response.status === 401;
    if (!response.ok) throw await fault(response, call, clock.now());
    return response.json().catch(() => ({}));
  };
}

async function send({ serviceUrl, method, path, body, signal }: ConnectorCall, token: string) {
  const url = `${serviceUrl.replace(/\/$/, '')}/v3${path}`;
  try {
    return await fetch(url, {
      method,
      signal,
      redirect: 'error',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    // A connection nobody accepted has posted nothing; any other may have.
    const never = method !== 'POST' || wasRefused(error);
    if (never) throw new Later('the Bot Connector cannot be reached', undefined, { cause: error });
    throw new OutcomeUnknown('the answer of the Bot Connector is lost', { cause: error });
  }
}

function wasRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
}

async function fault(response: Response, { method, room }: ConnectorCall, now: Date) {
  const { status } = response;
  // It may quote what it was sent, and a signed link opens a file to whoever reads it.
  const text = (await response.text()).replace(/https?:\/\/[^\s"\\]+/giu, '[link]');
  const said = `Teams answered ${status}: ${text.slice(0, 200)}`;
  switch (status) {
    case 429:
      return new Later(said, retryAt(response.headers.get('retry-after'), now));
    case 401:
    case 412:
    case 503:
      return new Later(said);
    case 403:
      return method === 'POST' ? new NotInstalled(room) : new Gone(said);
    case 404:
    case 410:
      return new Gone(said);
    case 500:
    case 502:
    case 504:
      return method === 'POST' ? new OutcomeUnknown(said) : new Later(said);
    default:
      return new Impossible(said, 'Look at the message Ringi sent; Teams takes none like it.');
  }
}

/** Seconds, or a date. */
function retryAt(header: string | null, now: Date): Date | undefined {
  if (header === null) return undefined;
  const at = /^\d+$/.test(header) ? now.getTime() + Number(header) * 1_000 : Date.parse(header);
  return Number.isNaN(at) ? undefined : new Date(at);
}
