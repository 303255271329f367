import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { acts } from './acts.ts';
import { admin } from './admin.ts';
import { answerUrl } from './answer-url.ts';
import { createPerson } from './create-person.ts';
import { deliver } from './deliver.ts';
import { faultPlan } from './faults.ts';
import { rateLimiter } from './rates.ts';
import { readArguments } from './read-arguments.ts';
import type { SlackCall, SlackEmulator, SlackOptions } from './slack-emulator.ts';
import { socketServer } from './socket-server.ts';
import { stateOf } from './state-of.ts';
import { webApi } from './web-api.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** Starts a Slack workspace on 127.0.0.1; `port` 0 takes a free one. */
export async function startSlack(options: SlackOptions): Promise<SlackEmulator> {
  const ws = createWorkspace(options);
  const faults = faultPlan();
  const calls: SlackCall[] = [];
  const waitSeconds = options.rateLimits === true ? rateLimiter(ws.now) : () => 0;
  const server = await listening(options.port ?? 0, ws, webApi({ ws, faults, waitSeconds, calls }));
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
  const seeing = { state: (userId: string) => stateOf(userId, ws), onChange: ws.onChange };
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

async function listening(port: number, ws: Workspace, serveApi: ReturnType<typeof webApi>) {
  const server = createServer((request, response) => {
    serve(request, response, { serveApi, ws }).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  ws.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`;
  return server;
}

type Served = { readonly serveApi: ReturnType<typeof webApi>; readonly ws: Workspace };

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { serveApi, ws }: Served,
): Promise<void> {
  const path = request.url ?? '';
  if (path.startsWith('/api/')) return serveApi(request, response);
  const id = /^\/actions\/[^/]+\/([^/]+)$/.exec(path)?.[1];
  if (id === undefined) {
    response.writeHead(404).end();
    return;
  }
  const args = readArguments(await text(request), 'application/json');
  const { status, body } = answerUrl(id, args, ws);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
