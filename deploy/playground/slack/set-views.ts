import type { SlackView } from './slack-emulator.ts';
import type { Workspace } from './workspace.ts';

/** Replaces a person's open modals, topmost last; none closes all. */
export function setViews(user: string, stack: readonly SlackView[], ws: Workspace): void {
  ws.views.set(user, stack);
  ws.changed();
}
