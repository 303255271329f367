import { overdueAt } from '../../../src/index.ts';
import { changes } from './changes.ts';
import { lonelySince } from './lonely.ts';
import type { Scene } from './scene.ts';

/** Nobody is told anything: it is snoozed, or the consequence of another alert. */
export function isMuted({ situation }: Pick<Scene, 'situation'>): boolean {
  return situation.silence !== undefined || situation.inhibitor !== undefined;
}

/** When time alone changes what the card or its thread says. */
export function nextMoment(scene: Scene): Date | undefined {
  const { now } = scene.recorded;
  const next = [...overdue(scene), ...silenceEnd(scene), ...due(scene)]
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime());
  return next.length === 0 ? undefined : new Date(Math.min(...next));
}

/** When the next run is too late. */
function overdue({ seen }: Scene): readonly Date[] {
  const { monitor, runs } = seen.shown;
  const begun = runs.map(({ scheduledAt }) => scheduledAt).toSorted();
  const at = overdueAt(monitor.schedule, begun.at(-1));
  return at ? [at] : [];
}

function silenceEnd({ situation }: Scene): readonly Date[] {
  return situation.silence ? [new Date(situation.silence.endsAt)] : [];
}

/** When the thread is told again: of what changed, and that nobody looks. */
function due(scene: Scene): readonly Date[] {
  const { situation, seen, recorded } = scene;
  if (!situation.trouble || isMuted(scene)) return [];
  const { pending } = changes(scene);
  const { repeatInterval } = seen.shown.settings;
  const since = lonelySince(scene);
  const waits = since === undefined ? undefined : recorded.now.getTime() - since.getTime();
  const repeats = waits === undefined ? 0 : Math.max(0, Math.floor(waits / repeatInterval)) + 1;
  return [
    ...(pending ? [pending] : []),
    ...(since ? [new Date(since.getTime() + repeats * repeatInterval)] : []),
  ];
}
