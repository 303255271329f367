import type { OfGroup } from './group-subject.ts';

const subject = new RegExp(
  '^(\\d{12}):([a-z0-9-]+):([a-zA-Z0-9-]{1,63})/([a-z-]+)' +
    '(?:@(\\d{12}):([a-z0-9-]+))?/(.{1,255})$',
  'su',
);

/** Parses what `groupSubject` wrote; undefined for anything else. */
export function parseGroupSubject(text: string): OfGroup | undefined {
  const [, account, region, group, kind, ...rest] = subject.exec(text) ?? [];
  const [otherAccount, otherRegion, name] = rest;
  if (account === undefined || region === undefined || group === undefined) return undefined;
  if (kind === undefined || name === undefined) return undefined;
  return {
    group: { account, region, name: group },
    kind,
    name,
    ...(otherAccount && otherRegion && { at: { account: otherAccount, region: otherRegion } }),
  };
}
