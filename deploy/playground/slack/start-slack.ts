import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { acts } from './acts.ts';
import { admin } from './admin.ts';
import { answerUrl } from './answer-url.ts';
import { createPerson } from './create-person.ts';
import { deliver } from './deliver.ts';
import { download } from './download.ts';
import { faultPlan } from './faults.ts';
import { rateLimiter } from './rates.ts';
import { readArguments } from './read-arguments.ts';
import type { SlackCall, SlackEmulator, SlackOptions } from './slack-emulator.ts';
import { socketServer } from './socket-server.ts';
import { stateOf } from './state-of.ts';
import { takeUpload } from './take-upload.ts';
import { webApi } from './web-api.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** Starts a Slack workspace on 127.0.0.1; `port` 0 takes a free one. */
export async function startSlack(options: SlackOptions): Promise<SlackEmulator> {
  const ws = createWorkspace(options);
  const faults = faultPlan();
  const calls: SlackCall[] = [];
  const waitSeconds = options.rateLimits === true ? rateLimiter(ws.now) : () => 0;
  const serveApi = webApi({ ws, faults, waitSeconds, calls });
  const upload = takeUpload({ ws, faults, calls });
  const server = await listening(options.port ?? 0, { ws, serveApi, upload });
  const secret = options.signingSecret ?? 'playground-signing-secret';
  const route: { requestUrl: string | undefined; times: number } = {
    requestUrl: undefined,
    times: 1,
  };
  const socket = socketServer(server, ws, () => (route.times = 2));
  const takeTimes = () => {
    const { times } = route;
    route.times = 1;
    return times;
  };
  const { bot: botToken, app: appToken } = ws.tokens;
  const acting = acts(ws, (delivery) =>
    deliver(delivery, { requestUrl: route.requestUrl, secret, socket, takeTimes }),
  );
  const seeing = {
    state: (userId: string) => stateOf(userId, ws),
    download: (userId: string, fileId: string) => download(userId, fileId, ws),
    onChange: ws.onChange,
  };
  const addresses = { apiUrl: `${ws.url}/api/`, url: ws.url };
  return {
    ...addresses,
    botToken,
    appToken,
    signingSecret: secret,
    ...seeing,
    ...acting,
    as: (userId) => createPerson(userId, { ...seeing, ...acting }, ws),
    sendTo: (url) => (route.requestUrl = url),
    socket,
    faults,
    admin: admin(ws, acting.event),
    calls,
    async stop() {
      await socket.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listening(port: number, served: Served) {
  const server = createServer((request, response) => {
    serve(request, response, served).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  served.ws.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`;
  return server;
}

type Served = {
  readonly ws: Workspace;
  readonly serveApi: ReturnType<typeof webApi>;
  readonly upload: ReturnType<typeof takeUpload>;
};

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { serveApi, upload, ws }: Served,
): Promise<void> {
  const path = request.url ?? '';
  if (path.startsWith('/api/')) return serveApi(request, response);
  const file = /^\/upload\/v1\/([^/]+)$/.exec(path)?.[1];
  if (file !== undefined && request.method === 'POST') return upload(file, request, response);
  const id = /^\/actions\/[^/]+\/([^/]+)$/.exec(path)?.[1];
  if (id === undefined) {
    response.writeHead(404).end();
    return;
  }
  const args = readArguments(await text(request), 'application/json');
  const { status, body } = answerUrl(id, args, ws);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
