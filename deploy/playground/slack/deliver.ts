import { deliverByHttp } from './http-delivery.ts';
import type { AppAnswer } from './slack-emulator.ts';
import type { Envelope, SocketServer } from './socket-server.ts';

/** What is sent to the app: the socket's envelope, and the same as an HTTP body. */
export type Delivery = Pick<Envelope, 'type' | 'payload'> & { readonly form: string };

/** Sends one payload to the app by the way it chose: its request URL, else Socket Mode. */
export async function deliver(delivery: Delivery, route: Route): Promise<AppAnswer> {
  const times = route.takeTimes();
  if (route.requestUrl === undefined) {
    if (route.socket.connections === 0) return { acked: false, error: 'no_socket' };
    const ack = await route.socket.send({ ...delivery, times });
    return ack === undefined
      ? { acked: false, error: 'operation_timeout' }
      : { acked: true, body: ack.payload };
  }
  const contentType =
    delivery.type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
  const request = { url: route.requestUrl, secret: route.secret, body: delivery.form, contentType };
  const answers = Array.from({ length: times }, () => deliverByHttp({ ...request, contentType }));
  const [first] = await Promise.all(answers);
  return first ?? { acked: false, error: 'not_sent' };
}

export type Route = {
  readonly requestUrl: string | undefined;
  readonly secret: string;
  readonly socket: SocketServer;
  /** How often the next delivery arrives; resets itself to once. */
  readonly takeTimes: () => number;
};
