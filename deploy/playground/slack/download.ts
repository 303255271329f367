import type { SlackDownload } from './slack-emulator.ts';
import { stateOf } from './state-of.ts';
import type { Workspace } from './workspace.ts';

/** A file that hangs from a message this person sees, with its bytes. */
export function download(userId: string, fileId: string, ws: Workspace): SlackDownload | undefined {
  const seen = stateOf(userId, ws).messages.flatMap(({ files = [] }) => files);
  const file = seen.find(({ id }) => id === fileId);
  const bytes = ws.files.get(fileId)?.bytes;
  return file === undefined || bytes === undefined ? undefined : { file, bytes };
}
