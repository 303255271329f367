import type { Server } from 'node:http';
import { once } from 'node:events';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { dict } from './dict.ts';
import { limits } from './limits.ts';
import type { SlackSocket } from './slack-emulator.ts';
import { stringOf } from './string-of.ts';
import type { Workspace } from './workspace.ts';

/** Slack's side of Socket Mode. */
export type SocketServer = SlackSocket & {
  /** Resolves with the acknowledgement's payload; with `undefined` if none came in time. */
  send(envelope: Envelope): Promise<{ readonly payload: unknown } | undefined>;
  stop(): Promise<void>;
};
export type Envelope = {
  readonly type: 'interactive' | 'slash_commands' | 'events_api';
  readonly payload: unknown;
  /** How often it is delivered; the first acknowledgement counts. */
  readonly times: number;
};

/** Takes WebSocket connections on `/link/` of this server, greets and pings them. */
export function socketServer(server: Server, ws: Workspace, twice: () => void): SocketServer {
  const sockets = new WebSocketServer({ server, path: '/link/' });
  const waiting = new Map<string, (ack: { readonly payload: unknown }) => void>();
  let turn = 0;
  sockets.on('connection', (socket) => {
    if (sockets.clients.size > limits.socketConnections) return socket.close();
    socket.on('message', (data) => acknowledge(data, waiting));
    return socket.send(hello(sockets.clients.size, ws.appId));
  });
  // The client reconnects if Slack has not pinged for half a minute.
  const pings = setInterval(() => sockets.clients.forEach((socket) => socket.ping()), 10_000);
  pings.unref();
  return {
    get connections() {
      return open(sockets).length;
    },
    async connected(count = 1) {
      while (open(sockets).length < count) await once(sockets, 'connection');
    },
    refresh(which = 'all') {
      const all = open(sockets);
      for (const socket of which === 'all' ? all : all.slice(0, 1)) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
        socket.close();
      }
    },
    deliverTwice: twice,
    async send({ type, payload, times }) {
      const all = open(sockets);
      const socket = all[turn++ % Math.max(1, all.length)];
      if (socket === undefined) return undefined;
      const id = ws.nextId('envelope');
      const envelope = {
        envelope_id: id,
        type,
        payload,
        accepts_response_payload: type !== 'events_api',
      };
      const acked = acknowledged(id, waiting);
      for (let sent = 0; sent < times; sent += 1) socket.send(JSON.stringify(envelope));
      return acked;
    },
    async stop() {
      clearInterval(pings);
      await Promise.all([...sockets.clients].map(farewell));
      sockets.close();
    },
  };
}

/** Closes as Slack does; a client that does not answer is cut off. */
async function farewell(socket: WebSocket): Promise<void> {
  const closed = once(socket, 'close');
  const cut = setTimeout(() => socket.terminate(), 1000);
  socket.close(1001);
  await closed;
  clearTimeout(cut);
}

type Waiting = Map<string, (ack: { readonly payload: unknown }) => void>;

function acknowledged(id: string, waiting: Waiting) {
  return new Promise<{ readonly payload: unknown } | undefined>((resolve) => {
    const late = setTimeout(() => {
      waiting.delete(id);
      resolve(undefined);
    }, limits.acknowledgeMs);
    waiting.set(id, (ack) => {
      clearTimeout(late);
      waiting.delete(id);
      resolve(ack);
    });
  });
}

function acknowledge(data: RawData, waiting: Waiting): void {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : data;
  const message = dict(JSON.parse(new TextDecoder().decode(bytes)));
  waiting.get(stringOf(message.envelope_id))?.({ payload: message.payload });
}

function open(sockets: WebSocketServer): readonly WebSocket[] {
  return [...sockets.clients].filter((socket) => socket.readyState === socket.OPEN);
}

function hello(connections: number, appId: string): string {
  return JSON.stringify({
    type: 'hello',
    num_connections: connections,
    connection_info: { app_id: appId },
    debug_info: { host: 'playground', approximate_connection_time: 18_060 },
  });
}
