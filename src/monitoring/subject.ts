import type { MonitorRef, MonitorSource } from '../monitoring.ts';

const sources: readonly MonitorSource[] = ['model-monitor', 'alarm', 'evidently', 'reported'];
const subject = new RegExp(
  '^(\\d{12}):([a-z0-9-]+):([a-zA-Z0-9-]{1,63})/([a-z-]+)' +
    '(?:@(\\d{12}):([a-z0-9-]+))?/(.{1,255})$',
  'su',
);

/**
 * A monitor as the subject of a card: `<account>:<region>:<group>/<source>/<name>`. Where it is
 * not where its group is, the source is `<source>@<account>:<region>`: two accounts may well have
 * monitors of one name for one group.
 */
export function monitorSubject({ group, source, name, at }: MonitorRef): string {
  const elsewhere = at && (at.account !== group.account || at.region !== group.region);
  const from = elsewhere ? `${source}@${at.account}:${at.region}` : source;
  return `${group.account}:${group.region}:${group.name}/${from}/${name}`;
}

/** Parses a monitor's subject; throws for anything else. */
export function monitorOf(text: string): MonitorRef {
  const [, account, region, group, from, ...rest] = subject.exec(text) ?? [];
  const [otherAccount, otherRegion, name] = rest;
  const source = sources.find((each) => each === from);
  if (account === undefined || region === undefined || group === undefined || !source) {
    throw new Error(`${text} is not the subject of a monitor`);
  }
  return {
    group: { account, region, name: group },
    source,
    name: name ?? '',
    ...(otherAccount && otherRegion && { at: { account: otherAccount, region: otherRegion } }),
  };
}
