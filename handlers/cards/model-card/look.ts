import {
  digest,
  missingIn,
  parseContent,
  withoutOwn,
  type JsonObject,
  type ModelCardNow,
  type Seen,
  type WorldReader,
} from '../../../src/index.ts';
import { aboutOf, packageAbout, type About } from '../../actions/plan/model-card/about-of.ts';
import { behindOf } from '../../actions/plan/model-card/behind-of.ts';
import { findModelCard, type FoundCard } from '../../actions/plan/model-card/find-model-card.ts';
import { cardSeen } from './card-seen.ts';
import type { Judged, Shown } from './seen.ts';
import { sharesOf } from './shares-of.ts';
import { versionsOf } from './versions-of.ts';

/** Looks at a model card, at who may see it, and at what Ringi is to write into it. */
export async function look(
  subject: string,
  world: WorldReader,
): Promise<Seen<Judged, Shown> | 'gone'> {
  const card = findModelCard(subject, world);
  if (!card) return 'gone';
  const [{ now: found, received }, about] = await Promise.all([
    cardSeen(card.ref, world),
    aboutOf(card, world),
  ]);
  const isPackage = card.of.kind === 'package';
  if (isPackage && !(await packageAbout(about, world))) return 'gone';
  const now = found === 'unshared' ? 'none' : found;
  const parsed = parseContent(now === 'none' ? '' : now.content);
  const content = 'content' in parsed ? parsed.content : {};
  return {
    judged: judgedOf(card, typeof found === 'string' ? found : found.status, content),
    shown: {
      ...whatIsShown(card, now, about),
      content,
      fault: 'fault' in parsed ? { ...parsed.fault } : null,
      versions: now === 'none' ? [] : await versionsOf(card, about, world),
      shares: await sharesOf(card, now, world),
      received,
      behind: now === 'none' || 'fault' in parsed ? null : await behindOf(now, card, about, world),
    },
  };
}

function judgedOf(
  { group, ref, binding }: FoundCard,
  status: Judged['status'],
  content: JsonObject,
): Judged {
  const people = withoutOwn(content);
  const sections = Object.entries(people).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, digest(value).slice(0, 16)] as const],
  );
  return {
    group: { ...group },
    kind: ref.kind,
    arn: ref.arn,
    status,
    sections: Object.fromEntries(sections),
    lacks: missingIn(content, binding.required),
  };
}

function whatIsShown(
  { binding, ref }: FoundCard,
  now: ModelCardNow | 'none',
  about: About | undefined,
): Omit<Shown, 'versions' | 'content' | 'fault' | 'shares' | 'received' | 'behind'> {
  const { writes, copy, required, exportTo } = binding;
  const by = now === 'none' ? undefined : now.modifiedBy;
  return {
    about: about ? { version: about.version, arn: about.arn } : null,
    version: now === 'none' ? null : (now.version ?? null),
    modified: now === 'none' ? null : { at: now.modifiedAt, by: by ? { ...by } : null },
    required,
    exports: exportTo !== undefined && ref.kind === 'standalone',
    writes: { writes, copy },
  };
}
