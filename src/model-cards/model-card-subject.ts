import { groupThingIn, groupThingSubject } from '../group-thing-subject.ts';
import type { ModelCardRef } from '../model-cards.ts';
import type { GroupRef } from '../registry.ts';

/** Which model card a card in a chat is about. */
export type ModelCardOf = {
  readonly group: GroupRef;
  readonly kind: ModelCardRef['kind'];
  /** ARN of the version, or the standalone card's name or ARN as `ringi.yaml` leads to it. */
  readonly name: string;
};

const kinds = { package: 'package-card', standalone: 'model-card' } as const;

/**
 * A model card as the subject of a card: `<account>:<region>:<group>/model-card/<name>`, one of a
 * version `…/package-card/<its ARN>`.
 */
export function modelCardSubject({ group, kind, name }: ModelCardOf): string {
  return groupThingSubject({ group, kind: kinds[kind], name });
}

/** Parses what `modelCardSubject` wrote; undefined for anything else. */
export function modelCardIn(subject: string): ModelCardOf | undefined {
  const read = groupThingIn(subject);
  const kind = (['package', 'standalone'] as const).find((each) => kinds[each] === read?.kind);
  return read && kind && { group: read.group, kind, name: read.name };
}
