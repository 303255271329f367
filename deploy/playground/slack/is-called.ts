import type { SlackView } from './slack-emulator.ts';
import type { Workspace } from './workspace.ts';

/** Whether another open modal of the workspace has this one's `external_id`. */
export function isCalled({ id, externalId }: SlackView, ws: Workspace): boolean {
  const others = [...ws.views.values()].flat().filter((view) => view.id !== id);
  return externalId !== '' && others.some((view) => view.externalId === externalId);
}
