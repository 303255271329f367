import { plainName, type AnswerItem, type Asked, type OpenCard } from '../../../src/index.ts';
import { modelPackageCard } from '../../cards/model-package.ts';
import { subjectOf } from '../../cards/model-package/subject.ts';

/** One thing that waits: what, what is missing, until when, and the way to its card. */
export async function waitingItem(
  card: OpenCard,
  { records, words, now }: Pick<Asked, 'records' | 'words' | 'now'>,
  label: string,
): Promise<AnswerItem> {
  const { pending } = words.commands;
  const url = await records.link(card.ref);
  const due = card.expiresAt === undefined ? [] : [...pending.due(card.expiresAt), ' · '];
  return {
    subject: pending.subject(nameOf(card, words), card.about),
    text: [needOf(card, words)],
    small: [...due, pending.age(card.since, now)],
    ...(url === undefined ? {} : { open: { label, url } }),
  };
}

function nameOf({ ref, group }: OpenCard, words: Asked['words']): string {
  const name = plainName(group.name, 63);
  if (ref.view !== modelPackageCard.name) return name;
  return words.modelPackage.name({ group: name, version: subjectOf(ref.subject).version });
}

function needOf({ progress, needs }: OpenCard, words: Asked['words']): string {
  if (!progress) return words.and(needs);
  const { have, total, missing, gates, closed } = progress;
  if (closed > 0) return words.commands.pending.closed(closed, gates);
  return words.modelPackage.lead({ is: 'votes', have, total, needs: missing });
}
