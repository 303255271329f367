import { groupThingIn, groupThingSubject } from '../group-thing-subject.ts';
import type { MonitorRef, MonitorSource } from '../monitoring.ts';

const sources: readonly MonitorSource[] = ['model-monitor', 'alarm', 'evidently', 'reported'];

/** A monitor as the subject of a card: `<account>:<region>:<group>/<source>/<name>`. */
export function monitorSubject({ source, ...ref }: MonitorRef): string {
  return groupThingSubject({ ...ref, kind: source });
}

/** Parses a monitor's subject; throws for anything else. */
export function monitorOf(text: string): MonitorRef {
  const found = groupThingIn(text);
  const source = sources.find((each) => each === found?.kind);
  if (!found || !source) throw new Error(`${text} is not the subject of a monitor`);
  const { kind: _, ...ref } = found;
  return { ...ref, source };
}
