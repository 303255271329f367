import { checkView } from '../check-view.ts';
import { dict, type Dict } from '../dict.ts';
import { limits } from '../limits.ts';
import { isCalled } from '../is-called.ts';
import { setViews } from '../set-views.ts';
import type { SlackView } from '../slack-emulator.ts';
import { stringOf } from '../string-of.ts';
import { viewOnTheWire } from '../view-on-the-wire.ts';
import { viewOf } from '../view-of.ts';
import type { Workspace } from '../workspace.ts';
import type { Answer, Method } from './method.ts';
import { refused } from './refused.ts';

/** The methods of `views.*`: modals only. */
export const views: Readonly<Record<string, Method>> = {
  'views.open': (args, ws) => open(args, ws, () => []),
  'views.push': (args, ws) => open(args, ws, (user) => ws.views.get(user) ?? []),
  'views.update': update,
};

type Below = (user: string) => NonNullable<ReturnType<Workspace['views']['get']>>;

function open(args: Dict, ws: Workspace, below: Below): Answer {
  const trigger = ws.triggers.get(stringOf(args.trigger_id));
  if (trigger === undefined) return refused('invalid_trigger_id');
  if (trigger.used) return refused('exchanged_trigger_id');
  if (ws.now().getTime() - trigger.at > limits.triggerMs) return refused('expired_trigger_id');
  const problem = problemOf(args.view);
  if (problem) return problem;
  const stack = below(trigger.user);
  if (stack.length >= limits.modalStack) return refused('push_limit_reached');
  const view = viewOf(dict(args.view), ws.nextId('V'), ws);
  if (isCalled(view, ws)) return refused('duplicate_external_id');
  trigger.used = true;
  setViews(trigger.user, [...stack, view], ws);
  return { ok: true, view: viewOnTheWire(view, ws) };
}

function update(args: Dict, ws: Workspace): Answer {
  const [viewId, externalId] = [stringOf(args.view_id), stringOf(args.external_id)];
  if (viewId === '' && externalId === '') {
    return refused('invalid_arguments', ['[ERROR] missing required field: view_id']);
  }
  const isMeant = (view: SlackView) =>
    viewId === '' ? view.externalId === externalId : view.id === viewId;
  const owner = [...ws.views].find(([, stack]) => stack.some(isMeant));
  const old = owner?.[1].find(isMeant);
  if (owner === undefined || old === undefined) return refused('not_found');
  const [user, stack] = owner;
  const hash = stringOf(args.hash);
  if (hash !== '' && hash !== old.hash) return refused('hash_conflict');
  const problem = problemOf(args.view);
  if (problem) return problem;
  const view = viewOf(dict(args.view), old.id, ws);
  if (isCalled(view, ws)) return refused('duplicate_external_id');
  setViews(
    user,
    stack.map((one) => (one === old ? view : one)),
    ws,
  );
  return { ok: true, view: viewOnTheWire(view, ws) };
}

function problemOf(view: unknown): Answer | undefined {
  const problems = checkView(view);
  if (problems.length > 0) return refused('invalid_arguments', problems);
  const size = Buffer.byteLength(JSON.stringify(view));
  return size > limits.viewBytes ? refused('view_too_large') : undefined;
}
