import { packageIn, plainName, type CardName, type ModelCardOf } from '../../../src/index.ts';
import type { Scene } from './scene.ts';

/** A model card as people call it: by its group, and by its version where it is of one. */
export function cardName({ seen: { judged } }: Pick<Scene, 'seen'>): CardName {
  return namedCard({ group: judged.group, kind: judged.kind, name: judged.arn });
}

/** The same of one that nobody has looked at. */
export function namedCard({ group, kind, name }: ModelCardOf): CardName {
  const version = kind === 'package' ? packageIn(name)?.version : undefined;
  return { group: plainName(group.name, 63), ...(version === undefined ? {} : { version }) };
}
