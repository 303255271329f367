import {
  cardId,
  plainName,
  type AnswerItem,
  type Asked,
  type OpenCard,
} from '../../../src/index.ts';
import { packageIn } from '../../cards/model-package/subject.ts';
import { raisedBy } from '../../cards/incident/raised-by.ts';

type About = Pick<Asked, 'records' | 'words' | 'now' | 'world' | 'locale'>;

/** One thing that waits: what, what is missing, until when, and the way to its card. */
export async function waitingItem(
  card: OpenCard,
  asked: About,
  label: string,
): Promise<AnswerItem> {
  const { records, words, now } = asked;
  const { pending } = words.commands;
  const url = await records.link(card.ref);
  const due = card.expiresAt === undefined ? [] : [...pending.due(card.expiresAt), ' · '];
  return {
    ...(await saysOf(card, asked)),
    small: [...due, pending.age(card.since, now)],
    ...(url === undefined ? {} : { open: { label, url } }),
  };
}

/** A version waits for votes; of a monitor or pipeline, what its alert says. */
async function saysOf(
  card: OpenCard,
  { words, world, locale }: About,
): Promise<Pick<AnswerItem, 'subject' | 'text'>> {
  const { ref, group, about } = card;
  const found = packageIn(ref.subject);
  if (found) {
    const name = words.modelPackage.name({ ...found, group: plainName(group.name, 63) });
    return { subject: words.commands.pending.subject(name, about), text: [needOf(card, words)] };
  }
  const alerts = await world.alerts.all(group);
  const own = alerts.find(({ alert }) => cardId(alert.ref) === cardId(ref));
  const says = own?.alert.says[locale];
  return {
    subject: words.alerts.subject(group.name, raisedBy(ref.subject)),
    text: [says ?? needOf(card, words)],
  };
}

function needOf({ progress, needs }: OpenCard, words: Asked['words']): string {
  if (!progress) return words.and(needs);
  const { have, total, missing, gates, closed } = progress;
  if (closed > 0) return words.commands.pending.closed(closed, gates);
  return words.modelPackage.lead({ is: 'votes', have, total, needs: missing });
}
