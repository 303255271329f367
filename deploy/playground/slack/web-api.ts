import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { callMethod } from './call-method.ts';
import type { Dict } from './dict.ts';
import type { FaultPlan } from './faults.ts';
import { readArguments } from './read-arguments.ts';
import type { SlackCall, SlackFault } from './slack-emulator.ts';
import { stringOf } from './string-of.ts';
import type { Workspace } from './workspace.ts';

/** What serves `/api/<method>`: faults first, then rates, then the method itself. */
export function webApi({ ws, faults, waitSeconds, calls }: WebApiOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = (request.url ?? '').replace(/^\/api\//, '').replace(/\?.*$/, '');
    const args = readArguments(await text(request), request.headers['content-type'] ?? '');
    const channel = stringOf(args.channel);
    const call: SlackCall = { method, at: ws.now(), args: without(args, 'token') };
    calls.push(call);
    const fault = faults.met(method, channel);
    if (fault?.kind === 'held') await fault.until;
    if (fault !== undefined && broken(fault, { call, request, response })) return;
    const wait = fault === undefined ? waitSeconds(method, channel) : 0;
    if (wait > 0) {
      call.answer = 'ratelimited';
      limited(response, wait);
      return;
    }
    const answer = callMethod(method, tokenOf(request, args), args, ws);
    call.answer = answer.ok ? 'ok' : String(answer.error);
    if (fault?.kind === 'answerLost') request.socket.destroy();
    else json(response, 200, answer);
  };
}

export type WebApiOptions = {
  readonly ws: Workspace;
  readonly faults: FaultPlan;
  readonly waitSeconds: (method: string, channel: string) => number;
  readonly calls: SlackCall[];
};

type Exchange = {
  readonly call: SlackCall;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

/** Whether the fault has answered in the method's place. */
function broken(fault: SlackFault['with'], exchange: Exchange): boolean {
  const { call, request, response } = exchange;
  switch (fault.kind) {
    case 'held':
    case 'answerLost':
      return false;
    case 'connectionLost':
      call.answer = 'connection lost';
      request.socket.destroy();
      return true;
    case 'rateLimited':
      call.answer = 'ratelimited';
      limited(response, fault.retryAfter);
      return true;
    case 'http':
      call.answer = `HTTP ${fault.status}`;
      response.writeHead(fault.status, { 'content-type': 'text/plain' }).end('upstream failed');
      return true;
    case 'error': {
      call.answer = fault.error;
      const messages = fault.messages ?? [];
      const explained = messages.length > 0 ? { response_metadata: { messages } } : {};
      json(response, 200, { ok: false, error: fault.error, ...explained });
      return true;
    }
  }
}

function tokenOf(request: IncomingMessage, args: Dict): string {
  const header = request.headers.authorization ?? '';
  return header.startsWith('Bearer ') ? header.slice(7) : stringOf(args.token);
}

function limited(response: ServerResponse, seconds: number): void {
  response.setHeader('retry-after', String(seconds));
  json(response, 429, { ok: false, error: 'ratelimited' });
}

function json(response: ServerResponse, status: number, body: Dict): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function without(args: Dict, name: string): Dict {
  return Object.fromEntries(Object.entries(args).filter(([key]) => key !== name));
}
