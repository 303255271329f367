import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What went through, as it was sent. */
type Sent = { readonly headers: IncomingHttpHeaders; readonly body: Buffer<ArrayBuffer> };

/** Stands between a chat and Ringi: passes everything on, and can send it again. */
export type Recorder = {
  readonly url: string;
  readonly sent: readonly Sent[];
  /** Sends it as it was, or with its body or headers changed; answers the status. */
  replay(
    sent: Sent,
    changed?: { body?: string; headers?: Record<string, string> },
  ): Promise<number>;
  stop(): Promise<void>;
};

/** Starts a recorder in front of this address. */
export async function startRecorder(target: string): Promise<Recorder> {
  const sent: Sent[] = [];
  const pass = ({ headers, body }: Sent) => {
    const { 'content-length': _length, connection: _connection, host: _host, ...rest } = headers;
    const kept = Object.entries(rest).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    return fetch(target, { method: 'POST', headers: kept, body });
  };
  const server = createServer(async (request, response) => {
    const one = { headers: request.headers, body: Buffer.from(await buffer(request)) };
    sent.push(one);
    const answer = await pass(one);
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'text/plain',
    });
    response.end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/slack/events`,
    sent,
    async replay(one, changed = {}) {
      const body = changed.body === undefined ? one.body : Buffer.from(changed.body);
      const answer = await pass({ body, headers: { ...one.headers, ...changed.headers } });
      await answer.arrayBuffer();
      return answer.status;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
