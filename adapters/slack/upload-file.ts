import { Impossible, Later } from '../../src/index.ts';
import { attempt } from './attempt.ts';
import type { Destination } from './slack-calls.ts';
import type { SlackConnection } from './slack-connection.ts';

/** Brings a file into Slack, where nobody sees it until it is shared; answers its id there. */
export async function uploadFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { room }: Destination,
  signal: AbortSignal,
  connection: SlackConnection,
): Promise<string> {
  const about = { room, repeatable: true, signal };
  const { clients } = connection;
  const ticket = { filename: name, length: bytes.length };
  const asked = clients.notifier.files.getUploadURLExternal(ticket);
  const { upload_url: url = '', file_id: id = '' } = await attempt(asked, about, connection);
  await attempt(send(url, bytes, signal), about, connection);
  return id;
}

/** The address opens by itself: it is told to nobody, and gets no token. */
async function send(url: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  const body = new Uint8Array(bytes);
  const headers = { 'content-type': 'application/octet-stream' };
  const sent = fetch(url, { method: 'POST', redirect: 'error', headers, body, signal });
  const { status } = await sent.catch((error: unknown) => {
    throw new Later('Slack did not take the bytes of a file', undefined, { cause: error });
  });
  if (status === 200) return;
  const said = `Slack answered ${status} to the bytes of a file`;
  if (status === 429 || status >= 500) throw new Later(said);
  throw new Impossible(said, 'Look at Slack’s limits for files.');
}
