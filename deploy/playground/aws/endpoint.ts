import { EventEmitter, once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../src/clock.ts';
import { AwsError } from './aws-error.ts';
import type { Faults } from './faults.ts';
import type { Operation } from './operation.ts';
import type { Caller, Principals } from './principals.ts';
import { scopeOf } from './scope-of.ts';
import type { Scope } from './scope-of.ts';
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
  readonly calls: readonly Call[];
  /** Resolves with the first call of an operation, once it has come. */
  called(operation: string): Promise<Call>;
  readonly stop: () => Promise<void>;
};

/** Starts one HTTP server that speaks the SDK's wire protocols for all services. */
export async function endpoint(options: EndpointOptions): Promise<Endpoint> {
  const calls: Call[] = [];
  const heard = new EventEmitter().setMaxListeners(0);
  const hear = (call: Call) => {
    calls.push(call);
    heard.emit('call');
  };
  const server = createServer((incoming, response) => {
    void serve(incoming, response, hear, options).catch(() => response.destroy());
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://${options.host}:${port}`,
    calls,
    async called(operation) {
      for (;;) {
        const found = calls.find((call) => call.operation === operation);
        if (found) return found;
        await once(heard, 'call');
      }
    },
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
  hear: (call: Call) => void,
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
    inTime(scope, options.clock.now());
    const operation = wire.operation(request);
    const perform = service.operations[operation];
    if (!perform) throw new AwsError('UnknownOperationException', `No operation ${operation}.`);
    const caller = { ...options.principals.of(scope.key), region: scope.region };
    const input = wire.input(request);
    hear(asCall(operation, caller, input, options.clock));
    const fault = options.faults.take(operation, caller.account);
    if (fault === 'hang') return;
    if (typeof fault === 'object') await setTimeout(fault.late);
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

/** A presigned link works for a week at most, and not after its time. */
function inTime({ presigned }: Scope, now: Date): void {
  if (!presigned) return;
  if (!(presigned.seconds <= 604_800)) {
    const message = 'X-Amz-Expires must be less than a week (in seconds) that is 604800';
    throw new AwsError('AuthorizationQueryParametersError', message);
  }
  if (presigned.until > now.getTime()) return;
  throw new AwsError('AccessDenied', 'Request has expired', 403);
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
