import { actionOf } from './action-of.ts';
import { addEphemeral } from './add-ephemeral.ts';
import { checkView } from './check-view.ts';
import type { Delivery } from './deliver.ts';
import { dict, type Dict } from './dict.ts';
import { fillIn } from './fill-in.ts';
import { findMessage } from './find-message.ts';
import { isMember } from './is-member.ts';
import { limits } from './limits.ts';
import { noteMentions } from './note-mentions.ts';
import { payloads } from './payloads.ts';
import { setViews } from './set-views.ts';
import type {
  AppAnswer,
  SlackClick,
  SlackEmulator,
  SlackSubmission,
  SlackTyped,
  SlackView,
} from './slack-emulator.ts';
import { stringOf } from './string-of.ts';
import { viewOf } from './view-of.ts';
import { withIds } from './with-ids.ts';
import type { StoredMessage, Workspace } from './workspace.ts';

type Send = (delivery: Delivery) => Promise<AppAnswer>;
type Acts = Pick<
  SlackEmulator,
  'click' | 'submitView' | 'closeView' | 'command' | 'write' | 'event'
>;

type Closing = { readonly user: string; readonly viewId: string };

/** What people do in this workspace, by ids. */
export function acts(ws: Workspace, send: Send): Acts {
  return {
    click: (clicked) => click(clicked, ws, send),
    submitView: (submission) => submitView(submission, ws, send),
    closeView: (closing) => closeView(closing, ws, send),
    command: (typed) => command(typed, ws, send),
    write: async (written) => write(written, ws),
    event: (event) => {
      const payload = payloads.event(event, ws);
      return send({ type: 'events_api', payload, form: JSON.stringify(payload) });
    },
  };
}

async function click(clicked: SlackClick, ws: Workspace, send: Send): Promise<AppAnswer> {
  const { user, channel, ts } = clicked;
  const message = findMessage(channel, ts, ws);
  if (message === undefined || !isMember(user, channel, ws)) return away('message_not_found');
  if (message.onlyFor !== undefined && message.onlyFor !== user) return away('message_not_found');
  const action = actionOf(message.blocks, clicked);
  if (action === undefined) return away('no_such_button');
  return send(interactive(payloads.blockActions(user, message, action, ws)));
}

async function submitView(sent: SlackSubmission, ws: Workspace, send: Send): Promise<AppAnswer> {
  const { user, viewId, values } = sent;
  const view = ws.views.get(user)?.find(({ id }) => id === viewId);
  if (view === undefined) return away('view_not_found');
  if (view.submit === undefined) return away('no_submit_button');
  const filled = fillIn(view, values);
  if ('errors' in filled) return showErrors(user, view, filled.errors, ws);
  const payload = payloads.viewSubmission(user, view, filled.values, ws);
  const answer = await send(interactive(payload));
  if (!answer.acked) return answer;
  const { view: next, response_action: action } = dict(answer.body);
  // What Slack cannot show looks to the person like an app that did not answer.
  if (isShown(action) && checkView(next).length > 0) return away('invalid_view');
  const stack = ws.views.get(user) ?? [];
  if (action === 'push' && stack.length >= limits.modalStack) return away('push_limit_reached');
  takeAnswer(user, view, dict(answer.body), ws);
  return answer;
}

function isShown(action: unknown): boolean {
  return action === 'update' || action === 'push';
}

async function closeView(closing: Closing, ws: Workspace, send: Send): Promise<AppAnswer> {
  const { user, viewId } = closing;
  const stack = ws.views.get(user) ?? [];
  const view = stack.find(({ id }) => id === viewId);
  if (view === undefined) return away('view_not_found');
  setViews(user, stack.slice(0, stack.indexOf(view)), ws);
  // Slack tells the app of a closed form only if it asked for that.
  if (!view.notifyOnClose) return { acked: true, body: undefined };
  return send(interactive(payloads.viewClosed(user, view, ws)));
}

async function command(typed: SlackTyped, ws: Workspace, send: Send): Promise<AppAnswer> {
  const { user, channel } = typed;
  const person = ws.users.get(user);
  if (person === undefined || !isMember(user, channel, ws)) return away('channel_not_found');
  // Commands are offered to the installing team only.
  if ((person.team ?? ws.team.id) !== ws.team.id) return away('command_not_found');
  const payload = payloads.command(typed, ws);
  const form = new URLSearchParams(payload).toString();
  const answer = await send({ type: 'slash_commands', payload, form });
  if (answer.acked) sayPrivately(user, channel, answer.body, ws);
  return answer;
}

function write(written: SlackTyped & { readonly threadTs?: string }, ws: Workspace) {
  const { user: userId, ...rest } = written;
  const drawn = { bot: false, blocks: [], edited: false, ephemeral: false };
  const message: StoredMessage = { ...rest, ts: ws.nextTs(), userId, ...drawn };
  ws.messages = [...ws.messages, message];
  noteMentions(message, ws);
  ws.changed();
  return { ts: message.ts };
}

function interactive(payload: Dict): Delivery {
  const form = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return { type: 'interactive', payload, form };
}

function away(error: string): AppAnswer {
  return { acked: false, error };
}

/** `response_action` of the app's acknowledgement; without one the form closes. */
function takeAnswer(user: string, view: SlackView, answer: Dict, ws: Workspace): void {
  const stack = ws.views.get(user) ?? [];
  const below = stack.filter(({ id }) => id !== view.id);
  switch (stringOf(answer.response_action)) {
    case 'errors':
      showErrors(user, view, dict(answer.errors), ws);
      return;
    case 'update':
      return setViews(user, [...below, viewOf(dict(answer.view), view.id, ws)], ws);
    case 'push':
      return setViews(user, [...stack, viewOf(dict(answer.view), ws.nextId('V'), ws)], ws);
    case 'clear':
      return setViews(user, [], ws);
    default:
      return setViews(user, below, ws);
  }
}

function showErrors(user: string, view: SlackView, errors: Dict, ws: Workspace): AppAnswer {
  const said = Object.entries(errors).map(([id, message]) => [id, String(message)]);
  const marked = { ...view, errors: Object.fromEntries(said) };
  const stack = ws.views.get(user) ?? [];
  setViews(
    user,
    stack.map((one) => (one.id === view.id ? marked : one)),
    ws,
  );
  return { acked: true, body: { response_action: 'errors', errors } };
}

function sayPrivately(user: string, channel: string, body: unknown, ws: Workspace): void {
  const said = typeof body === 'string' ? { text: body } : dict(body);
  const blocks = withIds(said.blocks, ws.nextId);
  const text = stringOf(said.text);
  if (text !== '' || blocks.length > 0) addEphemeral({ channel, user, text, blocks }, ws);
}
