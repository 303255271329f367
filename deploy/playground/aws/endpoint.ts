import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../src/clock.ts';
import { AwsError } from './aws-error.ts';
import type { Faults } from './faults.ts';
import type { Operation } from './operation.ts';
import type { Caller, Principals } from './principals.ts';
import type { Wire, WireAnswer, WireRequest } from './wire.ts';

/** One call that reached the server, whatever came of it. */
export type Call = {
  readonly operation: string;
  readonly account: string;
  readonly region: string;
  /** ARN of the user or assumed role. */
  readonly principal: string;
  readonly sourceIdentity?: string;
  /** Tags of the session, by their keys. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly input: unknown;
  readonly at: Date;
};

/** One service: its wire and what it can do. Named as requests are signed (`sagemaker`, `ssm`). */
export type Services = Readonly<
  Record<string, { readonly wire: Wire; readonly operations: Readonly<Record<string, Operation>> }>
>;

/** What the endpoint stands on. */
export type EndpointOptions = {
  readonly services: Services;
  readonly principals: Principals;
  readonly faults: Faults;
  readonly clock: Clock;
  readonly host: string;
  readonly port: number;
};

/** A listening endpoint that answers every service. */
export type Endpoint = {
  readonly url: string;
  readonly calls: Call[];
  readonly stop: () => Promise<void>;
};

/** Starts one HTTP server that speaks the SDK's wire protocols for all services. */
export async function endpoint(options: EndpointOptions): Promise<Endpoint> {
  const calls: Call[] = [];
  const server = createServer((incoming, response) => {
    void serve(incoming, response, calls, options).catch(() => response.destroy());
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://${options.host}:${port}`,
    calls,
    async stop() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

async function serve(
  incoming: IncomingMessage,
  response: ServerResponse,
  calls: Call[],
  options: EndpointOptions,
): Promise<void> {
  const request = await read(incoming);
  const hungUp = new AbortController();
  response.once('close', () => hungUp.abort());
  const scope = scopeOf(request);
  const service = options.services[scope?.service ?? ''];
  if (!scope || !service) return void response.writeHead(403).end('Missing Authentication Token');
  const { wire } = service;
  try {
    const operation = wire.operation(request);
    const perform = service.operations[operation];
    if (!perform) throw new AwsError('UnknownOperationException', `No operation ${operation}.`);
    const caller = { ...options.principals.of(scope.key), region: scope.region };
    const input = wire.input(request);
    calls.push(asCall(operation, caller, input, options.clock));
    const fault = options.faults.take(operation, caller.account);
    if (fault === 'hang') return;
    const output = await perform(input, caller, hungUp.signal);
    if (fault === 'lostAnswer') return void response.destroy();
    send(response, wire.answer(operation, output));
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    send(response, wire.refuse(error));
  }
}

async function read(incoming: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  };
}

/** Who signed, for which region and service; the signature itself is not checked. */
function scopeOf({ headers }: WireRequest) {
  const pattern = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\/aws4_request/u;
  const [, key, region, service] = pattern.exec(headers['authorization'] ?? '') ?? [];
  return key && region && service ? { key, region, service } : undefined;
}

function asCall(operation: string, caller: Caller, input: unknown, clock: Clock): Call {
  const { account, region, arn, sourceIdentity, tags } = caller;
  return {
    operation,
    account,
    region,
    principal: arn,
    ...(sourceIdentity && { sourceIdentity }),
    ...(tags && { tags }),
    input,
    at: clock.now(),
  };
}

function send(response: ServerResponse, { status, headers, body }: WireAnswer): void {
  response.writeHead(status, { 'x-amzn-requestid': 'playground', ...headers }).end(body);
}
