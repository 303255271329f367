import type { MonitorRef, MonitorSource } from '../monitoring.ts';

const sources: readonly MonitorSource[] = ['model-monitor', 'alarm', 'evidently', 'reported'];
const subject = /^(\d{12}):([a-z0-9-]+):([a-zA-Z0-9-]{1,63})\/([a-z-]+)\/(.{1,255})$/su;

/** A monitor as the subject of a card: `<account>:<region>:<group>/<source>/<name>`. */
export function monitorSubject({ group, source, name }: MonitorRef): string {
  return `${group.account}:${group.region}:${group.name}/${source}/${name}`;
}

/** Parses a monitor's subject; throws for anything else. */
export function monitorOf(text: string): MonitorRef {
  const [, account, region, group, from, name] = subject.exec(text) ?? [];
  const source = sources.find((each) => each === from);
  if (account === undefined || region === undefined || group === undefined || !source) {
    throw new Error(`${text} is not the subject of a monitor`);
  }
  return { group: { account, region, name: group }, source, name: name ?? '' };
}
