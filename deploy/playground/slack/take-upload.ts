import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { FaultPlan } from './faults.ts';
import { limits } from './limits.ts';
import type { SlackCall, SlackFault } from './slack-emulator.ts';
import type { Workspace } from './workspace.ts';

/** What an upload's address does with the bytes: in the plan of faults its method is `upload`. */
export function takeUpload({ ws, faults, calls }: UploadOptions) {
  return async (id: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const bytes = await buffer(request);
    const call: SlackCall = {
      method: 'upload',
      at: ws.now(),
      args: { file: id, length: bytes.length },
    };
    calls.push(call);
    const fault = faults.met('upload', '');
    if (fault?.kind === 'held') await fault.until;
    if (fault?.kind === 'connectionLost') return void request.socket.destroy();
    const status = planned(fault) ?? put(id, bytes, ws);
    call.answer = status === 200 ? 'ok' : `HTTP ${status}`;
    if (fault?.kind === 'answerLost') return void request.socket.destroy();
    response.writeHead(status, { 'content-type': 'text/plain' });
    response.end(status === 200 ? `OK - ${bytes.length}` : 'upload failed');
  };
}

export type UploadOptions = {
  readonly ws: Workspace;
  readonly faults: FaultPlan;
  readonly calls: SlackCall[];
};

/** Here Slack answers by the status alone. */
function planned(fault: SlackFault['with'] | undefined): number | undefined {
  if (fault?.kind === 'rateLimited') return 429;
  return fault?.kind === 'http' ? fault.status : undefined;
}

/** Taken once, in time, and as long as it was said to be. */
function put(id: string, bytes: Buffer, ws: Workspace): number {
  const file = ws.files.get(id);
  if (file === undefined) return 404;
  const late = ws.now().getTime() - file.at > limits.uploadUrlMs;
  if (late || file.bytes !== undefined) return 410;
  if (bytes.length !== file.size) return 400;
  ws.files.set(id, { ...file, bytes });
  return 200;
}
