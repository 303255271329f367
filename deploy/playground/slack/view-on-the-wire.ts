import type { Dict } from './dict.ts';
import type { SlackView } from './slack-emulator.ts';
import type { Workspace } from './workspace.ts';

/** A modal as the Web API and payloads show it; `values` as filled in. */
export function viewOnTheWire(view: SlackView, ws: Workspace, values: Dict = {}): Dict {
  const stack = [...ws.views.values()].find((all) => all.some(({ id }) => id === view.id)) ?? [];
  const before = stack[stack.findIndex(({ id }) => id === view.id) - 1];
  const [root = view] = stack;
  return {
    id: view.id,
    team_id: ws.team.id,
    type: 'modal',
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    state: { values },
    hash: view.hash,
    title: text(view.title),
    submit: text(view.submit),
    close: text(view.close),
    clear_on_close: false,
    notify_on_close: view.notifyOnClose,
    previous_view_id: before?.id ?? null,
    root_view_id: root.id,
    app_id: ws.appId,
    external_id: view.externalId,
    app_installed_team_id: ws.team.id,
    bot_id: ws.bot.botId,
  };
}

function text(words: string | undefined): Dict | null {
  return words === undefined ? null : { type: 'plain_text', text: words };
}
