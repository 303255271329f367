import { dict, type Dict } from './dict.ts';
import type { SlackView } from './slack-emulator.ts';
import { stringOf } from './string-of.ts';
import { withIds } from './with-ids.ts';
import type { Workspace } from './workspace.ts';

/** A modal as Slack keeps it, made of what the app sent. */
export function viewOf(sent: Dict, id: string, ws: Workspace): SlackView {
  const submit = stringOf(dict(sent.submit).text);
  const close = stringOf(dict(sent.close).text);
  return {
    id,
    hash: `${Math.floor(ws.now().getTime() / 1000)}.${ws.nextId('h')}`,
    callbackId: stringOf(sent.callback_id),
    title: stringOf(dict(sent.title).text),
    ...(submit === '' ? {} : { submit }),
    ...(close === '' ? {} : { close }),
    blocks: withIds(sent.blocks, ws.nextId),
    externalId: stringOf(sent.external_id),
    privateMetadata: stringOf(sent.private_metadata),
    notifyOnClose: sent.notify_on_close === true || sent.notify_on_close === 'true',
    errors: {},
  };
}
