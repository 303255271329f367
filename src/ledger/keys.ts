import type { CardRef } from '../card.ts';
import type { Room } from '../chat.ts';
import type { GroupRef } from '../registry.ts';

/** `account:region:name`, in lower case, because SageMaker lower-cases some ARNs. */
export function groupKey(group: GroupRef): string {
  return `${group.account}:${group.region}:${group.name}`.toLowerCase();
}

/** Where a thing lives in the ledger. Subjects are compared in lower case. */
export const keys = {
  round: (group: GroupRef, ref: CardRef) => `round/${groupKey(group)}/${cardId(ref)}`,
  open: (group: GroupRef, ref: CardRef) => `open/${groupKey(group)}/${cardId(ref)}`,
  openOf: (group: GroupRef, view: string) => `open/${groupKey(group)}/${view}/`,
  card: (ref: CardRef) => `card/${cardId(ref)}`,
  click: (id: string) => `click/${id}`,
  execution: (id: string) => `execution/${id}`,
  target: (target: string) => `target/${target.toLowerCase()}`,
  targetsOf: (group: GroupRef) => `target/${groupKey(group)}/`,
  standing: (group: GroupRef, stage: string, since: string) =>
    `standing/${groupKey(group)}/${stage}/${since}`,
  standingsOf: (group: GroupRef, stage: string) => `standing/${groupKey(group)}/${stage}/`,
  retired: (group: GroupRef, stage: string, version: number) =>
    `retired/${groupKey(group)}/${stage}/${version}`,
  retiredOf: (group: GroupRef, stage: string) => `retired/${groupKey(group)}/${stage}/`,
  agenda: (kind: string, id: string) => `agenda/${kind}/${id.toLowerCase()}`,
  lease: (kind: string, id: string) => `lease/${kind}/${id.toLowerCase()}`,
  room: (room: Room, kind: 'post' | 'edit') => `room/${room.platform}/${room.id}/${kind}`,
  message: (room: Room, id: string) => `message/${room.platform}/${room.id}/${id}`,
  place: (room: Room, kind: 'post' | 'edit', ref: CardRef) =>
    `place/${room.platform}/${room.id}/${kind}/${cardId(ref)}`,
  installed: (room: Room) => `installed/${room.platform}/${room.id}`,
  cursor: (reader: string) => `cursor/${reader}`,
  policy: (digest: string) => `policy/${digest}`,
  evidence: (digest: string) => `evidence/${digest}`,
  seen: (sweep: string, ref: CardRef) => `seen/${sweep}/${cardId(ref)}`,
  alert: (group: GroupRef, ref: CardRef) => `alert/${groupKey(group)}/${cardId(ref)}`,
  alertsOf: (group: GroupRef) => `alert/${groupKey(group)}/`,
  silence: (group: GroupRef, { until, id }: { readonly until: string; readonly id: string }) =>
    `silence/${groupKey(group)}/${until}/${id}`,
  silencesOf: (group: GroupRef) => `silence/${groupKey(group)}/`,
  /** When a policy last answered an incident of this group by itself. */
  response: (group: GroupRef, verb: string) => `response/${groupKey(group)}/${verb}`,
  /** What an event brought that cannot be looked at again. */
  reported: (ref: CardRef, id: string) => `reported/${cardId(ref)}/${id}`,
  reportedOf: (ref: CardRef) => `reported/${cardId(ref)}/`,
  /** Answers of a form's pages so far; the id begins with the day. */
  pages: (id: string) => `pages/${id}`,
  /** What happened to a group, by the number of the journal's record. */
  chronicle: (group: GroupRef, n: number) =>
    `chronicle/${groupKey(group)}/${String(n).padStart(12, '0')}`,
  chronicleOf: (group: GroupRef) => `chronicle/${groupKey(group)}/`,
  /** What a model card was told by the one it follows; by its ARN. */
  copied: (arn: string) => `copied/${arn.toLowerCase()}`,
  trouble: (id: string) => `trouble/${id.toLowerCase()}`,
  counted: (what: string, minute: string) => `counted/${what}/${minute}`,
} as const;

/** `view/subject`, in lower case. */
export function cardId(ref: CardRef): string {
  return `${ref.view}/${ref.subject.toLowerCase()}`;
}
